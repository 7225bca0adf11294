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
    ['a → b ↑, BP↓5', 'a -> b up, BP down 5'],
    ['5µg, 5㎍/kg, 5 µ𝗴, 3 µmol, 5 ℓ', '5 microgram, 5 microgram/kg, 5 microgram, 3 micromol, 5 L'],
    // A question mark would ask: what is sure must not become a query.
    ['Δ PE, ΔΔ asthma', '[delta] PE, [delta][delta] asthma'],
    ['Ø PE; Allergies: Ø', 'no PE; Allergies: no'],
    ['✓ chest clear, √ abdomen, ✗ rash, ✔️', '[tick] chest clear, [tick] abdomen, [cross] rash, [tick]'],
    ['0•5 mg, 0˙5 mg, 0∙5 mg, 0‧5 mg, 0·5 mg, ·5 mg', '0.5 mg, 0.5 mg, 0.5 mg, 0.5 mg, 0.5 mg, .5 mg'],
    ['≮ 5, <\u0338 5, ≱ 2', 'not < 5, not < 5, not >= 2'],
    ['• rest\n• 5 mg', '* rest\n* 5 mg'],
    ['patient´s, 5´, 5′, 12″', "patient's, 5', 5', 12\""],
    ['c̄ food, s̄ food, p̄ meals, c̅', 'with food, without food, after meals, with'],
    ['Māori, Ōtaki, ċ', 'Maori, Otaki, c'],
    ['37˚C, 45°.', '37 deg C, 45 deg.'],
    ['2½5, 10₆, 2¹⁄₂, 1⁄2', '2 1/2 5, 10_6, 2 1/2, 1/2'],
    ['β-blocker, TGFβ, α1', 'beta-blocker, TGF beta, alpha 1'],
    ['♀ 45, ♂45, ∴ home, ≈5, £5', 'female 45, male 45, therefore home, about 5, GBP 5'],
    ['SØREN, Nurofen® 200, ―', 'SOREN, Nurofen(R) 200, -'],
    ['one\r\ntwo\tthree', 'one\r\ntwo\tthree'],
    ['a\u00a0b\u2009c', 'a b c'],
  ])('%s', (text, expected) => {
    expect(toAscii(text)).toEqual({ text: expected, lost: 0 });
  });

  it.each([
    ['مرحبا', 5],
    ['🤒', 1],
    ['5\u03360 mg', 1],
    // A diameter, and who knows.
    ['Ø 5 mm', 1],
    ['Øfever', 1],
    ['√2', 1],
    // Another number, and another word, than what stands beneath.
    ['0.3\u0305', 1],
    ['x̄ 5, c̄food', 2],
    ['0¸5', 1],
    ['1¨', 1],
    // No mark, though another case of one.
    ['5\u03b95', 1],
    ['张', 1],
  ])('tells that it cannot write %s', (text, lost) => {
    const written = toAscii(text);
    expect(written.lost).toBe(lost);
    expect(written.text.match(/\[\?\]/g)).toHaveLength(lost);
  });

  test('whatever is typed', [fc.string({ unit: 'grapheme' })], (text) => {
    // oxlint-disable-next-line no-control-regex -- that is what is looked for
    expect(toAscii(text).text).toMatch(/^[\x00-\x7f]*$/);
  });

  test('leaves alone what is ASCII', [fc.string({ unit: 'grapheme-ascii' })], (text) => {
    expect(toAscii(text).lost).toBe(0);
    expect(toAscii(text).text.replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''));
  });

  test('whatever it cannot write never becomes a query', [fc.string({ unit: 'grapheme' })], (text) => {
    fc.pre(!text.normalize('NFKD').includes('?'));
    expect(toAscii(text).text.replaceAll('[?]', '')).not.toContain('?');
  });

  const number = fc.constantFrom(
    ['5', '5'],
    ['150', '150'],
    ['0.5', '0.5'],
    ...['·', '•', '˙', '∙', '‧', '．'].map((point) => [`0${point}5`, '0.5'] as const),
    ['½', '1/2'],
    ['2½', '2', '1/2'],
    ['１０', '10'],
    ['120/80', '120/80'],
    ['5,000', '5,000'],
    ['10⁶', '10^6'],
    ['3¼', '3', '1/4'],
  );
  const point = /[·•∙‧˙⋅⸱・･]/u;
  // What is itself a sign of numbers is tried above.
  const between = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 2 })
    .filter((text) => !/^\p{M}|\p{N}/u.test(text) && !point.test(text) && !/[\d.,/^_]/.test(toAscii(text).text));
  test('a number never becomes another', [fc.array(fc.tuple(number, between), { maxLength: 6 })], (parts) => {
    const text = parts.map(([[written], other]) => `${written}${other}`).join('');
    const numbers = toAscii(text).text.match(/\d+(?:[.,]\d+)*(?:\/\d+)?(?:\^\d+)?/g) ?? [];
    expect(numbers).toEqual(parts.flatMap(([[, ...read]]) => read));
  });
});
