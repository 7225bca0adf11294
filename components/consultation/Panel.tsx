import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import type { Consultation } from '../../utils/consultation/consultation';
import type { NoCall } from '../../utils/platforms/explain-no-call';
import { useGuardedAnswer } from '../ui/use-guarded-answer';
import type { CopyResult } from './CopyNote';
import { Damaged } from './Damaged';
import { Foot } from './Foot';
import { Head } from './Head';
import { Opened, OtherNotes } from './OtherNotes';
import { Rechecks, RECHECKS_ID } from './Rechecks';
import { PromptSlot, type PromptSlotProps } from './PromptSlot';
import { StageBody, type StageProps, StageTabs } from './Stages';
import { isTextField, useKeys } from './use-keys';
import { useStage } from './use-stage';
import { AnotherCall, WhosePatient } from './WhosePatient';

export interface PanelProps extends PromptSlotProps, Omit<StageProps, 'snapshot' | 'copied' | 'onCopy'> {
  onCopy(): Promise<CopyResult | undefined>;
  /** the help desk's report. @throws when the browser refuses the clipboard */
  onCopyReport(): Promise<void>;
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
  const { prompt, consultation, rechecks, isAsking, isOpened } = props;
  const body = useRef<HTMLDivElement>(null);
  const [stage, setStage, goTo] = useStage(body);
  const [copied, setCopied] = useState<CopyResult>();
  useEffect(() => setCopied(undefined), [consultation.id, consultation.revision]);
  // What is copied by hand is left to be copied.
  useEffect(() => setCopied((before) => (before?.isCopied ? undefined : before)), [JSON.stringify(rechecks)]);
  const copy = (): void => {
    void props.onCopy().then((result) => {
      setCopied(result);
      // There the text is shown, to be copied by hand.
      if (result?.isCopied === false) setStage('Close');
    });
  };
  const [jumps, setJumps] = useState(0);
  useLayoutEffect(() => {
    if (jumps > 0) document.getElementById(RECHECKS_ID)?.focus();
  }, [jumps]);
  const goToRechecks = (): void => {
    if (rechecks.length === 0) return;
    if (stage === 'Opening') setStage('Consult');
    setJumps(jumps + 1);
  };
  const [isTyping, setTyping] = useState(false);
  // A field that goes with its notes or its stage does not tell that it has lost the focus.
  useLayoutEffect(() => setTyping(isTextField(document.activeElement)), [consultation.id, stage]);
  const onAnswer = useGuardedAnswer(prompt, props.onAnswer);
  useKeys({ prompt, isAsking, onAnswer, onStage: goTo, onCopy: copy, onRecheck: goToRechecks });
  return (
    <main class="panel">
      <Head {...props} />
      <div class="pinned">
        <PromptSlot {...props} onAnswer={onAnswer} />
        {isAsking ? <AnotherCall isTyping={isTyping} /> : <StageTabs stage={stage} onStage={setStage} />}
        {/* Whose words these are never scrolls out of sight. */}
        {isOpened && (
          <Opened
            key={consultation.id}
            consultation={consultation}
            onBack={() => {
              props.onShowOther(undefined);
              goTo(stage);
            }}
          />
        )}
      </div>
      {/* A word that is being typed is typed to its end; only then the old text is hidden. */}
      {isAsking && !isTyping ? (
        <WhosePatient
          {...props}
          onStartNew={() => {
            props.onStartNew();
            goTo('Opening');
          }}
          onCarryOn={() => {
            props.onCarryOn();
            goTo(stage);
          }}
        />
      ) : (
        <div
          class="body"
          ref={body}
          onFocusIn={({ target }) => setTyping(isTextField(target))}
          onFocusOut={({ relatedTarget }) => setTyping(isTextField(relatedTarget))}
        >
          <StageBody {...props} key={consultation.id} stage={stage} copied={copied} onCopy={copy} />
          {!isAsking && <OtherNotes {...props} />}
          {/* Last, so that one more moves nothing. */}
          {!isAsking && stage !== 'Opening' && <Rechecks rechecks={rechecks} onChange={props.onChange} />}
        </div>
      )}
      <Damaged {...props} />
      <Foot {...props} callId={props.snapshot?.callId} copied={copied} onRecheck={goToRechecks} />
    </main>
  );
}
