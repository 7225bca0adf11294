/** Words after which a point ends no sentence: what follows belongs to them, and may be a dose. */
const SHORTENED =
  /(?:^|[\s(])(?:approx|ca|e\.?g|i\.?e|etc|vs|max|min|no|nos|tab|tabs|cap|caps|inj|dr|mr|mrs|ms|prof|st)\.$/i;

/** White space that is not there to hold together what stands beside it; and any. */
const SPACE = /[^\S\u00a0\u2007\u202f]+/g;
const ANY_SPACE = /\s+/g;

/** A place so near to the beginning would leave a piece with hardly anything in it. */
const LEAST_PART = 0.5;

/** So many characters before a place tell whether it may be one: more than the longest that is looked for. */
const LOOK_BACK = 16;
const LOOK_AHEAD = 8;

/** What a number is written with: between two of these is never a place. */
const OF_NUMBER = /[\p{N}.,/:+\-–−]/u;
const NUMBER_ENDS = /\p{N}$/u;
/** "1 - 2 tablets", "> 38", "120 over 80", "1 to 2": what stands between two numbers or before one belongs to it. */
const SIGN_ENDS = /(?:^|[\s\p{N}(])[-–—−‐+±×x*/<>≤≥=≈~]$/iu;
const JOINER_ENDS = /\p{N}\s+(?:to|or|over)$/iu;
const NUMBER_BEGINS = /^[(.,]?\p{N}/u;
/** "2 ½" and "2 1/2" are one number; in "120/80 130/85" the second is another. */
const FRACTION_BEGINS = /^(?:(?!\p{Nd})\p{N}|\d\/\d(?![\p{N}.,/]))/u;

/**
 * Divides a line into pieces of at most so many characters: at the ends of sentences where it can, else between words, but not
 * between a number and what it counts, and never within a number. What stood between two pieces is only white space; nothing else is
 * lost.
 * @param most at least 2, since a character may count for two; a number that is longer by itself is divided all the same
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

/** A place between two words, with what stands before and after it. */
interface Place {
  /** where its white space begins, and where the next piece would */
  from: number;
  to: number;
  before: string;
  after: string;
}

/** Where the next piece begins. */
function placeToDivide(text: string, most: number): number {
  const places = placesIn(text, most, SPACE);
  const isFarOn = ({ from }: Place): boolean => from >= most * LEAST_PART;
  const place =
    places.findLast((each) => isFarOn(each) && isSentenceEnd(each)) ??
    places.findLast((each) => isFarOn(each) && !holdsOn(each)) ??
    // In a diary of readings every space follows a number: there between two of them, and not behind "½".
    places.findLast((each) => isFarOn(each) && isBetweenNumbers(each)) ??
    places.findLast((each) => !holdsOn(each)) ??
    places.findLast(isBetweenNumbers) ??
    places.at(-1) ??
    placesIn(text, most, ANY_SPACE).at(-1);
  return place?.to ?? placeInWord(text, most);
}

function placesIn(text: string, most: number, space: RegExp): Place[] {
  // White space that ends just beyond the limit still divides within it.
  return [...text.slice(0, most + 1).matchAll(space)]
    .filter(({ index }) => index > 0 && index <= most)
    .map(({ index: from, 0: { length } }) => {
      const to = from + length;
      return {
        from,
        to,
        before: text.slice(Math.max(0, from - LOOK_BACK), from),
        after: text.slice(to, to + LOOK_AHEAD),
      };
    });
}

/** What follows a number is what it counts, what follows a sign is its number, and what follows a shortened word is what it is about. */
function holdsOn({ before, after }: Place): boolean {
  if (NUMBER_ENDS.test(before) || SHORTENED.test(before)) return true;
  return NUMBER_BEGINS.test(after) && (SIGN_ENDS.test(before) || JOINER_ENDS.test(before));
}

function isBetweenNumbers({ before, after }: Place): boolean {
  return NUMBER_ENDS.test(before) && NUMBER_BEGINS.test(after) && !FRACTION_BEGINS.test(after);
}

function isSentenceEnd({ before, after }: Place): boolean {
  return /[.!?]["'”’)]?$/.test(before) && !SHORTENED.test(before) && /^["'“‘(]?\p{Lu}/u.test(after);
}

/** One word without an end: between two characters, never within one, and before a number rather than in it. */
function placeInWord(text: string, most: number): number {
  const code = text.charCodeAt(most - 1);
  const last = code >= 0xd800 && code <= 0xdbff ? most - 1 : most;
  let at = last;
  while (at > 0 && OF_NUMBER.test(characterAt(text, at)) && OF_NUMBER.test(characterBefore(text, at)))
    at -= characterBefore(text, at).length;
  return at > 0 ? at : last;
}

function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at)!);
}

function characterBefore(text: string, at: number): string {
  const [pair, one] = [text.slice(Math.max(0, at - 2), at), text.slice(at - 1, at)];
  return pair.length === 2 && pair.codePointAt(0)! > 0xffff ? pair : one;
}
