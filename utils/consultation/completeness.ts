import type { ATTENDANCE, FAILED_CONTACT } from './attendance';
import { isToldBack } from './choices';
import type { Consultation } from './consultation';
import type { LocalItem } from './local-content';
import { meetingOf, signsOfMeeting } from './meeting';
import { READING_KINDS, readReading } from './readings';
import { openRechecks, type Recheck } from './rechecks';
import { isExamined } from './examination';
import { isWorded } from './rows';
import { isGiven } from './safety-net';
import type { Stage } from './stages';

/** Something that a complete consultation has, and where it is done. It is shown and never enforced (R62). */
export interface Point {
  what: string;
  isDone: boolean;
  /** where it is done: a stage, or the list of what sound was lost */
  where: Stage | 're-checks';
}

/** What only they can say, by its item of the opening checklist. */
const THEY_SAY = [
  { id: 'O3', how: 'hear' },
  { id: 'O4', how: 'see' },
];

const DID_NOT_ATTEND: (typeof ATTENDANCE)[number] = 'did not attend, no warning';
const CALL_FAILED: (typeof FAILED_CONTACT)[number] = 'call failed';

/**
 * @param isCopied the note as it stands is what was copied last
 * @param opening what a service has made of the opening checklist: what it has switched off is not asked for
 * @returns what there is and what is missing, in the order of the consultation. What does not apply to it is not in the list.
 */
export function completeness(
  consultation: Consultation,
  rechecks: Recheck[],
  isCopied: boolean,
  opening: readonly LocalItem[] = [],
): Point[] {
  const { ticked, chosen, texts, segments, safetyNets } = consultation;
  const readings = consultation.readings.filter((reading) => readReading(reading).is !== 'empty');
  const isWritten = (text: string): boolean => text.trim() !== '';
  // A tick on advice that is not there says nothing.
  const nets = safetyNets.filter(isWorded);
  const isSafetyNetDone = nets.length > 0 ? nets.every(isGiven) : isWritten(texts.noSafetyNet);
  const asked = THEY_SAY.filter(({ id }) => !opening.some((item) => item.id === id && item.isOff));
  const isKind = (kind: string): boolean => READING_KINDS.some(({ id }) => id === kind);
  const isClear = readings.every((reading) => isKind(reading.kind) && readReading(reading).is !== 'impossible');
  const attendance: Point = { what: 'Attendance', isDone: 'attendance' in chosen, where: 'Close' };
  const copied: Point = { what: 'Note copied as it stands', isDone: isCopied, where: 'Close' };
  // Nobody was asked, told or examined who was not met.
  if (meetingOf(consultation) === 'not held') return [attendance, copied];
  const points: (Point | false)[] = [
    {
      what: 'How you met',
      // What was planned is not how it went.
      isDone: segments.length > 0 || consultation.beganAt !== undefined,
      where: 'Consult',
    },
    asked.length > 0 && {
      what: `They can ${asked.map(({ how }) => how).join(' and ')} you`,
      isDone: asked.every(({ id }) => ticked.includes(id)),
      where: 'Opening',
    },
    {
      what: 'Who rings whom if the line fails',
      isDone: ticked.includes('O5') || 'whoRings' in chosen,
      where: 'Before',
    },
    isExamined(consultation) && {
      what: 'Limits of the examination',
      isDone: isWritten(texts.limits),
      where: 'Consult',
    },
    readings.length > 0 && { what: 'Readings: what of, and possible', isDone: isClear, where: 'Consult' },
    rechecks.length > 0 && {
      what: 'Lost sound re-checked',
      isDone: openRechecks(rechecks).length === 0,
      where: 're-checks',
    },
    { what: 'Summary', isDone: isWritten(texts.summary), where: 'Close' },
    { what: 'Told back in their own words', isDone: isToldBack(chosen), where: 'Close' },
    { what: 'Safety net given, or why there is none', isDone: isSafetyNetDone, where: 'Close' },
    attendance,
    copied,
  ];
  return points.filter((point) => point !== false);
}

/**
 * It is said that nobody was met or could be reached, and something else that they were; undefined where nothing contradicts. Where
 * the note takes it for a meeting that broke off, it is said that it does.
 */
export function contradiction(consultation: Consultation): string | undefined {
  const { attendance, failedContact } = consultation.chosen;
  const meeting = meetingOf(consultation);
  if (meeting !== 'not held' && meeting !== 'broken off') return undefined;
  const told = [
    // Whose call failed may well have come.
    ...(attendance === DID_NOT_ATTEND && failedContact === CALL_FAILED ? ['a call that failed'] : []),
    ...signsOfMeeting(consultation),
  ];
  if (told.length === 0) return undefined;
  const said =
    attendance === undefined ? `Could not be reached: “${failedContact}”` : `Attendance says “${attendance}”`;
  const taken =
    meeting === 'broken off'
      ? ' So the note tells that you met, and then did not reach them again. If you did not meet, say so under “Attendance”.'
      : '';
  return `${said}, but there is ${inOneList(told)}.${taken}`;
}

function inOneList(words: string[]): string {
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter(Boolean).join(' and ');
}
