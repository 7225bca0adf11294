import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Scenario } from '../../utils/coaching/scenario';
import { sourceWords } from '../../utils/coaching/source-words';
import { ConfidenceField } from '../ui/ConfidenceField';
import { type AskedConfidence, Begin, type BeginProps } from './Begin';
import { CallView, type CallViewProps } from './CallView';
import { Cues, type CuesProps } from './Cues';
import { FeelView, type FeelViewProps } from './FeelView';

/** What the room is about now. */
export type PracticeView =
  | { phase: 'choose' }
  | { phase: 'connecting'; title: string }
  | { phase: 'consultation'; scenario: Scenario; call: CallViewProps; cues: CuesProps }
  | { phase: 'feel'; call: CallViewProps; feel: FeelViewProps }
  | { phase: 'after'; scenario: Scenario; wasFinished: boolean; review: CallReview };

/** Whether there is a review of the call that is over. */
export type CallReview = { is: 'being read' } | { is: 'off' } | { is: 'none' } | { is: 'kept'; callId: string };

export interface PracticeProps {
  view: PracticeView;
  begin: BeginProps;
  /** what went wrong, and the next step */
  trouble?: string | undefined;
  /** how confident they feel after it; absent where no review is kept */
  confidenceAfter?: AskedConfidence | undefined;
  onHangUp(): void;
  onReview(callId: string): void;
  onSettings(): void;
  onAgain(): void;
  onBack(): void;
}

/** The practice room: a call with a simulated patient, on a line that can be spoilt. */
export function Practice(props: PracticeProps) {
  const { trouble, view } = props;
  const { phase } = view;
  const main = useRef<HTMLElement>(null);
  const shown = useRef(phase);
  // The button that led here has gone: who uses keys, or a screen reader, goes on at the heading.
  useEffect(() => {
    if (shown.current !== phase) main.current?.querySelector<HTMLElement>(phase === 'choose' ? 'h1' : 'h2')?.focus();
    shown.current = phase;
  }, [phase]);
  return (
    <main ref={main} class="practice">
      <h1 tabIndex={-1}>Practice room</h1>
      {view.phase === 'choose' && (
        <p>
          A call with a simulated patient, to try things out in. The call is real, and what goes wrong in it goes wrong
          for real; the patient is drawn. Nobody else is there: no sound and no picture is recorded, and nothing leaves
          this browser.
        </p>
      )}
      <div role="alert">{trouble && <p class="trouble">{trouble}</p>}</div>
      <Phase {...props} />
    </main>
  );
}

function Phase(props: PracticeProps): ComponentChildren {
  const { view } = props;
  switch (view.phase) {
    case 'choose':
      return <Begin {...props.begin} />;
    case 'connecting':
      return (
        <section aria-label={view.title}>
          <h2 tabIndex={-1}>{view.title}</h2>
          <p role="status">Connecting. The browser may ask for microphone and camera: press Allow.</p>
        </section>
      );
    case 'consultation':
      return (
        <section class="room" aria-label={view.scenario.title}>
          <div>
            <h2 tabIndex={-1}>{view.scenario.title}</h2>
            <p class="quiet">{view.scenario.brief}</p>
            {/* Once all is said one button ends the call, and it stands where the others stood. */}
            <CallView {...view.call} onHangUp={view.cues.isOver ? undefined : props.onHangUp} />
          </div>
          <Cues {...view.cues} />
        </section>
      );
    case 'feel':
      return (
        <section class="room" aria-label="Feel the delay">
          <div>
            <h2 tabIndex={-1}>Feel the delay</h2>
            <CallView {...view.call} onHangUp={view.feel.feel.phase === 'over' ? undefined : props.onHangUp} />
          </div>
          <FeelView {...view.feel} />
        </section>
      );
    case 'after':
      return <After {...props} {...view} />;
  }
}

type AfterProps = Pick<PracticeProps, 'confidenceAfter' | 'onReview' | 'onSettings' | 'onAgain' | 'onBack'> &
  Pick<PracticeView & { phase: 'after' }, 'scenario' | 'wasFinished' | 'review'>;

function After({ scenario, wasFinished, review, confidenceAfter, onReview, onSettings, onAgain, onBack }: AfterProps) {
  return (
    <section aria-label={scenario.title}>
      <h2 tabIndex={-1}>{scenario.title}</h2>
      <p role="status">{wasFinished ? 'The call is over.' : 'You have left the call before its end.'}</p>
      <div class="card">
        <p>
          <b>What it was about.</b> {scenario.learningPoint}
        </p>
        <p class="quiet">From: {sourceWords(scenario.source).join('; ')}.</p>
      </div>
      {review.is === 'off' && (
        <p>
          No review was kept of it.{' '}
          <button type="button" class="link" onClick={onSettings}>
            Switch reviews on in Settings
          </button>{' '}
          to look back on the next one.
        </p>
      )}
      {review.is === 'none' && (
        <p>
          No review was kept of it: it was over before one began. Stay for some seconds to look back on the next one.
        </p>
      )}
      {review.is === 'kept' && confidenceAfter && (
        <ConfidenceField
          id="confidence-after"
          ask="How confident you feel after it, for your review"
          {...confidenceAfter}
          className="field"
        />
      )}
      <p class="buttons">
        {review.is === 'kept' && (
          <button type="button" class="button main" onClick={() => onReview(review.callId)}>
            Look back on it
          </button>
        )}
        <button type="button" class={review.is === 'kept' ? 'button' : 'button main'} onClick={onAgain}>
          Once more
        </button>
        <button type="button" class="button" onClick={onBack}>
          Another one
        </button>
      </p>
    </section>
  );
}
