import type { Confidence, Rating } from '../coaching/review';

/** How confident somebody felt, as they say it. */
export const CONFIDENCE_WORDS: readonly { value: Confidence; words: string }[] = [
  { value: 1, words: 'Not at all' },
  { value: 2, words: 'A little' },
  { value: 3, words: 'Fairly' },
  { value: 4, words: 'Very' },
  { value: 5, words: 'Completely' },
];

/** What a person saw of a criterion. */
export const RATING_WORDS: readonly { value: Rating; words: string }[] = [
  { value: 0, words: 'Not seen' },
  { value: 1, words: 'Begun' },
  { value: 2, words: 'Mostly' },
  { value: 3, words: 'Fully' },
];

export const confidenceWords = (value: Confidence): string =>
  CONFIDENCE_WORDS.find((each) => each.value === value)?.words ?? '';

export const ratingWords = (value: Rating): string => RATING_WORDS.find((each) => each.value === value)?.words ?? '';
