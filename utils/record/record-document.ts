import { type Consultation, NOTES } from '../consultation/consultation';
import type { Recheck } from '../consultation/rechecks';
import { SAFETY_NET_PARTS, type SafetyNet } from '../consultation/safety-net';
import { clock } from '../i18n/words';

/** What leaves for the record: headings in the record's order, each with its paragraphs. Every format is made from it. */
export interface RecordDocument {
  sections: RecordSection[];
}

export interface RecordSection {
  heading: string;
  lines: string[];
}

/** Only what was typed or ticked, and what sound was lost; empty headings are left out. */
export function toRecordDocument(consultation: Consultation, rechecks: Recheck[]): RecordDocument {
  const notes = NOTES.map(({ id, heading }) => ({ heading, lines: toLines(consultation.notes[id]) }));
  const sections = [
    ...notes,
    toSummary(consultation),
    ...consultation.safetyNets.map(toSafetyNet),
    toLostSound(rechecks),
  ];
  return { sections: sections.filter(({ lines }) => lines.length > 0) };
}

function toSummary({ summary, isRepeatOffered, isToldBack }: Consultation): RecordSection {
  const lines = toLines(summary);
  if (isRepeatOffered) lines.push('Asked whether anything needed repeating.');
  if (isToldBack) lines.push('Told back in their own words.');
  return { heading: 'Summary', lines };
}

// Advice that is only planned must never read as given (hazard H7).
function toSafetyNet(safetyNet: SafetyNet): RecordSection {
  const lines = SAFETY_NET_PARTS.flatMap(({ id, label }) => {
    const [first, ...more] = toLines(safetyNet[id]);
    return first === undefined ? [] : [`${label}: ${first}`, ...more];
  });
  return {
    heading: `Safety-netting advice (${safetyNet.status === 'given' ? 'given' : 'planned, not yet given'})`,
    lines,
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
