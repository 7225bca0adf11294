/**
 * What has a common way of writing in ASCII. A bullet is no hyphen: before a number it would be a minus. "Δ" is diagnosis to one and
 * change to another, so that it is called what it is.
 */
const WRITTEN: Record<string, string> = {
  ...each('‘ ’ ‛ ´ ΄ ʼ ʹ ′', "'"),
  ...each('“ ” „ ‟ ″ ˝ « »', '"'),
  '‚': ',',
  ...each('– — − ‒ ‐ ‑ ―', '-'),
  '…': '...',
  ...each('• ∙ ‧ ⋅ ● ▪ ■ ◦ ‣', '*'),
  '·': '.',
  ...each('× ✕ ✖', 'x'),
  ...each('÷ ⁄ ∕', '/'),
  '∶': ':',
  ...each('∼ ˜', '~'),
  '±': '+/-',
  ...each('≥ ⩾ ≧', '>='),
  ...each('≤ ⩽ ≦', '<='),
  '≠': '!=',
  '≮': 'not <',
  '≯': 'not >',
  '≰': 'not <=',
  '≱': 'not >=',
  ...each('→ ⟶ ➔ ➜ ➡', '->'),
  ...each('← ⬅', '<-'),
  '↔': '<->',
  '⇒': '=>',
  ...each('✓ ✔ ☑ ✅', '[tick]'),
  ...each('✗ ✘ ☒ ❌', '[cross]'),
  ...each('Δ ∆ △', '[delta]'),
  '⊕': '(+)',
  '⊖': '(-)',
  '®': '(R)',
  '©': '(C)',
  '™': '(TM)',
  ª: 'a',
  // A small L is too like a 1.
  ℓ: 'L',
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  đ: 'd',
  Đ: 'D',
  ł: 'l',
  Ł: 'L',
};

/** What becomes a word, which is kept apart from letters and numbers beside it. */
const AS_WORDS: Record<string, string> = {
  ...each('° º ˚', 'deg'),
  ...each('≈ ≅', 'about'),
  ...each('↑ ⬆ ⇑ ↗', 'up'),
  ...each('↓ ⬇ ⇓ ↘', 'down'),
  '∴': 'therefore',
  '∵': 'because',
  '♀': 'female',
  '♂': 'male',
  '£': 'GBP',
  '€': 'EUR',
};

/** A microgram must never become a gram, nor a milligram. What follows belongs to it, as in micromol. */
const MICRO = /[µμ](g(?:ram)?(?!\p{L}))?/gu;

const GREEK: Record<string, string> = Object.fromEntries(
  'α=alpha β=beta γ=gamma δ=delta ε=epsilon θ=theta κ=kappa λ=lambda π=pi ρ=rho σ=sigma τ=tau φ=phi χ=chi ψ=psi ω=omega Γ=Gamma Θ=Theta Λ=Lambda Σ=Sigma Φ=Phi Ψ=Psi Ω=Omega'
    .split(' ')
    .map((pair) => pair.split('=')),
);
/** One alone is a sign, as in β-blocker; several are a word in another script. */
const ONE_GREEK = /(?<!\p{Script=Greek})\p{Script=Greek}(?!\p{Script=Greek})/gu;

/** Latin words of one letter, as clinicians write them: with a line above. */
const LINED: Record<string, string> = { c: 'with', s: 'without', p: 'after', a: 'before', q: 'every' };
const LINED_ALONE = /(?<![\p{L}\p{M}\p{N}])([cspaqCSPAQ])[\u0304\u0305](?![\p{L}\p{M}\p{N}])/gu;

/** By itself it says that there is none; before a number it is a diameter, before a letter nobody knows. */
const NONE_ALONE = /(?<![\p{L}\p{M}\p{N}])[Øø∅](?![\p{L}\p{M}\p{N}])(?!\s*\p{N})/gu;
const O_IN_WORD = /(?<=\p{L})[Øø]/gu;
/** A tick to one who writes by keys; before a number a root. */
const TICK_OR_ROOT = /√(?!\s*\p{N})/gu;

/** Between two digits it is a decimal point. */
const POINT = /(?<=\p{Nd})[·•∙‧˙⋅⸱・･](?=\p{Nd})/gu;
// "10⁶" is not 106, nor "10₆", and "2½" is not 21/2: what is raised or lowered, and a number in one character, is kept apart.
const RAISED = /[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻]+/gu;
const LOWERED = /(?<=\p{Nd})[₀-₉]/gu;
const FRACTION = /[⁰¹²³⁴⁵⁶⁷⁸⁹]+[⁄∕/][₀-₉]+/gu;
const NUMBER_IN_ONE = /(?![\p{Nd}⁰¹²³⁴⁵⁶⁷⁸⁹₀-₉])[^\n\r\t\x20-\x7e]/gu;

const VARIANTS = /[\ufe00-\ufe0f]/g;
// A stroke through a sign turns it into its opposite, or says that it does not hold; a line or point above a number makes it another;
// a line above a letter of LINED says a word; and a mark by itself is no accent. They do not go as an accent does.
const STRUCK = /[\u0335-\u0338\u20d2\u20d3\u20d8-\u20da\u20e0\u20e5\u20eb]/;
const LINE_ABOVE = /(?:(?<=\d)[\u0304\u0305\u0307]|(?<=[cspqxCSPQX])[\u0304\u0305])/;
const MARKS = new RegExp(`(?<=\\S)(?!${STRUCK.source}|${LINE_ABOVE.source})\\p{M}`, 'gu');

const ALL_ASCII = /^[\n\r\t\x20-\x7e]*$/;
const NOT_ASCII = /[^\n\r\t\x20-\x7e]/gu;

/** Stands for what ASCII cannot write. A question mark alone would say something: "? PE" asks whether it is one. */
export const NOT_WRITTEN = '[?]';

export interface AsciiText {
  text: string;
  /** how many characters it could not write */
  lost: number;
}

/** The text in characters that every system can show. A number never becomes another. */
export function toAscii(text: string): AsciiText {
  if (ALL_ASCII.test(text)) return { text, lost: 0 };
  let lost = 0;
  const whole = text
    // A stroke through a sign may be a character of its own.
    .normalize('NFC')
    .replace(VARIANTS, '')
    .replace(POINT, '.')
    .replace(FRACTION, (sign, at: number, all: string) => apart(sign.normalize('NFKD'), at, sign, all))
    .replace(NUMBER_IN_ONE, (sign, at: number, all: string) =>
      /\d/.test(sign.normalize('NFKD')) ? apart(sign, at, sign, all) : sign,
    )
    .replace(RAISED, (raised) => `^${raised}`)
    .replace(LOWERED, (lowered) => `_${lowered}`);
  const inParts = withSigns(whole)
    // An accent goes, its letter stays.
    .normalize('NFKD')
    .replace(LINED_ALONE, (_, letter: string) => LINED[letter.toLowerCase()]!)
    .replace(MARKS, '')
    .replace(MICRO, (sign, gram: string | undefined, at: number, all: string) =>
      after(gram === undefined ? 'micro' : 'microgram', at, all),
    );
  const written = withSigns(inParts).replace(NOT_ASCII, (character) => {
    if (/\s/u.test(character)) return ' ';
    lost += 1;
    return NOT_WRITTEN;
  });
  return { text: written, lost };
}

/** Some signs are only seen before letters and marks are taken apart, and some after. */
function withSigns(text: string): string {
  return text
    .replace(NONE_ALONE, 'no')
    .replace(O_IN_WORD, (letter) => (letter === 'Ø' ? 'O' : 'o'))
    .replace(TICK_OR_ROOT, '[tick]')
    .replace(NOT_ASCII, (sign, at: number, all: string) => {
      const word = AS_WORDS[sign];
      return word === undefined ? (WRITTEN[sign] ?? sign) : apart(word, at, sign, all);
    })
    .replace(ONE_GREEK, (sign, at: number, all: string) => {
      const word = GREEK[sign];
      return word === undefined ? sign : apart(word, at, sign, all);
    });
}

/** With a blank between it and a letter or number on either side. */
function apart(word: string, at: number, sign: string, all: string): string {
  const end = at + sign.length;
  return `${after(word, at, all)}${/^[\p{L}\p{N}]/u.test(all.slice(end, end + 2)) ? ' ' : ''}`;
}

function after(word: string, at: number, all: string): string {
  return `${/[\p{L}\p{N}]$/u.test(all.slice(Math.max(0, at - 2), at)) ? ' ' : ''}${word}`;
}

function each(signs: string, written: string): Record<string, string> {
  return Object.fromEntries(signs.split(' ').map((sign) => [sign, written]));
}
