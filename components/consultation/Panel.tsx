import { useEffect, useState } from 'preact/hooks';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import type { Consultation } from '../../utils/consultation/consultation';
import type { NoCall } from '../../utils/platforms/explain-no-call';
import { clock, timer } from '../../utils/i18n/words';
import { ClearNotes } from './ClearNotes';
import type { CopyResult } from './CopyNote';
import { Empty } from './Empty';
import { LiveQuality } from './LiveQuality';
import { PromptSlot, type PromptSlotProps } from './PromptSlot';
import { useGuardedAnswer } from '../ui/use-guarded-answer';
import { type Stage, StageBody, type StageProps, STAGES, StageTabs } from './Stages';

export interface PanelProps extends PromptSlotProps, Omit<StageProps, 'snapshot' | 'copied' | 'onCopy'> {
  onCopy(): Promise<CopyResult | undefined>;
  /** the help desk's report. @throws when the browser refuses the clipboard */
  onCopyReport(): Promise<void>;
  /** ms since 1970 */
  now: number;
  site: string;
  /** the call is in a tab that is not in front */
  isElsewhere: boolean;
  onGoToCall(): void;
  snapshot: Snapshot | undefined;
  noCall: NoCall | undefined;
  suggestions: string[];
  /** a new call has begun in the tab, and whose notes these are is not settled */
  isAsking: boolean;
  /** the notes were opened by hand: they are not this call's */
  isOpened: boolean;
  /** notes of other calls in this browser session */
  others: Consultation[];
  damaged: string[];
  error: string | undefined;
  onWatch(patterns: string[]): void;
  onReload(): void;
  onStopWatching(): void;
  onCarryOn(): void;
  onStartNew(): void;
  /** undefined goes back to the notes of this call */
  onShowOther(id: string | undefined): void;
  onClear(): Promise<boolean>;
  onClearDamaged(): void;
}

export function Panel(props: PanelProps) {
  const { now, site, snapshot, prompt, noCall, consultation, isAsking, isOpened, error } = props;
  const [stage, setStage] = useState<Stage>('Opening');
  const [copied, setCopied] = useState<CopyResult>();
  useEffect(() => setCopied(undefined), [consultation.id, consultation.revision]);
  const copy = (): void => {
    setStage('Close');
    void props.onCopy().then(setCopied);
  };
  const onAnswer = useGuardedAnswer(prompt, props.onAnswer);
  useKeys({ ...props, onAnswer }, setStage, copy);
  const isRunning = snapshot && snapshot.endedAt === undefined;
  return (
    <main class="panel">
      <header class="head">
        <div class="quiet top">
          <h1>{site || 'No site'}</h1>
          <span>{isRunning ? `since ${clock(snapshot.startedAt)} · ${timer(now - snapshot.startedAt)}` : ''}</span>
        </div>
        {props.isElsewhere && (
          <p class="quiet">
            {isRunning ? 'This call is' : 'These notes are of a call'} in another tab.{' '}
            <button type="button" class="link" onClick={props.onGoToCall}>
              Go to it
            </button>
          </p>
        )}
        {snapshot && <LiveQuality snapshot={snapshot} now={now} onCopyReport={props.onCopyReport} />}
        {noCall && <Empty {...props} state={noCall} />}
        {error && <p role="alert">{error}</p>}
      </header>
      {(isRunning || prompt) && <PromptSlot {...props} onAnswer={onAnswer} />}
      {isAsking ? (
        <WhosePatient {...props} />
      ) : (
        <>
          <StageTabs stage={stage} onStage={setStage} />
          <div class="body">
            {isOpened && <Opened {...props} />}
            <StageBody {...props} key={consultation.id} stage={stage} copied={copied} onCopy={copy} />
            <OtherNotes {...props} />
          </div>
          <footer class="foot">
            <span class="quiet">In memory only: gone when the browser is closed or Webside updated.</span>
            <ClearNotes consultation={consultation} onClear={props.onClear} />
          </footer>
        </>
      )}
    </main>
  );
}

/** A new call in the same tab: the old text is not shown until the clinician says whose it is. */
function WhosePatient({ consultation, onCarryOn, onStartNew }: PanelProps) {
  return (
    <section class="body" aria-label="Which patient is this?">
      <h2>Which patient is this?</h2>
      <p>
        A new call has begun. There are notes from the call of {clock(consultation.startedAt)}; they are hidden until
        you say whose they are.
      </p>
      <div class="buttons stacked">
        <button type="button" class="button main" onClick={onStartNew}>
          Another patient: start new notes
        </button>
        <button type="button" class="button" onClick={onCarryOn}>
          The same patient: carry on
        </button>
      </div>
      <p class="quiet">New notes do not delete the old ones: they stay under “Other notes”.</p>
    </section>
  );
}

/** Whose words these are, when they are not this call's. */
function Opened({ consultation: { site, startedAt }, onShowOther }: PanelProps) {
  return (
    <p class="opened">
      <b>
        Notes of {clock(startedAt)}, {site || 'no site'}: not of this call.
      </b>{' '}
      <button type="button" class="link" onClick={() => onShowOther(undefined)}>
        Back to this call
      </button>
    </p>
  );
}

function OtherNotes({ others, damaged, onShowOther, onClearDamaged }: PanelProps) {
  return (
    <>
      {others.length > 0 && (
        <details class="others">
          <summary>Other notes ({others.length})</summary>
          {others.map(({ id, site, startedAt }) => (
            <button key={id} type="button" class="link" onClick={() => onShowOther(id)}>
              {site || 'no site'}, {clock(startedAt)}
            </button>
          ))}
        </details>
      )}
      {damaged.length > 0 && (
        <details class="others" open>
          <summary>Something stored could not be read</summary>
          <p>It was set aside as it is. Copy the words you need, then remove it.</p>
          {damaged.map((text) => (
            <pre key={text} class="preview">
              {text}
            </pre>
          ))}
          <button type="button" class="link" onClick={onClearDamaged}>
            Remove it
          </button>
        </details>
      )}
    </>
  );
}

/** Keys that never type: all with Alt. */
function useKeys({ prompt, isAsking, onAnswer }: PanelProps, setStage: (stage: Stage) => void, copy: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return;
      const stage = STAGES[Number(/^Digit(\d)$/.exec(event.code)?.[1]) - 1];
      if (stage) setStage(stage);
      else if (event.code === 'KeyS' && prompt) onAnswer(prompt, 'done');
      else if (event.code === 'KeyN' && prompt) onAnswer(prompt, 'not now');
      // While it is not settled whose the notes are, they are not copied either.
      else if (event.code === 'KeyC' && !isAsking) copy();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  });
}
