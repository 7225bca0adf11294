import type { Snapshot } from '../../utils/call-quality/snapshot';
import { type Change, NOTES } from '../../utils/consultation/consultation';
import { Key } from '../ui/Key';
import { CopyNote, type CopyNoteProps } from './CopyNote';
import { OpeningChecklist } from './OpeningChecklist';
import { SafetyNets } from './SafetyNets';
import { TalkLenses } from './TalkLenses';
import { TextField } from './TextField';

/** Stages follow the clinic and never lead it: each can be opened at any moment. */
export const STAGES = ['Opening', 'Consult', 'Close'] as const;
export type Stage = (typeof STAGES)[number];

export interface StageProps extends CopyNoteProps {
  snapshot: Snapshot | undefined;
  onChange(change: Change): void;
}

export function StageTabs({ stage, onStage }: { stage: Stage; onStage(stage: Stage): void }) {
  return (
    <nav class="tabs" aria-label="Stages">
      {STAGES.map((name, index) => (
        <button
          key={name}
          type="button"
          aria-current={name === stage ? 'step' : undefined}
          aria-keyshortcuts={`Alt+${index + 1}`}
          onClick={() => onStage(name)}
        >
          {name} <Key name={`Alt ${index + 1}`} />
        </button>
      ))}
    </nav>
  );
}

export function StageBody({ stage, ...props }: StageProps & { stage: Stage }) {
  if (stage === 'Opening') {
    const { consultation, snapshot, onChange } = props;
    const onTick = (id: string, isTicked: boolean): void => onChange({ do: 'tick', id, isTicked });
    return <OpeningChecklist ticked={consultation.ticked} snapshot={snapshot} onTick={onTick} />;
  }
  return stage === 'Consult' ? <Notes {...props} /> : <Close {...props} />;
}

function Notes({ consultation, onChange }: StageProps) {
  return (
    <>
      <TalkLenses />
      {NOTES.map(({ id, heading }) => (
        <TextField
          key={id}
          id={`note-${id}`}
          label={heading}
          value={consultation.notes[id]}
          onWrite={(text) => onChange({ do: 'write note', id, text })}
        />
      ))}
    </>
  );
}

function Close({ consultation, rechecks, copied, onChange, onCopy }: StageProps) {
  const { summary, isRepeatOffered, isToldBack } = consultation;
  return (
    <>
      <TextField
        id="summary"
        label="Summary, as said"
        value={summary}
        onWrite={(text) => onChange({ do: 'write summary', text })}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={isRepeatOffered}
          onChange={(event) => onChange({ do: 'offer repeat', isDone: event.currentTarget.checked })}
        />
        <span>Asked whether anything needs repeating</span>
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={isToldBack}
          onChange={(event) => onChange({ do: 'tell back', isDone: event.currentTarget.checked })}
        />
        <span>They told it back in their own words</span>
      </label>
      <SafetyNets safetyNets={consultation.safetyNets} onChange={onChange} />
      <CopyNote consultation={consultation} rechecks={rechecks} copied={copied} onCopy={onCopy} />
    </>
  );
}
