/** Words after which a point ends no sentence: what follows belongs to them, and may be a dose. */
const SHORTENED =
  /(?:^|[\s(])(?:approx|ca|e\.?g|i\.?e|etc|vs|max|min|no|nos|tab|tabs|cap|caps|inj|dr|mr|mrs|ms|prof|st)\.$/i;

/** White space that is not there to hold together what stands beside it. */
const SPACE = /[^\S\u00a0\u2007\u202f]+/g;

/** A place so near to the beginning would leave a piece with hardly anything in it. */
const LEAST_PART = 0.5;

/**
 * Divides a line into pieces of at most so many characters: at the ends of sentences where it can, else between words, but never
 * between a number and what it counts. What stood between two pieces is only white space; nothing else is lost.
 * @param most at least 2, since a character may count for two
 */
export function splitText(text: string, most: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const at = placeToDivide(rest, most);
    pieces.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  if (rest !== '') pieces.push(rest);
  return pieces.filter((piece) => piece !== '');
}

/** Where the next piece begins. */
function placeToDivide(text: string, most: number): number {
  // White space that ends just beyond the limit still divides within it.
  const places = [...text.slice(0, most + 1).matchAll(SPACE)].filter(({ index }) => index > 0 && index <= most);
  const after = (match: RegExpMatchArray): number => match.index! + match[0].length;
  const sentence = places.findLast((match) => isSentenceEnd(text.slice(0, match.index), text.slice(after(match))));
  if (sentence && sentence.index >= most * LEAST_PART) return after(sentence);
  const word = places.findLast(({ index }) => !holdsOn(text.slice(0, index)));
  if (word) return after(word);
  // One word without an end: between two characters, never within one.
  const code = text.charCodeAt(most - 1);
  return code >= 0xd800 && code <= 0xdbff ? most - 1 : most;
}

/** What follows a number is what it counts, and what follows a shortened word is what it is about. */
function holdsOn(before: string): boolean {
  return /\d$/.test(before) || SHORTENED.test(before);
}

function isSentenceEnd(before: string, next: string): boolean {
  return /[.!?]["'”’)]?$/.test(before) && !SHORTENED.test(before) && /^["'“‘(]?\p{Lu}/u.test(next);
}
