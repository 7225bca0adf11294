import { EXAMINATION_CHECK } from '../consultation/checks';
import { NOT_MET } from '../consultation/attendance';
import { type Consultation, NOTES, type NoteId } from '../consultation/consultation';
import { readReading } from '../consultation/readings';
import type { Recheck } from '../consultation/rechecks';
import { isBlank } from '../consultation/rows';
import { SAFETY_NET_PARTS, type SafetyNet } from '../consultation/safety-net';
import { segmentsOf } from '../consultation/segments';
import { clock } from '../i18n/words';

/** What leaves for the record: headings in the record's order, each with its paragraphs. Every format is made from it. */
export interface RecordDocument {
  sections: RecordSection[];
}

export interface RecordSection {
  heading: string;
  lines: string[];
}

/** Only what was typed, chosen or ticked, and what sound was lost; empty headings are left out. */
export function toRecordDocument(consultation: Consultation, rechecks: Recheck[]): RecordDocument {
  const notes = NOTES.map(({ id, heading }) => ({
    heading,
    lines: [...toLines(consultation.texts[id]), ...(ADDED[id]?.(consultation) ?? [])],
  }));
  const sections = [
    ...notes,
    toSummary(consultation),
    ...consultation.safetyNets.map(toSafetyNet),
    toNoSafetyNet(consultation),
    toMode(consultation),
    toAttendance(consultation),
    toLostSound(rechecks),
  ];
  return { sections: sections.filter(({ lines }) => lines.length > 0) };
}

/** What stands under a heading beside what was written there. */
const ADDED: Partial<Record<NoteId, (consultation: Consultation) => string[]>> = {
  examination: ({ readings, ticked, chosen }) => [
    ...readings.flatMap((reading) => {
      const read = readReading(reading);
      return read.is === 'empty' ? [] : toLines(read.words);
    }),
    ...(ticked.includes(EXAMINATION_CHECK.id) ? ['Privacy and warmth were seen to.'] : []),
    ...(chosen.chaperone === undefined ? [] : [`Chaperone: ${chosen.chaperone}.`]),
  ],
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

function toSummary({ texts, ticked, chosen: { teachBack, attempts } }: Consultation): RecordSection {
  const lines = toLines(texts.summary);
  if (ticked.includes('C1')) lines.push('Asked whether anything needed repeating.');
  if (ticked.includes('C2')) lines.push('Asked what else they wanted to ask.');
  const times = attempts === undefined ? '' : `, explained ${attempts === '1' ? 'once' : `${attempts} times`}`;
  if (teachBack === 'not asked') lines.push('Not asked to tell it back.');
  else if (teachBack === 'not correctly') lines.push(`Could not tell it back${times}.`);
  else if (teachBack !== undefined) lines.push(`Told back in their own words: ${teachBack}${times}.`);
  return { heading: 'Summary', lines };
}

function toMode(consultation: Consultation): RecordSection {
  const { chosen, segments, texts, beganAt } = consultation;
  const isMet = !NOT_MET.includes(chosen.attendance ?? '');
  const isSaid = isMet && (segments.length > 0 || 'mode' in chosen || beganAt !== undefined);
  const lines = (isSaid ? segmentsOf(consultation) : []).flatMap(({ mode, from, reason }, index) => {
    // When it began is known of a call only.
    const isTimed = index > 0 || beganAt !== undefined;
    return toLine([isTimed ? `${capital(mode)} from ${clock(from)}` : capital(mode), reason]);
  });
  if (chosen.mode !== undefined && chosen.mode !== segmentsOf(consultation)[0]?.mode)
    lines.push(`Planned: ${chosen.mode}.`);
  if (chosen.preference !== undefined) lines.push(`Patient’s preference: ${chosen.preference}.`);
  lines.push(
    ...named('Why', texts.reason),
    ...named('Made easier by', texts.access),
    ...named('Present', texts.present),
  );
  return { heading: 'Mode', lines };
}

function toAttendance({ chosen: { attendance, outcome, nextContact } }: Consultation): RecordSection {
  const lines: string[] = [];
  if (attendance !== undefined) lines.push(`${capital(attendance)}.`);
  if (outcome !== undefined) lines.push(`Outcome: ${outcome}.`);
  if (nextContact !== undefined) lines.push(`Next contact: ${nextContact}.`);
  return { heading: 'Attendance and outcome', lines };
}

// Advice that is only planned must never read as given (hazard H7).
function toSafetyNet(safetyNet: SafetyNet): RecordSection {
  const lines = SAFETY_NET_PARTS.flatMap(({ id, label }) => named(label, safetyNet[id]));
  return { heading: `Safety-netting advice (${givenWords(safetyNet)})`, lines };
}

function givenWords({ status, givenAt }: SafetyNet): string {
  // The time is the tick's: when it was said, only the clinician knows.
  const given = givenAt === undefined ? 'given' : `given, noted at ${clock(givenAt)}`;
  if (status === 'planned') return 'planned, not yet given';
  return status === 'changed' ? `changed since it was ${given}, not yet given as it stands` : given;
}

/** That there is none, and why, is told as well; beside some it tells why there is no more. */
function toNoSafetyNet({ safetyNets, texts }: Consultation): RecordSection {
  const isNone = safetyNets.every(isBlank);
  return {
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
  return { heading: 'Lost sound', lines };
}

// Word's soft line break, form feed, and Unicode's own separators end a line too: "500 mg\v2 tablets" is two of them.
const LINE_ENDS = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/;

// Control characters but the tab, direction overrides, zero-width marks and lone surrogates are never meant, and a record
// system may choke on them.
const NEVER_MEANT = /(?!\t)\p{Cc}|[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu;

function toLines(text: string): string[] {
  return text
    .split(LINE_ENDS)
    .map((line) => line.replace(NEVER_MEANT, '').trimEnd())
    .filter((line) => line !== '');
}

/** What was typed into several small fields, in one line. */
function toLine(parts: string[]): string[] {
  const words = parts.map((part) => toLines(part).join('; ')).filter((part) => part !== '');
  return words.length > 0 ? [words.join(', ')] : [];
}

function named(name: string, text: string): string[] {
  const [first, ...more] = toLines(text);
  return first === undefined ? [] : [`${name}: ${first}`, ...more];
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
