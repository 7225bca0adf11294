/** What has a common way of writing in ASCII. Units first: a microgram must never become a gram, nor a milligram. */
const WRITTEN: Record<string, string> = {
  µgram: 'microgram',
  μgram: 'microgram',
  µg: 'microgram',
  μg: 'microgram',
  µ: 'micro',
  μ: 'micro',
  '°': ' deg ',
  º: ' deg ',
  ª: 'a',
  '‘': "'",
  '’': "'",
  '‚': ',',
  '“': '"',
  '”': '"',
  '„': '"',
  '–': '-',
  '—': '-',
  '−': '-',
  '‒': '-',
  '‐': '-',
  '‑': '-',
  '…': '...',
  '•': '-',
  '·': '.',
  '×': 'x',
  '÷': '/',
  '±': '+/-',
  '≥': '>=',
  '≤': '<=',
  '⩾': '>=',
  '⩽': '<=',
  '≠': '!=',
  '≈': 'about ',
  '→': '->',
  '←': '<-',
  '↑': 'up ',
  '↓': 'down ',
  '⁄': '/',
  '£': 'GBP ',
  '€': 'EUR ',
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  đ: 'd',
  Đ: 'D',
  ł: 'l',
  Ł: 'L',
};

const TOKENS = new RegExp(Object.keys(WRITTEN).join('|'), 'gu');
// "10⁶" is not 106, and "2½" is not 21/2: what is raised, and a number in one character, is kept apart.
const RAISED = /[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻]+/gu;
const NUMBER_IN_ONE = /(?![₀-₉])\p{No}/gu;
// A stroke through a sign turns it into its opposite, or says that it does not hold: it does not go as an accent does.
const MARKS = /(?![\u0335-\u0338])\p{M}/gu;
const RAISED_DIGIT = /[⁰¹²³⁴⁵⁶⁷⁸⁹]/u;
const NOT_ASCII = /[^\n\r\t\x20-\x7e]/gu;

/** Stands for what ASCII cannot write. */
export const NOT_WRITTEN = '?';

export interface AsciiText {
  text: string;
  /** how many characters it could not write */
  lost: number;
}

/** The text in characters that every system can show. */
export function toAscii(text: string): AsciiText {
  let lost = 0;
  const written = text
    .replace(TOKENS, (token) => WRITTEN[token]!)
    .replace(RAISED, (raised) => `^${raised}`)
    .replace(NUMBER_IN_ONE, (number) => (RAISED_DIGIT.test(number) ? number : ` ${number}`))
    // An accent goes, its letter stays.
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(TOKENS, (token) => WRITTEN[token]!)
    .replace(NOT_ASCII, (character) => {
      if (/\s/u.test(character)) return ' ';
      lost += 1;
      return NOT_WRITTEN;
    });
  return { text: tidy(written), lost };
}

/** "37 deg C", and not "37  deg C"; "2 1/2", and not "2  1/2". */
function tidy(text: string): string {
  return text.replace(/ *\bdeg {2,}| {2,}deg /g, ' deg ').replace(/ {2,}(\d+\/\d)/g, ' $1');
}
