// Word's soft line break, form feed, and Unicode's own separators end a line too: "500 mg\v2 tablets" is two of them.
const LINE_ENDS = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/;

// Control characters but the tab, direction overrides, zero-width marks, lone surrogates and what Unicode says is no character
// are never meant, and a record system may choke on them.
const NEVER_MEANT =
  /(?:(?!\t)\p{Cc}|[\u00ad\u061c\u200b\u200e\u200f\u2060\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Surrogate})+/gu;

/** What stands for a hyphen or a minus in text that was copied from a PDF. */
const WERE_HYPHENS = ['\u0002', '\u00ad', '\ufffe'];

/** So many characters on each side tell whether it stands beside a number. */
const LOOK = 4;

/** What was typed, as lines without what nobody means to type; blank ones are left out. */
export function toLines(text: string): string[] {
  return text
    .split(LINE_ENDS)
    .map((line) => line.replace(NEVER_MEANT, inPlaceOf).trimEnd())
    .filter((line) => line !== '');
}

/** How often something took the place of what nobody means to type. */
export function countReplaced(text: string): number {
  const lines = text.split(LINE_ENDS);
  return lines.reduce(
    (sum, line) =>
      sum + [...line.matchAll(NEVER_MEANT)].filter(({ 0: run, index }) => inPlaceOf(run, index, line)).length,
    0,
  );
}

/** Beside a number nothing goes without a trace: "1\u00022 tablets" is not 12 of them, and "\u00ad5" not 5. Elsewhere it just goes. */
function inPlaceOf(run: string, at: number, line: string): '-' | ' ' | '' {
  const before = line.slice(Math.max(0, at - LOOK), at);
  const after = line.slice(at + run.length, at + run.length + LOOK);
  const isBeside = /\p{N}\s*$/u.test(before) || /^\s*[.,]?\p{N}/u.test(after);
  if (isBeside && WERE_HYPHENS.some((each) => run.includes(each))) return '-';
  const isJoint =
    (/\p{N}$/u.test(before) && /^[\p{L}\p{N}]/u.test(after)) || (/\p{L}$/u.test(before) && /^\p{N}/u.test(after));
  return isJoint ? ' ' : '';
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
