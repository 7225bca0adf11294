import { toAscii } from '../to-ascii';
import type { Facts } from './facts';
import { hourOf } from './hour-of';

export type Value = string | number | readonly string[];

/**
 * One column of the summary. Nothing gets into a summary but through `take`, and `take` lets through only what `shape` allows:
 * what was typed can become at most the word "other".
 */
export interface Column<Name extends string = string> {
  name: Name;
  meaning: string;
  /** what may stand in it, in words */
  values: string;
  /** the same as JSON Schema */
  shape: object;
  /** it is left out where it is not known or nothing was chosen */
  isOptional?: true;
  take(facts: Facts): Value | undefined;
}

/** What stands for an answer that this version does not know, as an older or a damaged store may hold. */
export const OTHER = 'other';

/** Nobody is known again by how far beyond this it was. */
const MOST = 99;

/** Longer lists are cut. */
const MOST_IN_LIST = 20;

const HOUR = '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3])$';

const inCode = (words: readonly string[]): string => words.map((each) => `\`${each}\``).join(', ');

export function version<const Name extends string>(name: Name, number: number, meaning: string): Column<Name> {
  return { name, meaning, values: `\`${number}\``, shape: { const: number }, take: () => number };
}

/** @param at an instant in ms since 1970 */
export function hour<const Name extends string>(
  name: Name,
  meaning: string,
  at: (facts: Facts) => number,
): Column<Name> {
  return {
    name,
    meaning,
    values: 'local date and hour, such as `2026-11-26T10`',
    shape: { type: 'string', pattern: HOUR },
    isOptional: true,
    take: (facts) => hourOf(at(facts)),
  };
}

/** One answer of several, in ASCII, since a spreadsheet may take a file without a mark for any encoding. */
export function choice<const Name extends string>(
  name: Name,
  options: readonly string[],
  meaning: string,
  chosen: (facts: Facts) => string | undefined,
): Column<Name> {
  const known = toKnown(options);
  return {
    name,
    meaning,
    values: inCode([...known.values(), OTHER]),
    shape: { enum: [...known.values(), OTHER] },
    isOptional: true,
    take(facts) {
      const answer = chosen(facts);
      return answer === undefined ? undefined : (known.get(answer) ?? OTHER);
    },
  };
}

/** Several of several, in the order in which they come. */
export function choices<const Name extends string>(
  name: Name,
  options: readonly string[],
  meaning: string,
  chosen: (facts: Facts) => readonly string[],
): Column<Name> {
  const known = toKnown(options);
  return {
    name,
    meaning,
    values: `any of ${inCode([...known.values(), OTHER])}; ${MOST_IN_LIST} at most`,
    shape: { type: 'array', items: { enum: [...known.values(), OTHER] }, maxItems: MOST_IN_LIST },
    take: (facts) =>
      chosen(facts)
        .slice(0, MOST_IN_LIST)
        .map((each) => known.get(each) ?? OTHER),
  };
}

export function yesNo<const Name extends string>(
  name: Name,
  meaning: string,
  isSo: (facts: Facts) => boolean,
): Column<Name> {
  return {
    name,
    meaning,
    values: inCode(['yes', 'no']),
    shape: { enum: ['yes', 'no'] },
    take: (facts) => (isSo(facts) ? 'yes' : 'no'),
  };
}

/** How many there are of something. */
export function count<const Name extends string>(
  name: Name,
  meaning: string,
  howMany: (facts: Facts) => number,
): Column<Name> {
  return {
    name,
    meaning,
    values: `0 to ${MOST}`,
    shape: { type: 'integer', minimum: 0, maximum: MOST },
    take: (facts) => Math.min(howMany(facts), MOST),
  };
}

/** A length of time, rounded. What is no length is left out. */
export function lasting<const Name extends string>(
  name: Name,
  { step, most }: { step: number; most: number },
  meaning: string,
  howLong: (facts: Facts) => number | undefined,
): Column<Name> {
  return {
    name,
    meaning,
    values: step === 1 ? `0 to ${most}` : `0 to ${most}, in steps of ${step}`,
    shape: { type: 'integer', minimum: 0, maximum: most, multipleOf: step },
    isOptional: true,
    take(facts) {
      const length = howLong(facts);
      return length === undefined || !(length >= 0) ? undefined : Math.min(Math.round(length / step) * step, most);
    },
  };
}

/** By each option as it is kept, the same as it leaves. */
function toKnown(options: readonly string[]): Map<string, string> {
  return new Map(options.map((each) => [each, toAscii(each).text]));
}
