import { NOT_MET, SPOKEN_WITH } from './attendance';
import { EXAMINATION_CHECK } from './checks';
import type { Consultation, TextId } from './consultation';
import { readReading } from './readings';
import { isWorded } from './rows';
import { segmentsOf } from './segments';

/**
 * Whether there was a consultation, as far as was said. `broken off`: they met, and then could not be reached again. `not held`:
 * nobody was met, whatever call waited for them, and what was tried is no consultation in any mode. `not said`: neither chosen nor
 * seen in a call.
 */
export type Meeting = 'held' | 'broken off' | 'not held' | 'not said';

/**
 * The one place in which it is decided: every format, what is complete and what the team counts ask here. Attendance has the last
 * word. Without it, who could not be reached was not met, unless a way of meeting had begun and something is in the notes that
 * only comes of meeting: then what could not be reached is the way back to them.
 */
export function meetingOf(consultation: Consultation): Meeting {
  const { attendance, failedContact } = consultation.chosen;
  if (attendance !== undefined) return NOT_MET.includes(attendance) ? 'not held' : 'held';
  const hasBegun = segmentsOf(consultation).length > 0;
  if (failedContact === undefined) return hasBegun ? 'held' : 'not said';
  return hasBegun && signsOfMeeting(consultation).length > 0 ? 'broken off' : 'not held';
}

/** Of the opening checklist, and of what is ticked in Close. */
const THEY_HEAR_OR_SEE = ['O3', 'O4'];
const [ASKED, AGREED] = [['C1', 'C2'], ['C3']] as const;
const FOR_THEM: (typeof SPOKEN_WITH)[number] = 'somebody for them';

/**
 * What of the notes only comes of meeting, in words that go after "there is". Problem, assessment, plan and next steps are none of
 * it: who rings in vain writes there what to do about it. A history may be read up before: where a way of meeting began, what was
 * written by then is preparation.
 */
export function signsOfMeeting(consultation: Consultation): string[] {
  const { chosen, ticked, texts, readings, medicines, safetyNets, settled } = consultation;
  const { teachBack, chaperone, spokenWith } = chosen;
  const isTicked = (ids: readonly string[]): boolean => ids.some((id) => ticked.includes(id));
  return [
    isTicked(THEY_HEAR_OR_SEE) && 'their word that they hear or see you',
    isWrittenSince(consultation, 'history') && 'a history',
    (isWrittenSince(consultation, 'examination') || isTicked([EXAMINATION_CHECK.id])) && 'an examination',
    readings.some((reading) => readReading(reading).is !== 'empty') && 'a home reading',
    (chaperone === 'present' || chaperone === 'offered, not wanted') && 'an answer about a chaperone',
    texts.present.trim() !== '' && 'who was there',
    Object.values(settled).some(({ state }) => state === 're-confirmed') && 'lost sound that they confirmed again',
    medicines.some(isWorded) && 'a medicine, as said',
    texts.summary.trim() !== '' && 'a summary, as said',
    isTicked(ASKED) && 'what they were asked',
    teachBack !== undefined && teachBack !== 'not asked' && 'what they told back',
    isTicked(AGREED) && 'their agreement with the plan',
    safetyNets.some((net) => isWorded(net) && net.status !== 'planned') && 'a safety net that was given',
    // Of who takes a message "somebody for them" may be said too.
    spokenWith !== undefined && spokenWith !== FOR_THEM && 'a talk with the patient',
  ].filter((each) => each !== false);
}

/** Something stands there that was not finished before a way of meeting began. */
function isWrittenSince(consultation: Consultation, id: TextId): boolean {
  const { texts, times } = consultation;
  const [first] = segmentsOf(consultation);
  const isBefore = first !== undefined && (times[id]?.to ?? Infinity) < first.from;
  return texts[id].trim() !== '' && !isBefore;
}
