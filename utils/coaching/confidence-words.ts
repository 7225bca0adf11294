import type { Confidence } from './review';

/** How confident somebody felt, as they say it. */
export const CONFIDENCE_WORDS: readonly { value: Confidence; words: string }[] = [
  { value: 1, words: 'Not at all' },
  { value: 2, words: 'A little' },
  { value: 3, words: 'Fairly' },
  { value: 4, words: 'Very' },
  { value: 5, words: 'Completely' },
];

/** @returns undefined where nothing was said */
export function confidenceWords(felt: Confidence | undefined): string | undefined {
  return CONFIDENCE_WORDS.find(({ value }) => value === felt)?.words;
}
