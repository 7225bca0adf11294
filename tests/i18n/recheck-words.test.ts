import { expect, it } from 'vitest';
import { recheckWords } from '../../utils/i18n/recheck-words';

it.each([
  ['hear', 1, 2140, 'About 2.1\u00a0s of theirs did not reach you'],
  ['heard', 1, 400, 'About 0.4\u00a0s of yours did not reach them'],
  ['hear', 3, 3400, 'About 3.4\u00a0s of theirs did not reach you, in 3\u00a0parts'],
] as const)('%s, %i times, %i ms: %s', (way, count, lostMs, words) => {
  expect(recheckWords({ way, count, lostMs })).toBe(words);
});
