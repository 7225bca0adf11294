/** One syllable of a voice without words. */
export interface Syllable {
  atMs: number;
  lengthMs: number;
  /** of the voice's own pitch: 1 is its usual one */
  pitch: number;
  /** 0 closed to 1 open: which vowel it is like */
  openness: number;
}

/** English as it is spoken in talk: about four to five syllables a second. */
const SYLLABLE_MS = 210;
const VOICED_MS = 165;
/** The last syllable of a sentence is drawn out, in English as in most languages. */
const LAST_IS_LONGER_BY_MS = 130;
const PAUSE_AT_COMMA_MS = 180;
const PAUSE_AT_FULL_STOP_MS = 380;
/** A voice falls by about a fifth over a sentence. */
const FALLS_BY = 0.2;
const OPENNESS: Record<string, number> = { a: 1, o: 0.75, e: 0.55, i: 0.25, y: 0.25, u: 0.15 };

/**
 * How a sentence would go if it were hummed: for lines that nobody has recorded, and for a learner who practises without a
 * microphone. It is heard to be talk, takes its time, and says nothing; the words stand in the caption.
 */
export function toMurmur(sentence: string): { syllables: Syllable[]; lengthMs: number } {
  const words = sentence.toLowerCase().split(/\s+/).filter(Boolean);
  const syllables: Syllable[] = [];
  let atMs = 0;
  words.forEach((word, index) => {
    const vowels = word.match(/[aeiouy]+/g) ?? (/\w/.test(word) ? ['e'] : []);
    for (const vowel of vowels) {
      const pitch = 1 + FALLS_BY / 2 - (FALLS_BY * index) / Math.max(1, words.length - 1);
      syllables.push({ atMs, lengthMs: VOICED_MS, pitch, openness: OPENNESS[vowel[0]!]! });
      atMs += SYLLABLE_MS;
    }
    const isLast = /[.?!…]$/.test(word) || index === words.length - 1;
    const last = syllables.at(-1);
    if (isLast && last) {
      last.lengthMs += LAST_IS_LONGER_BY_MS;
      atMs += LAST_IS_LONGER_BY_MS;
    }
    if (isLast) atMs += PAUSE_AT_FULL_STOP_MS;
    else if (/[,;:–-]$/.test(word)) atMs += PAUSE_AT_COMMA_MS;
  });
  const end = syllables.at(-1);
  return { syllables, lengthMs: end ? end.atMs + end.lengthMs : 0 };
}
