import { describe, expect, it } from 'vitest';
import { wrongNhsNumber } from '../../utils/record/nhs-number';
import { differingNumbers, readPatient } from '../../utils/record/patient-identifiers';
import { fc, test } from '../call-quality/properties';

/** Of NHS England's numbers for testing, and of UK Core's own example. */
const KNOWN = ['9434765919', '943 476 5919', '943-476-5919', ' 9434765919 ', '9912003888', '9000000009'];

describe('an NHS number', () => {
  it.each(KNOWN)('may be %j', (typed) => {
    expect(wrongNhsNumber(typed)).toBeUndefined();
  });

  it.each([
    ['', 'ten digits'],
    ['943476591', 'ten digits'],
    ['94347659190', 'ten digits'],
    ['943476591O', 'ten digits'],
    ['９４３４７６５９１９', 'ten digits'],
    ['9434765918', 'digits is wrong'],
    ['4934765919', 'digits is wrong'],
    // Its check digit would be 10.
    ['1000000120', 'digits is wrong'],
    ['0000000000', 'same digit'],
    ['1111111111', 'same digit'],
  ])('cannot be %j: %s', (typed, why) => {
    expect(wrongNhsNumber(typed)).toContain(why);
  });

  test(
    'with one digit changed is always found',
    [fc.constantFrom('9434765919', '9912003888'), fc.nat(9), fc.integer({ min: 1, max: 9 })],
    (known, at, by) => {
      const digit = (Number(known[at]) + by) % 10;
      expect(wrongNhsNumber(known.slice(0, at) + digit + known.slice(at + 1))).toBeDefined();
    },
  );
});

const TODAY = '2026-11-24';
const NOTHING = { nhsNumber: '', family: '', given: '', birthDate: '' };

describe('the patient’s identifiers', () => {
  it('are none where nothing was typed', () => {
    expect(readPatient({ ...NOTHING, family: ' \u200b\n' }, TODAY)).toEqual({ is: 'none' });
  });

  it('are tidied, and only those that were given', () => {
    expect(readPatient({ ...NOTHING, nhsNumber: '943 476 5919', family: ' O’Brien\u0000 ' }, TODAY)).toEqual({
      is: 'patient',
      patient: { nhsNumber: '9434765919', family: 'O’Brien' },
    });
  });

  it('tell each field that is wrong', () => {
    const wrong = { nhsNumber: expect.any(String), birthDate: expect.any(String) };
    expect(readPatient({ ...NOTHING, nhsNumber: '1', birthDate: '2', given: 'Ann' }, TODAY)).toEqual({
      is: 'wrong',
      wrong,
    });
  });

  it.each(['24/03/1958', '24.3.1958', '24 03 1958', '24-03-1958', '24-Mar-1958', '24 march 1958', '24 MAR 1958'])(
    'may write a date of birth as %s',
    (birthDate) => {
      expect(readPatient({ ...NOTHING, birthDate }, TODAY)).toEqual({
        is: 'patient',
        patient: { birthDate: '1958-03-24' },
      });
    },
  );

  it.each(['1958-03-24', '2026-11-24', '2024-02-29', '2000-02-29', '1896-01-01'])(
    'may have been born on %s',
    (birthDate) => {
      expect(readPatient({ ...NOTHING, birthDate }, TODAY)).toEqual({ is: 'patient', patient: { birthDate } });
    },
  );

  it.each([
    ['03/24/1958', 'no such date'],
    ['24/03/58', 'no such date'],
    ['March 1958', 'no such date'],
    ['1958-3-24', 'no such date'],
    ['1958-13-01', 'no such date'],
    ['1958-00-10', 'no such date'],
    ['1958-04-31', 'no such date'],
    ['2023-02-29', 'no such date'],
    ['1900-02-29', 'no such date'],
    ['2026-11-25', 'still to come'],
    ['1895-12-31', 'too long ago'],
  ])('cannot have been born on %s: %s', (birthDate, why) => {
    expect(readPatient({ ...NOTHING, birthDate }, TODAY)).toEqual({
      is: 'wrong',
      wrong: { birthDate: expect.stringContaining(why) },
    });
  });
});

describe('two NHS numbers for one note', () => {
  it.each([
    ['', ''],
    ['9434765919', ''],
    [' ', '9434765919'],
    ['943 476 5919', '9434765919'],
  ])('%j and %j do not differ', (onPaper, inFile) => {
    expect(differingNumbers(onPaper, inFile)).toBe('');
  });

  it.each([
    ['943 476 5919', '9434765870'],
    ['943', '9434765919'],
  ])('%j and %j do, and it is told', (onPaper, inFile) => {
    expect(differingNumbers(onPaper, inFile)).toContain('may be another patient’s. Compare both with the record.');
  });
});
