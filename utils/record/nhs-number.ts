/** The weights of the first nine digits (NHS Data Dictionary, NHS NUMBER, modulus 11). */
const WEIGHTS = [10, 9, 8, 7, 6, 5, 4, 3, 2];

/** @returns its ten digits without what people write between them */
export function nhsDigits(typed: string): string {
  return typed.replace(/[\s\-\u2010-\u2015]/g, '');
}

/** @returns undefined where it may be one; else what to do, as a sentence */
export function wrongNhsNumber(typed: string): string | undefined {
  const digits = nhsDigits(typed);
  if (!/^\d{10}$/.test(digits)) return 'An NHS number has ten digits.';
  // Some of these would pass the check, and are only ever made up.
  if (/^(\d)\1*$/.test(digits)) return 'Ten times the same digit is not an NHS number.';
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  // Where the check digit would be 10, it never fits: such a number is not given out.
  const check = (11 - (sum % 11)) % 11;
  return check === Number(digits[9]) ? undefined : 'One of the digits is wrong. Compare it with the record.';
}
