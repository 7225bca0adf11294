import type { Change } from '../../utils/consultation/change';
import { CLOSE_CHECKS, EXAMINATION_CHECK } from '../../utils/consultation/checks';
import { AFTER_CHECKS, BEFORE_CHECKS } from '../../utils/consultation/checks-around-the-call';
import { type Consultation, FIELDS } from '../../utils/consultation/consultation';
import { OPENING } from '../../utils/consultation/opening-checklist';
import { ROW_LISTS, ROW_PARTS } from '../../utils/consultation/rows';
import { aConsultation, changed } from '../consultation/a-consultation';

const ALL_CHECKS = [...BEFORE_CHECKS, ...OPENING, EXAMINATION_CHECK, ...CLOSE_CHECKS, ...AFTER_CHECKS];

/** A Consultation in which every field is filled, a question of each kind is answered, and every check is ticked. */
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
    ...ALL_CHECKS.map(({ id }): Change => ({ do: 'tick', id, isTicked: true })),
    { do: 'choose', id: 'mode', option: 'video' },
    { do: 'choose', id: 'preference', option: 'telephone' },
    { do: 'choose', id: 'whoRings', option: 'they ring us' },
    { do: 'choose', id: 'ringAfter', option: '1 minute' },
    { do: 'choose', id: 'ifFailsToo', option: 'book another' },
    { do: 'choose', id: 'teachBack', option: 'correctly' },
    { do: 'choose', id: 'attempts', option: '2' },
    { do: 'choose', id: 'chaperone', option: 'present' },
    { do: 'choose', id: 'attendance', option: 'seen late' },
    { do: 'choose', id: 'spokenWith', option: 'the patient and somebody with them' },
    { do: 'choose', id: 'nextContact', option: 'face to face' },
  );
}
