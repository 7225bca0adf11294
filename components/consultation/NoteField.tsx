import { FIELDS, type TextId } from '../../utils/consultation/consultation';
import { clock } from '../../utils/i18n/words';
import type { StageProps } from './Stages';
import { TextField } from '../ui/TextField';

interface NoteFieldProps extends Pick<StageProps, 'consultation' | 'onChange'> {
  id: TextId;
}

/** A field of free text under its heading, with when it was written in. */
export function NoteField({ id, consultation: { texts, times }, onChange }: NoteFieldProps) {
  const time = times[id];
  return (
    <TextField
      id={`note-${id}`}
      label={FIELDS.find((field) => field.id === id)?.heading ?? id}
      aside={time && [...new Set([clock(time.from), clock(time.to)])].join('–')}
      value={texts[id]}
      onWrite={(text) => onChange({ do: 'write', id, text })}
    />
  );
}
