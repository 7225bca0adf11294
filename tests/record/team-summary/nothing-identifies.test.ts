import { describe, expect, it } from 'vitest';
import type { TeamSummary } from '../../../utils/record/team-summary/columns';
import { toCsv } from '../../../utils/record/team-summary/to-csv';
import { toJson } from '../../../utils/record/team-summary/to-json';
import { toTeamSummary } from '../../../utils/record/team-summary/to-team-summary';
import { fc, test } from '../../call-quality/properties';
import { aHeldOne } from './a-held-one';
import { readCsv } from './read-csv';
import { HALF_AN_HOUR_MS, type Held, helds } from './some-consultations';

const toSummary = ({ consultation, about }: Held): TeamSummary => toTeamSummary(consultation, about);
const written = (...held: Held[]): string => [toCsv, toJson].map((write) => write(held.map(toSummary))).join('');
const some = fc.array(helds, { maxLength: 4 });

/** The same with each string and each number of it made another, wherever it stands. */
function remade(held: Held, text: (text: string) => string, number: (number: number) => number = (each) => each): Held {
  return JSON.parse(JSON.stringify(held), (_key, value: unknown) => {
    if (typeof value === 'string') return text(value);
    return typeof value === 'number' ? number(value) : value;
  });
}

/** What some-consultations.ts makes of words: long capitals, and long numbers. */
const WORDS = /[A-Z]{6,}|\d{6,}/g;

/** Another word of the same kind: the same words become the same, different ones different. */
function otherWord(word: string): string {
  return word
    .replace(/[A-Z]/g, (letter) => String.fromCharCode(65 + ((letter.charCodeAt(0) - 65 + 13) % 26)))
    .replace(/[1-9]/g, (digit) => String(10 - Number(digit)));
}

describe('nothing that identifies', () => {
  test('no word that was typed, no id and no instant is in either file', [some], (held) => {
    const files = written(...held);
    for (const word of new Set(JSON.stringify(held).match(WORDS))) expect(files).not.toContain(word);
  });

  test('with other words, ids and site both files are the same', [some], (held) => {
    const others = held.map((each) => remade(each, (text) => text.replaceAll(WORDS, otherWord)));
    expect(written(...others)).toBe(written(...held));
  });

  const shifts = fc.integer({ min: 0, max: HALF_AN_HOUR_MS });
  test('at another minute of the hour both files are the same', [some, shifts], (held, shift) => {
    const isInstant = (number: number): boolean => number > 1e12;
    const later = held.map((each) => remade(each, String, (number) => (isInstant(number) ? number + shift : number)));
    expect(written(...later)).toBe(written(...held));
  });

  test('in another order both files are the same', [some], (held) => {
    expect(written(...held.toReversed())).toBe(written(...held));
  });

  test('there is no number but hours and what has at most four digits', [some], (held) => {
    const cells = readCsv(toCsv(held.map(toSummary)))
      .slice(1)
      .flat();
    for (const cell of cells.filter((each) => /\d/.test(each)))
      expect(cell).toMatch(/^(\d{1,4}|\d{4}-\d\d-\d\dT\d\d)$/);
  });

  it('nothing of a fixed consultation, which has ordinary words', () => {
    const files = written(aHeldOne());
    for (const word of ['ankle', 'Pitting', 'pulses', '128', 'Calf', 'sprain', 'breath', 'ultrasound', 'froze', 'cafe'])
      expect(files).not.toContain(word);
    for (const id of ['visits.example', 'call-1', '"one"', '10:', 'T10:']) expect(files).not.toContain(id);
  });
});
