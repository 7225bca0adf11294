import { describe, expect, it } from 'vitest';
import { ALL_SNOMED } from '../../utils/record/codes';
import { HEADING_NAMES, headingCodes } from '../../utils/record/fhir/headings';
import { wrongConceptId } from '../../utils/record/sct-id';
import { fc, test } from '../call-quality/properties';

/** Codes that public sources name, and SNOMED CT's own root; of both kinds, and of several lengths. */
const KNOWN = [
  ['138875005', 'SNOMED CT Concept'],
  ['404684003', 'Clinical finding'],
  ['22298006', 'Myocardial infarction'],
  ['73211009', 'Diabetes mellitus'],
  ['163020007', 'On examination - blood pressure reading'],
  ['448337001', 'Telemedicine consultation with patient'],
  ['999000011000001104', 'a code with eighteen digits'],
  ['1077881000000105', 'Attendance details'],
] as const;

describe('the identifier of a SNOMED CT concept', () => {
  it.each(KNOWN)('%s is one: %s', (code) => {
    expect(wrongConceptId(code)).toBeUndefined();
  });

  it.each(ALL_SNOMED.map(({ code, display }) => [code, display]))('of the table, %s: %s', (code) => {
    expect(wrongConceptId(code)).toBeUndefined();
  });

  it.each(HEADING_NAMES.map((name) => [headingCodes(name)[0].code, name]))('of the headings, %s: %s', (code) => {
    expect(wrongConceptId(code)).toBeUndefined();
  });

  it.each([
    ['', 'digits'],
    ['12345', 'digits'],
    ['1388750051388750051', 'digits'],
    ['038875005', 'digits'],
    ['13887500a', 'digits'],
    [' 138875005', 'digits'],
    ['138875006', 'check digit'],
    // A description's and a relationship's, as SNOMED CT's release files have them.
    ['680946014', 'a description or a relationship'],
    ['100022', 'a description or a relationship'],
  ])('%j is none: %s', (code, why) => {
    expect(wrongConceptId(code)).toContain(why);
    expect(wrongConceptId(code)).toMatch(/\. Look (it )?up /);
  });

  it.each(['a description', 'a relationship'])('%s is told from a concept by its partition', () => {
    expect(wrongConceptId(withCheckDigit('68094601'))).toContain('a description or a relationship');
    expect(wrongConceptId(withCheckDigit('10002'))).toContain('a description or a relationship');
  });

  it('with a namespace has at least eleven digits', () => {
    expect(wrongConceptId(withCheckDigit('100000010'))).toContain('too short');
    expect(wrongConceptId(withCheckDigit('1199999910'))).toBeUndefined();
  });
});

const KNOWN_CODES = fc.constantFrom(...KNOWN.map(([code]) => code), ...ALL_SNOMED.map(({ code }) => code));

// Verhoeff's own claim for his check digit.
test('one digit changed is always found', [KNOWN_CODES, fc.nat(), fc.integer({ min: 1, max: 9 })], (code, at, by) => {
  const place = at % code.length;
  const digit = (Number(code[place]) + by) % 10;
  expect(wrongConceptId(code.slice(0, place) + digit + code.slice(place + 1))).toBeDefined();
});

test('two neighbours changed places are always found', [KNOWN_CODES, fc.nat()], (code, at) => {
  const place = at % (code.length - 1);
  const [one, other] = [code[place]!, code[place + 1]!];
  if (one !== other) expect(wrongConceptId(code.slice(0, place) + other + one + code.slice(place + 2))).toBeDefined();
});

/** The one of ten that has no wrong check digit. */
function withCheckDigit(digits: string): string {
  return [...'0123456789']
    .map((check) => digits + check)
    .find((code) => !wrongConceptId(code)?.includes('check digit'))!;
}
