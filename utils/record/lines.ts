// Word's soft line break, form feed, and Unicode's own separators end a line too: "500 mg\v2 tablets" is two of them.
const LINE_ENDS = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/;

// Control characters but the tab, direction overrides, zero-width marks, lone surrogates and what Unicode says is no character
// are never meant, and a record system may choke on them.
const NEVER_MEANT =
  /(?!\t)\p{Cc}|[\u00ad\u061c\u200b\u200e\u200f\u2060\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/gu;

/** What was typed, as lines without what nobody means to type; blank ones are left out. */
export function toLines(text: string): string[] {
  return text
    .split(LINE_ENDS)
    .map((line) => line.replace(NEVER_MEANT, '').trimEnd())
    .filter((line) => line !== '');
}

/** What was typed into several small fields, in one line. */
export function toLine(parts: string[]): string[] {
  const words = parts.map((part) => toLines(part).join('; ')).filter((part) => part !== '');
  return words.length > 0 ? [words.join(', ')] : [];
}

/** With its name before the first line. */
export function named(name: string, text: string): string[] {
  const [first, ...more] = toLines(text);
  return first === undefined ? [] : [`${name}: ${first}`, ...more];
}
