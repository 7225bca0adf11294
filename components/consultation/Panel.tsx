import type { Quiet } from '../../utils/consultation/prompt-answers';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import type { Change } from '../../utils/consultation/change';
import { type Consultation, isBegun } from '../../utils/consultation/consultation';
import { isBlank } from '../../utils/consultation/rows';
import { isGiven } from '../../utils/consultation/safety-net';
import { modeOf } from '../../utils/consultation/segments';
import type { SlotTime } from '../../utils/consultation/slot';
import type { Stage } from '../../utils/consultation/stages';
import type { NoCall } from '../../utils/platforms/explain-no-call';
import { useGuardedAnswer } from '../ui/use-guarded-answer';
import { AnotherCall } from './AnotherCall';
import type { CopyResult, ToCopy } from './copy-words';
import { Foot } from './Foot';
import { goToPart } from './go-to-part';
import { CLEAR_ID, RECHECKS_ID } from './places';
import { useLater } from './use-later';
import { Head } from './Head';
import { PromptSlot, type PromptSlotProps } from './PromptSlot';
import { NotLoaded, StageBody, type StageProps, StageTabs } from './Stages';
import { useComeBack } from './use-come-back';
import { isTextField, useKeys } from './use-keys';
import { useCopy } from './use-copy';
import { usePause } from './use-pause';
import { useStage } from './use-stage';
import type { WhyProps } from './Why';
import { Taken } from './Taken';

/** What the panel knows by itself. */
type OwnToPanel =
  | 'copied'
  | 'pausing'
  | 'mode'
  | 'canSwitchMode'
  | 'slotHint'
  | 'onCopy'
  | 'onPause'
  | 'onRecheck'
  | 'onStage'
  | 'onStartNew'
  | 'onSlotHint'
  | 'onSwitchMode';

export interface PanelProps extends Omit<PromptSlotProps & StageProps, OwnToPanel> {
  /** what makes it asked whether the right record is open; undefined where it need not be */
  recordToCheck: string | undefined;
  onCopy(what: ToCopy): Promise<CopyResult | undefined>;
  /** for the help desk's report */
  about: WhyProps['about'];
  site: string;
  /** the call is in a tab that is not in front */
  isElsewhere: boolean;
  onGoToCall(): void;
  onSettings(): void;
  /** another stage of these notes is open */
  onStageOpen(of: string, stage: Stage): void;
  snapshot: Snapshot | undefined;
  /** why nothing is prompted, and no alarm stands beside the call */
  quiet: Quiet | undefined;
  /** how long there is for this patient, where the clinician has said so */
  slot: SlotTime | undefined;
  noCall: NoCall | undefined;
  suggestions: string[];
  /** a new call has begun in the tab, and whose notes these are is not settled */
  isAsking: boolean;
  /** another panel writes these notes now */
  isTaken: boolean;
  onTakeBack(): void;
  /** the notes were opened by hand: they are not this call's */
  isOpened: boolean;
  /** notes opened by hand that were prepared beside no call may be this call's */
  canTake: boolean;
  onTake(): void;
  /** notes of other calls in this browser session */
  others: Consultation[];
  damaged: string[];
  error: string | undefined;
  kept: string | undefined;
  onWatch(patterns: string[]): void;
  onReload(): void;
  onStopWatching(): void;
  onCarryOn(): void;
  /** @returns the new notes' id */
  onStartNew(): string | undefined;
  /** undefined goes back to the notes of this call */
  onShowOther(id: string | undefined): void;
  onClear(): Promise<boolean>;
  onClearDamaged(): void;
}

export function Panel(props: PanelProps) {
  const { prompt, consultation, rechecks, isAsking, isOpened, isTaken } = props;
  const isClosed = isAsking || isTaken;
  const body = useRef<HTMLDivElement>(null);
  const [fresh, setFresh] = useState<string>();
  const isFresh = fresh === consultation.id;
  const { stage, setStage, goTo, leave, stay } = useStage(
    body,
    isOpened ? 'Consult' : dueStage(props.snapshot, consultation, isFresh),
    consultation.id,
  );
  useLayoutEffect(() => props.onStageOpen(consultation.id, stage), [consultation.id, stage]);
  const onChange = (made: Change): void => {
    stay();
    props.onChange(made);
  };
  const onStartNew = (): void => {
    setFresh(props.onStartNew());
    leave();
  };
  const { copied, copy, copyText } = useCopy({
    ...props,
    lost: JSON.stringify(rechecks),
    // There the text is shown, to be copied by hand.
    onRefused: () => setStage('Close'),
  });
  const { remember, comeBack } = useComeBack(isTaken, leave);
  const later = useLater();
  const views = later === 'failed' ? undefined : later;
  const [jumps, setJumps] = useState(0);
  useLayoutEffect(() => {
    if (jumps > 0) document.getElementById(RECHECKS_ID)?.focus();
  }, [jumps]);
  const goToRechecks = (): void => {
    if (rechecks.length === 0) return;
    if (!hasRechecks(stage)) setStage('Consult');
    setJumps(jumps + 1);
  };
  const [isTyping, setTyping] = useState(false);
  // A field that goes with its notes or its stage does not tell that it has lost the focus.
  useLayoutEffect(() => setTyping(isTextField(document.activeElement)), [consultation.id, stage]);
  const onAnswer = useGuardedAnswer(prompt, props.onAnswer);
  const [pausing, onPause] = usePause(props.pauseMs);
  const mode = modeOf(consultation);
  const callId = props.snapshot?.callId;
  // Notes of the next patient are not of the call that is over beside them.
  const canSwitchMode = !isClosed && !isOpened && consultation.callId !== '' && consultation.callId === callId;
  const onSwitchMode = (): void => {
    if (canSwitchMode) onChange({ do: 'change mode', mode: mode === 'video' ? 'telephone' : 'video' });
  };
  const [answered, setAnswered] = useState<string>();
  useKeys({
    prompt,
    isClosed,
    onAnswer,
    onStage: goTo,
    acts: {
      copy: () => copy('note'),
      'copy part': () => copy('next part'),
      're-check': goToRechecks,
      hush: () => props.onHush(!props.isHushed),
      pause: onPause,
      telephone: onSwitchMode,
      'next part': () => body.current && goToPart(body.current, 1),
      'previous part': () => body.current && goToPart(body.current, -1),
      given: () => giveInSight(consultation, stage, onChange),
      clear: () => document.getElementById(CLEAR_ID)?.click(),
    },
  });
  const hint = props.slot?.hint;
  const slotProps = {
    mode,
    canSwitchMode,
    pausing,
    slotHint: answered === `${callId} ${hint}` ? undefined : hint,
    onSlotHint: () => setAnswered(`${callId} ${hint}`),
    onAnswer,
    onSwitchMode,
  };
  return (
    <main class="panel">
      <Head {...props} onCopyText={copyText} />
      <div class="pinned">
        <PromptSlot {...props} {...slotProps} />
        {isTaken ? (
          <Taken
            onTakeBack={() => {
              comeBack();
              props.onTakeBack();
            }}
          />
        ) : isAsking ? (
          <AnotherCall isTyping={isTyping} />
        ) : (
          <StageTabs stage={stage} onStage={setStage} />
        )}
        {consultation.isResumed && !isClosed && !isOpened && views && (
          <views.Resumed
            consultation={consultation}
            onStay={() => {
              onChange({ do: 'stay in call' });
              leave();
            }}
            onStartNew={onStartNew}
          />
        )}
        {/* Whose words these are never scrolls out of sight. */}
        {isOpened && views && (
          <views.Opened
            key={consultation.id}
            consultation={consultation}
            canTake={props.canTake && !isTaken}
            onTake={() => {
              props.onTake();
              leave();
            }}
            onBack={() => {
              props.onShowOther(undefined);
              leave();
            }}
          />
        )}
      </div>
      {/* A word that is being typed is typed to its end; only then the old text is hidden. */}
      {isAsking && !isTyping && !isTaken ? (
        <>
          {later === 'failed' && <NotLoaded />}
          {views && (
            <views.WhosePatient
              {...props}
              onStartNew={onStartNew}
              onCarryOn={() => {
                props.onCarryOn();
                leave();
              }}
            />
          )}
        </>
      ) : (
        <div
          class="body"
          ref={body}
          inert={isTaken}
          onFocusIn={({ target }) => {
            setTyping(isTextField(target));
            remember(target);
            stay();
          }}
          onFocusOut={({ relatedTarget }) => setTyping(isTextField(relatedTarget))}
        >
          <StageBody
            {...props}
            {...{ stage, copied, onChange, onPause, onStartNew }}
            key={consultation.id}
            onCopy={copy}
            onCopyText={copyText}
            onStage={goTo}
            onRecheck={goToRechecks}
            later={later}
          />
          {!isAsking && views && <views.OtherNotes {...props} />}
          {/* Last, so that one more moves nothing. */}
          {!isAsking && hasRechecks(stage) && views && <views.Rechecks rechecks={rechecks} onChange={onChange} />}
        </div>
      )}
      {views && !isClosed && <views.Damaged {...props} />}
      <Foot
        {...props}
        isClosed={isClosed}
        callId={callId}
        told={views?.copyWords(copied) || (isFresh && !isBegun(consultation) ? views?.FRESH : undefined)}
        onRecheck={goToRechecks}
      />
    </main>
  );
}

/** Where the clinic is, as far as the call tells: beside one that is over, the next patient's notes are before theirs. */
function dueStage(snapshot: Snapshot | undefined, consultation: Consultation, isFresh: boolean): Stage {
  if (!snapshot) return 'Before';
  if (snapshot.endedAt === undefined) return 'Opening';
  const isOther = consultation.callId !== snapshot.callId && (isFresh || isBegun(consultation));
  return isOther ? 'Before' : 'After';
}

/** Says of the safety net that has the focus, or of the only one in sight, that it was given, or takes that back. */
function giveInSight({ safetyNets }: Consultation, stage: Stage, onChange: (made: Change) => void): void {
  const inFocus = /^net-(\d+)-/.exec(document.activeElement?.id ?? '')?.[1];
  const isOnly = stage === 'Close' && safetyNets.length === 1;
  const row = inFocus === undefined ? 0 : Number(inFocus) - 1;
  const net = safetyNets[row];
  if (!net || isBlank(net) || (inFocus === undefined && !isOnly)) return;
  onChange({ do: 'set safety net status', row, status: isGiven(net) ? 'planned' : 'given' });
}

/** Nothing is re-checked before they have begun to talk. */
function hasRechecks(stage: Stage): boolean {
  return stage !== 'Before' && stage !== 'Opening';
}
