import { isToldBack } from '../consultation/choices';
import { EXAMINATION_CHECK } from '../consultation/checks';
import { type Consultation, NOTES, type NoteId } from '../consultation/consultation';
import { isExamined } from '../consultation/examination';
import type { LocalItem } from '../consultation/local-content';
import { type Meeting, meetingOf } from '../consultation/meeting';
import { isOfPractice } from '../consultation/practice-site';
import { readReading } from '../consultation/readings';
import type { Recheck } from '../consultation/rechecks';
import { isWorded } from '../consultation/rows';
import { isGiven, SAFETY_NET_PARTS, type SafetyNet } from '../consultation/safety-net';
import { segmentsOf } from '../consultation/segments';
import { capital, clock } from '../i18n/words';
import { TERMS_WITHOUT_CODE, type TermWithoutCode } from './codes';
import { toConfirmed } from './confirmed';
import { named, toLine, toLines } from './lines';
import type { RecordDocument, RecordSection, RecordSegment } from './record-document';

/** What is known beside what was entered: of the calls, and in which words the panel asked. */
export interface OfCalls {
  rechecks: Recheck[];
  /** how the line was, in a sentence (see connection-line.ts); absent where it was not measured */
  connection?: string;
  /** when the last of its calls ended, ms since 1970 */
  endedAt?: number;
  /** what a service has made of the opening checklist; as it is built in where it is left out */
  opening?: readonly LocalItem[];
}

/** Only what was typed, chosen or ticked, and what sound was lost; sections with nothing in them are left out. */
export function toDocument(
  consultation: Consultation,
  { rechecks, connection = '', endedAt, opening }: OfCalls,
): RecordDocument {
  const { id, startedAt, chosen, readings } = consultation;
  const { attendance, failedContact, spokenWith, outcome } = chosen;
  const meeting = meetingOf(consultation);
  const segments = toSegments(consultation, endedAt);
  const sections: RecordSection[] = [
    ...NOTES.map((note) => toNoteSection(consultation, note)),
    toSummary(consultation),
    toToldBack(consultation),
    ...consultation.safetyNets.map(toSafetyNet),
    toNoSafetyNet(consultation),
    toMode(consultation, segments),
    { id: 'access', heading: 'Individual requirements', lines: named('Made easier by', consultation.texts.access) },
    { id: 'present', heading: 'Present', lines: named('Present', consultation.texts.present) },
    toConfirmed(consultation, opening),
    toAttendance(consultation, meeting),
    toLostSound(rechecks),
    { id: 'connection', heading: 'Connection', lines: toLines(connection) },
  ];
  return {
    id,
    startedAt,
    sections: sections.filter(({ lines }) => lines.length > 0),
    meeting,
    segments,
    ...(attendance !== undefined && { attendance }),
    ...(failedContact !== undefined && { failedContact }),
    ...(spokenWith !== undefined && { spokenWith }),
    ...(outcome !== undefined && { outcome }),
    readings: readings.flatMap((reading) => {
      const read = readReading(reading);
      return read.is === 'reading' && read.possible ? [read.possible] : [];
    }),
    tells: toTells(consultation, segments),
  };
}

/** Only what was truly said to be so: what is planned, not asked, or may have been meant of something else is none of it. */
function toTells(consultation: Consultation, segments: RecordSegment[]): TermWithoutCode[] {
  const { safetyNets, chosen } = consultation;
  // Which of several ways of calling it was that failed, nobody has said.
  const called = segmentsOf(consultation).filter(({ mode }) => mode !== 'face to face');
  // The last way of one that broke off may be only that in which they were rung in vain.
  const met = meetingOf(consultation) === 'broken off' ? segments.slice(0, -1) : segments;
  const given = safetyNets.filter((net) => isWorded(net) && isGiven(net));
  const told: Record<TermWithoutCode, boolean> = {
    safetyNetGiven: given.length > 0,
    chaperoneOffered: chosen.chaperone === 'offered, not wanted',
    technicalFailure:
      chosen.failedContact === 'call failed' && called.length > 0 && called.every(({ mode }) => mode === 'video'),
    toTelephone: met.some(({ mode }, index) => mode === 'telephone' && met[index - 1]?.mode === 'video'),
    toldBack: isToldBack(chosen),
  };
  return TERMS_WITHOUT_CODE.filter((term) => told[term]);
}

function toNoteSection(consultation: Consultation, { id, heading }: (typeof NOTES)[number]): RecordSection {
  return { id, heading, lines: [...toLines(consultation.texts[id]), ...(ADDED[id]?.(consultation) ?? [])] };
}

/** What stands under a heading beside what was written there. */
const ADDED: Partial<Record<NoteId, (consultation: Consultation) => string[]>> = {
  problem: (consultation) => (isOfPractice(consultation) ? ['Written in practice: of no patient.'] : []),
  examination: ({ readings, ticked, chosen }) => [
    ...readings.flatMap((reading) => {
      const read = readReading(reading);
      return read.is === 'empty' ? [] : toLines(read.words);
    }),
    ...(ticked.includes(EXAMINATION_CHECK.id) ? ['Privacy and warmth were seen to.'] : []),
    ...(chosen.chaperone === undefined ? [] : [`Chaperone: ${chosen.chaperone}.`]),
  ],
  // That they were not told is told as well: who reads on must not take a look through a camera for more (S1, R53).
  limits: (consultation) =>
    isExamined(consultation) && toLines(consultation.texts.limits).length === 0 ? ['Not recorded.'] : [],
  medication: ({ medicines }) =>
    medicines.flatMap(({ name, dose, when, stopIf }) => {
      const stop = stopIf.trim() === '' ? '' : `stop if ${stopIf}`;
      return toLine([name, dose, when, stop]);
    }),
  plan: ({ nextSteps, ticked }) => [
    ...nextSteps.flatMap(({ what, who, when }) => toLine([what, who, when])),
    ...(ticked.includes('C3') ? ['The patient agrees with the plan.'] : []),
  ],
};

function toSummary({ texts, ticked }: Consultation): RecordSection {
  const lines = toLines(texts.summary);
  if (ticked.includes('C1')) lines.push('Asked whether anything needed repeating.');
  if (ticked.includes('C2')) lines.push('Asked what else they wanted to ask.');
  return { id: 'summary', heading: 'Summary', lines };
}

function toToldBack({ chosen: { teachBack, attempts } }: Consultation): RecordSection {
  const lines: string[] = [];
  const explained = `explained ${attempts === '1' ? 'once' : `${attempts} times`}`;
  const times = attempts === undefined ? '' : `, ${explained}`;
  if (teachBack === 'not asked') lines.push(`Not asked to tell it back${times}.`);
  else if (teachBack === 'not correctly') lines.push(`Could not tell it back${times}.`);
  else if (teachBack !== undefined) lines.push(`Told back in their own words: ${teachBack}${times}.`);
  else if (attempts !== undefined) lines.push(`${capital(explained)}.`);
  return { id: 'told back', heading: 'Understanding', lines };
}

/** How they met, as far as it was said; empty where they did not meet. `endedAt`: of the last call, ms since 1970. */
export function toSegments(consultation: Consultation, endedAt: number | undefined): RecordSegment[] {
  const all = meetingOf(consultation) === 'not held' ? [] : segmentsOf(consultation);
  return all.map(({ mode, from, reason }, index) => {
    // When it ended by itself is known of a call by video only.
    const ended = mode === 'video' && endedAt !== undefined && endedAt >= from ? endedAt : Infinity;
    const to = Math.min(ended, all[index + 1]?.from ?? Infinity);
    return { mode, from, ...(to !== Infinity && { to }), reason };
  });
}

function toMode(consultation: Consultation, segments: RecordSegment[]): RecordSection {
  const { chosen, texts } = consultation;
  // Who was not met was tried to be, and when and how is told as no more than that.
  const tried = meetingOf(consultation) === 'not held' ? segmentsOf(consultation) : [];
  const lines = [
    ...segments.flatMap(({ mode, from, reason }) => toLine([`${capital(mode)} from ${clock(from)}`, reason])),
    ...tried.flatMap(({ mode, from, reason }) => toLine([`Tried: ${mode} from ${clock(from)}`, reason])),
  ];
  // What was only planned must never read as what took place.
  if (chosen.mode !== undefined && chosen.mode !== segments[0]?.mode) lines.push(`Planned: ${chosen.mode}.`);
  if (chosen.preference !== undefined) lines.push(`Patient’s preference: ${chosen.preference}.`);
  return { id: 'mode', heading: 'Mode', lines: [...lines, ...named('Why', texts.reason)] };
}

/** Being reached is of before, after or instead of meeting: beside a meeting it must not read as if there had been none. */
const NOT_REACHED: Record<Meeting, string> = {
  held: 'At one time not reached',
  'broken off': 'Then not reached again',
  'not held': 'Could not be reached',
  'not said': 'Could not be reached',
};

function toAttendance(
  { chosen: { attendance, failedContact, spokenWith, outcome, nextContact } }: Consultation,
  meeting: Meeting,
): RecordSection {
  const lines: string[] = [];
  if (attendance !== undefined) lines.push(`${capital(attendance)}.`);
  if (failedContact !== undefined) lines.push(`${NOT_REACHED[meeting]}: ${failedContact}.`);
  if (spokenWith !== undefined) lines.push(`Spoken with: ${spokenWith}.`);
  if (outcome !== undefined) lines.push(`Outcome: ${outcome}.`);
  if (nextContact !== undefined) lines.push(`Next contact: ${nextContact}.`);
  return { id: 'attendance', heading: 'Attendance and outcome', lines };
}

// Advice that is only planned must never read as given (hazard H7).
function toSafetyNet(safetyNet: SafetyNet): RecordSection {
  const lines = SAFETY_NET_PARTS.flatMap(({ id, label }) => named(label, safetyNet[id]));
  return { id: 'safety net', heading: `Safety-netting advice (${givenWords(safetyNet)})`, lines };
}

function givenWords({ status, givenAt }: SafetyNet): string {
  // The time is the tick's: when it was said, only the clinician knows.
  const given = givenAt === undefined ? 'given' : `given, noted at ${clock(givenAt)}`;
  if (status === 'planned') return 'planned, not yet given';
  return status === 'changed' ? `changed since it was ${given}, not yet given as it stands` : given;
}

/** That there is none, and why, is told as well; beside some it tells why there is no more. */
function toNoSafetyNet({ safetyNets, texts }: Consultation): RecordSection {
  const isNone = !safetyNets.some(isWorded);
  return {
    id: 'no safety net',
    heading: isNone ? 'No safety-netting advice' : 'Why no safety-netting advice on more',
    lines: toLines(texts.noSafetyNet),
  };
}

const SETTLED: Record<Recheck['state'], string> = {
  open: 'not re-checked',
  're-confirmed': 'confirmed again',
  'not relevant': 'not relevant',
};

function toLostSound(rechecks: Recheck[]): RecordSection {
  const lines = rechecks.map(({ way, from, count, lostMs, state }) => {
    const length = `about ${Math.max(0.1, lostMs / 1000).toFixed(1)} s`;
    const howLong = `${length} ${count > 1 ? `in all, ${count} times from` : 'at'} ${clock(from)}`;
    const what = way === 'hear' ? `Patient not heard for ${howLong}` : `Patient did not hear ${howLong}`;
    return `${what}: ${SETTLED[state]}.`;
  });
  return { id: 'lost sound', heading: 'Lost sound', lines };
}
