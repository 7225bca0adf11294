import { describe, expect, it } from 'vitest';
import { toAscii } from '../../utils/record/to-ascii';
import { fc, test } from '../call-quality/properties';

describe('in characters that every system can show', () => {
  it.each([
    ['“It’s worse” – he said…', '"It\'s worse" - he said...'],
    ['38.5°C and 38.5 °C', '38.5 deg C and 38.5 deg C'],
    ['37.2 ℃', '37.2 deg C'],
    ['50 µg, 50 μg, 50 ㎍', '50 microgram, 50 microgram, 50 microgram'],
    ['≥ 120, ≤ 80, 5 × 10⁶, 10⁻³, m²', '>= 120, <= 80, 5 x 10^6, 10^-3, m^2'],
    ['2½ tablets, 5⅓, ¼', '2 1/2 tablets, 5 1/3, 1/4'],
    ['H₂O, CO₂', 'H2O, CO2'],
    ['Siân Müller, naïve, Łódź, ære, ß', 'Sian Muller, naive, Lodz, aere, ss'],
    ['10º and 10ºC, 50 µgram, ⩾ 3', '10 deg and 10 deg C, 50 microgram, >= 3'],
    ['a → b ↑', 'a -> b up '],
    ['one\r\ntwo\tthree', 'one\r\ntwo\tthree'],
    ['a\u00a0b\u2009c', 'a b c'],
  ])('%s', (text, expected) => {
    expect(toAscii(text)).toEqual({ text: expected, lost: 0 });
  });

  it.each([
    ['مرحبا', 5],
    ['🤒', 1],
    ['≮', 1],
    ['5\u03360 mg', 1],
    // Without, or empty: another word than the letter.
    ['Ø fever', 1],
    ['张', 1],
  ])('tells that it cannot write %s', (text, lost) => {
    const written = toAscii(text);
    expect(written.lost).toBe(lost);
    expect(written.text).toContain('?');
  });

  test('whatever is typed', [fc.string({ unit: 'grapheme' })], (text) => {
    // oxlint-disable-next-line no-control-regex -- that is what is looked for
    expect(toAscii(text).text).toMatch(/^[\x00-\x7f]*$/);
  });

  test('leaves alone what is ASCII', [fc.string({ unit: 'grapheme-ascii' })], (text) => {
    expect(toAscii(text).lost).toBe(0);
    expect(toAscii(text).text.replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''));
  });
});
