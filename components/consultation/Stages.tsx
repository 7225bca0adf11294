import type { ComponentChildren } from 'preact';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import type { Spent } from '../../utils/consultation/call-time';
import type { Change } from '../../utils/consultation/change';
import { inUse, type LocalContent } from '../../utils/consultation/local-content';
import { MEASURED, OPENING, suggest, type Suggestion } from '../../utils/consultation/opening-checklist';
import { type Stage, STAGES } from '../../utils/consultation/stages';
import { Key } from '../ui/Key';
import { Checklist } from './Checklist';
import type { Recheck } from '../../utils/consultation/rechecks';
import type { CopyNoteProps } from './CopyNote';
import { NoteField } from './NoteField';
import type { useLater } from './use-later';

export interface StageProps extends Omit<CopyNoteProps, 'calls' | 'settings'> {
  rechecks: Recheck[];
  /** how the note is put into words, and what of its calls; they come after the first view */
  calls: CopyNoteProps['calls'] | undefined;
  settings: CopyNoteProps['settings'] | undefined;
  snapshot: Snapshot | undefined;
  /** what a service has made of what is offered */
  local: LocalContent;
  /** how long to wait after a question; undefined where the delay is not known */
  pauseMs: number | undefined;
  /** the clinician's time in calls today */
  spent: Spent | undefined;
  /** what today's check of camera, microphone and speaker suggests */
  equipment: Suggestion | undefined;
  /** the note as it stands is what was copied last */
  isCopied: boolean;
  /** the notes were opened by hand: they are not this call's */
  isOpened: boolean;
  /** no call is on beside the notes */
  isCallOver: boolean;
  /** what there is to say of drafts; it comes after the first view */
  drafts: ComponentChildren;
  /** what is asked for the review of the call, before and after, where those are kept; it comes after the first view */
  beforeReview: ComponentChildren;
  afterReview: ComponentChildren;
  onChange(change: Change): void;
  onPause(): void;
  onStage(stage: Stage): void;
  onRecheck(): void;
  /** for the next patient, who has no call yet */
  onStartNew(): void;
  onTryEquipment(): void;
  onPractise(): void;
  /** @throws when the browser refuses the clipboard */
  onCopyText(text: string): Promise<void>;
}

export function StageTabs({ stage, onStage }: { stage: Stage; onStage(stage: Stage): void }) {
  return (
    <nav class="tabs" aria-label="Stages">
      {STAGES.map((name, index) => (
        <button
          key={name}
          type="button"
          title={`Alt+${index + 1}`}
          aria-current={name === stage ? 'step' : undefined}
          aria-keyshortcuts={`Alt+${index + 1}`}
          onClick={() => onStage(name)}
        >
          {name}
          <Key name={`${index + 1}`} />
        </button>
      ))}
    </nav>
  );
}

interface StageBodyProps extends StageProps {
  stage: Stage;
  later: ReturnType<typeof useLater>;
}

export function StageBody({ stage, later, ...props }: StageBodyProps) {
  if (stage === 'Opening') return <Opening {...props} />;
  if (later === 'failed') return <NotLoaded />;
  const Body = later?.[stage];
  return Body ? <Body {...props} /> : null;
}

/** What could not be fetched from the disk, as after an update. */
export function NotLoaded() {
  return <p role="alert">This part could not be loaded. Close the panel and open it again: your notes are safe.</p>;
}

function Opening(props: StageProps) {
  const suggestionOf = (id: string) => suggest(id, props.snapshot);
  // Where the call may suggest something there is always a second line, so that nothing moves when it does.
  const checks = inUse(OPENING, props.local.opening).map((check) =>
    check.id === MEASURED.id && !check.hint ? { ...check, hint: MEASURED.hint } : check,
  );
  return (
    <>
      <Checklist {...props} {...{ checks, suggestionOf }} name="Opening checklist" />
      <p class="quiet">Ticks are for you and are not in the note: write below what must be on record.</p>
      <NoteField {...props} id="present" />
    </>
  );
}
