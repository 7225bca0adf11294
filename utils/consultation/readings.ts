import type { Reading } from './rows';

/**
 * A kind of home reading. What lies outside the range is not a rare value but a slip of the finger or of the device: the ranges
 * are wider than what has been survived, and are this project's own.
 */
interface ReadingKind {
  id: string;
  unit: string;
  lowest: number;
  highest: number;
  /** its device shows HI or LO for what is beyond it */
  hasMeter?: boolean;
  /** two values with a stroke between, the first one the higher: blood pressure */
  isPair?: boolean;
}

export const READING_KINDS: readonly ReadingKind[] = [
  { id: 'Blood pressure', unit: 'mmHg', lowest: 20, highest: 300, isPair: true, hasMeter: true },
  { id: 'Pulse', unit: 'beats a minute', lowest: 20, highest: 300 },
  { id: 'Temperature', unit: '°C', lowest: 25, highest: 45, hasMeter: true },
  { id: 'Oxygen saturation', unit: '%', lowest: 30, highest: 100 },
  { id: 'Breaths', unit: 'a minute', lowest: 3, highest: 120 },
  { id: 'Blood glucose', unit: 'mmol/L', lowest: 0.5, highest: 60, hasMeter: true },
  { id: 'Peak flow', unit: 'L/min', lowest: 30, highest: 900 },
  { id: 'Weight', unit: 'kg', lowest: 0.3, highest: 450 },
  { id: 'Height', unit: 'cm', lowest: 20, highest: 270 },
];

/** A home reading that can be one: two numbers for blood pressure, one for all others, in the unit of its kind. */
export interface PossibleReading {
  /** of its kind */
  id: string;
  numbers: number[];
  /** who measured it; blank where nobody said */
  by: string;
}

/** What a row of readings says; `words`: as it goes into the note. */
export type ReadValue =
  | { is: 'empty' }
  /** `possible` is absent where the meter shows HI or LO */
  | { is: 'reading'; words: string; possible?: PossibleReading }
  /** of what kind is not said, or it is more than a number: that says nothing of whether it is possible; `why`: sentences on what to do */
  | { is: 'typed'; why: string; words: string }
  /** a number that its kind cannot have; `why`: sentences on what to do */
  | { is: 'impossible'; why: string; words: string };

/** Meters show these instead of a number that is too high or too low for them: the ones that matter most. */
const BEYOND = /^(?:hi|high|lo|low)$/i;

/** How people type a unit after the number. Another unit than the kind's is another reading: it is not taken off. */
const TYPED_UNITS: Record<string, RegExp> = {
  mmHg: /\s*mm\s?hg$/i,
  'beats a minute': /\s*(?:bpm|(?:beats)?\s?(?:\/|a|per)\s?min(?:ute)?)$/i,
  '°C': /\s*°?\s?c$/i,
  '%': /\s*%$/,
  'a minute': /\s*(?:(?:breaths)?\s?(?:\/|a|per)\s?min(?:ute)?)$/i,
  'mmol/L': /\s*mmol(?:\/l)?$/i,
  'L/min': /\s*l\/min$/i,
  kg: /\s*kg$/i,
  cm: /\s*cm$/i,
};

export function readReading({ kind: id, value, by }: Reading): ReadValue {
  const typed = value.trim();
  if (typed === '') return { is: 'empty' };
  const who = by === '' ? '' : `, measured by ${by}`;
  const kind = READING_KINDS.find((each) => each.id === id);
  const asTyped = (verdict = ''): string => `${id.trim() || 'Reading'}, as typed${verdict}: “${typed}”${who}`;
  if (!kind)
    return { is: 'typed', why: 'Say what was measured. Until then the note has it as typed.', words: asTyped() };
  if (BEYOND.test(typed) && kind.hasMeter)
    return { is: 'reading', words: `${kind.id}: the meter shows ${typed.toUpperCase()}${who}` };
  const { unit, lowest, highest, isPair } = kind;
  const written = numbersIn(typed.replace(TYPED_UNITS[unit] ?? '', ''), kind);
  if (!written) {
    const wanted = isPair ? 'two numbers alone, such as 128/76' : 'one number alone';
    return { is: 'typed', why: `The note has it as typed. To count as a value: ${wanted}.`, words: asTyped() };
  }
  const numbers = written.map(Number);
  if (numbers.some((each) => each < lowest || each > highest)) {
    const why = `Not possible in ${unit}: it lies between ${lowest} and ${highest}. Ask again.`;
    return { is: 'impossible', why, words: asTyped(`, not possible in ${unit}`) };
  }
  if (isPair && numbers[0]! <= numbers[1]!) {
    const why = 'The first of the two is the higher one. Ask again.';
    return { is: 'impossible', why, words: asTyped(', not possible as a pair') };
  }
  return {
    is: 'reading',
    // As it was typed: "7.0" says more than "7".
    words: `${kind.id} ${written.join('/')}${unit === '%' ? '' : ' '}${unit}${who}`,
    possible: { id, numbers, by },
  };
}

/** @returns as they were typed, with a point; undefined where it is not as many plain numbers as the kind has */
function numbersIn(typed: string, { isPair = false }: ReadingKind): string[] | undefined {
  const parts = typed.split(/\s*(?:\/|over)\s*/i);
  if (parts.length !== (isPair ? 2 : 1) || !parts.every((part) => /^\d+(?:[.,]\d{1,2})?$/.test(part))) return undefined;
  return parts.map((part) => part.replace(',', '.'));
}
