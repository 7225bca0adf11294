import type { Change } from '../../../utils/consultation/change';
import type { Recheck } from '../../../utils/consultation/rechecks';
import type { Held } from './some-consultations';
import { aConsultation, changed } from '../../consultation/a-consultation';

const at = (minute: number): number => new Date(2026, 10, 26, 10, minute, 17).getTime();

const row = (list: string, row: number, part: string, text: string): Change =>
  ({ do: 'write row', list, row, part, text }) as Change;

const CHANGES: Change[] = [
  ...['O1', 'O3', 'O4', 'O5', 'O7'].map((id): Change => ({ do: 'tick', id, isTicked: true })),
  { do: 'choose', id: 'mode', option: 'video' },
  { do: 'choose', id: 'preference', option: 'no preference' },
  { do: 'write', id: 'problem', text: 'Swollen ankle since Tuesday' },
  { do: 'write', id: 'examination', text: 'Pitting to mid-shin on the left' },
  { do: 'write', id: 'limits', text: 'Could not feel pulses' },
  { do: 'add row', list: 'readings' },
  row('readings', 0, 'kind', 'Blood pressure'),
  row('readings', 0, 'value', '128/76'),
  { do: 'add row', list: 'readings' },
  row('readings', 1, 'kind', 'Calf girth'),
  row('readings', 1, 'value', '41'),
  { do: 'write', id: 'summary', text: 'Likely a sprain' },
  { do: 'choose', id: 'teachBack', option: 'after explaining again' },
  { do: 'choose', id: 'attempts', option: '2' },
  row('safetyNets', 0, 'problem', 'ankle'),
  row('safetyNets', 0, 'lookOutFor', 'pain in the calf, short of breath'),
  { do: 'set safety net status', row: 0, status: 'given' },
  { do: 'copy', key: 'note', mark: '512 cafe', hasSafetyNet: true },
  { do: 'add row', list: 'safetyNets' },
  row('safetyNets', 1, 'problem', 'tablets'),
  { do: 'add row', list: 'nextSteps' },
  row('nextSteps', 0, 'what', 'ultrasound'),
  { do: 'choose', id: 'nextContact', option: 'face to face' },
  { do: 'choose', id: 'attendance', option: 'seen late' },
  { do: 'choose', id: 'spokenWith', option: 'the patient and somebody with them' },
  { do: 'choose', id: 'outcome', option: 'discharged from the clinic’s care' },
];

const lost = (id: string, way: Recheck['way'], lostMs: number, state: Recheck['state']): Recheck => ({
  id,
  way,
  from: at(21),
  to: at(22),
  count: 1,
  lostMs,
  state,
});

/** One with something of everything. */
export function aHeldOne(): Held {
  const consultation = changed(aConsultation({ startedAt: at(2), beganAt: at(5) }), ...CHANGES);
  consultation.segments = [{ mode: 'telephone', from: at(23), reason: 'their picture froze' }];
  const rechecks = [lost('a', 'hear', 2140, 're-confirmed'), lost('b', 'heard', 3400, 'open')];
  return { consultation, about: { rechecks, endedAt: at(28), isCopied: false } };
}

/** One who did not come: little is known, and much is left out. */
export function oneWhoDidNotCome(): Held {
  const consultation = changed(
    aConsultation({ startedAt: at(40) }),
    { do: 'choose', id: 'attendance', option: 'did not attend, no warning' },
    { do: 'choose', id: 'failedContact', option: 'no answer when rung back' },
  );
  return { consultation, about: { rechecks: [] } };
}
