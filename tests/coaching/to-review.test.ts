import { describe, expect, it } from 'vitest';
import { toNoted, toReview } from '../../utils/coaching/to-review';
import { aLog, someMilestones } from './some-reviews';

const log = aLog();

describe('confidence', () => {
  it.each([
    ['the practice room’s where the page has nothing', { felt: { before: 2, after: 5 } }, { before: 2, after: 5 }],
    [
      'each answer by itself: what the page was not told stands as it was told elsewhere',
      { felt: { after: 5 }, confidence: { before: 3 } },
      { before: 3, after: 5 },
    ],
    [
      'the panel’s beside the page’s',
      { milestones: { confidence: { after: 4 } }, confidence: { before: 1 } },
      { before: 1, after: 4 },
    ],
    [
      'none where the page took it back',
      { felt: { before: 2, after: 5 }, confidence: { after: undefined } },
      { before: 2 },
    ],
    ['none where the row is damaged', { confidence: 7 }, {}],
  ])('is %s', (_what, stored, expected) => {
    expect(toReview({ log, ...stored })?.confidence).toEqual(expected);
  });
});

describe('from which calls a consultation went on', () => {
  it('is not believed where what it came to cannot be read: each call is then counted by itself', () => {
    expect(toNoted({ milestones: { is: 'damaged' }, earlierCalls: ['one'] })).toEqual({});
    expect(toNoted({ milestones: someMilestones(), earlierCalls: ['one', 2] })).toMatchObject({
      earlierCalls: ['one'],
    });
  });
});
