/** Where a text may be divided, the best place first: between paragraphs, lines, sentences, words. */
const BREAKS = [/\n\n/g, /\r\n|\n/g, /[.!?;:]["'”’)]?\s+/g, /\s+/g];

/** A place so near to the beginning would leave a piece with hardly anything in it. */
const LEAST_PART = 0.5;

/**
 * Divides a text into pieces of at most so many characters, at the ends of sentences where it can. What stood between two pieces
 * is only white space; nothing else is lost.
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

function placeToDivide(text: string, most: number): number {
  for (const pattern of BREAKS) {
    // A mark that ends just beyond the limit by its white space alone still ends within it.
    const ends = [...text.slice(0, most + 2).matchAll(pattern)]
      .map((match) => match.index + match[0].length)
      .filter((end) => text.slice(0, end).trimEnd().length <= most);
    const last = ends.at(-1);
    if (last !== undefined && last >= most * LEAST_PART) return last;
  }
  // One word without an end: between two characters, never within one.
  const code = text.charCodeAt(most - 1);
  return code >= 0xd800 && code <= 0xdbff ? most - 1 : most;
}
