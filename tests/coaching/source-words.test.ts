import { expect, it } from 'vitest';
import { SCENARIOS } from '../../utils/coaching/scenarios';
import { sourceWords } from '../../utils/coaching/source-words';

it('writes out what ids stand for, and leaves out the project’s own', () => {
  expect(sourceWords('W13, R5')).toEqual([expect.stringContaining('J Med Internet Res 2020;22(5):e18378')]);
});

it('leaves a trainer’s own words as they are', () => {
  expect(sourceWords('Our audit, spring 2026')).toEqual(['Our audit, spring 2026']);
});

it.each(SCENARIOS)('has words for $id', ({ source }) => {
  expect(sourceWords(source).length).toBeGreaterThan(0);
  expect(sourceWords(source).join()).not.toMatch(/\bR\d+\b/);
});
