import type { Change } from '../../utils/consultation/change';
import { type Consultation, FIELDS } from '../../utils/consultation/consultation';
import { ROW_LISTS, ROW_PARTS } from '../../utils/consultation/rows';
import { aConsultation, changed } from '../consultation/a-consultation';

/** A Consultation in which every field is filled, a question of each kind is answered, and every check of Close is ticked. */
export function everything(but: Partial<Consultation> = {}): Consultation {
  const rows = ROW_LISTS.flatMap((list) => [
    ...(list === 'safetyNets' ? [] : [{ do: 'add row', list } as const]),
    ...ROW_PARTS[list].map(
      ({ id }) => ({ do: 'write row', list, row: 0, part: id, text: `of ${list} ${id}` }) as Change,
    ),
  ]);
  return changed(
    aConsultation(but),
    ...FIELDS.map(({ id }): Change => ({ do: 'write', id, text: `of ${id}\nand a second line of ${id}` })),
    ...rows,
    { do: 'set safety net status', row: 0, status: 'given' },
    ...['C1', 'C2', 'C3', 'E1'].map((id): Change => ({ do: 'tick', id, isTicked: true })),
    { do: 'choose', id: 'mode', option: 'video' },
    { do: 'choose', id: 'preference', option: 'telephone' },
    { do: 'choose', id: 'teachBack', option: 'correctly' },
    { do: 'choose', id: 'attempts', option: '2' },
    { do: 'choose', id: 'chaperone', option: 'present' },
    { do: 'choose', id: 'attendance', option: 'seen late' },
    { do: 'choose', id: 'spokenWith', option: 'the patient and somebody with them' },
    { do: 'choose', id: 'nextContact', option: 'face to face' },
  );
}
