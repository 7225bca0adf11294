import { describe, expect, it } from 'vitest';
import { decideTaking, isChangedSince } from '../../../utils/coaching/review-file/decide-taking';
import { toLearnerContent } from '../../../utils/coaching/review-file/write-review';
import { aReview, someRatings } from '../some-reviews';

const HOUR_MS = 3_600_000;
const AT = 500_000 * HOUR_MS;
const part = (key: string, comment: string, changedAt = AT) => ({ key, ratings: someRatings({ comment, changedAt }) });

describe('a trainer’s part that comes back', () => {
  it.each([
    ['the first', undefined, part('A', 'one'), 'take it'],
    ['a newer one of the same trainer', part('A', 'one'), part('A', 'two', AT + HOUR_MS), 'take it'],
    ['the same once more', part('A', 'one'), part('A', 'one'), 'the same'],
    ['an older one of the same trainer', part('A', 'two', AT + HOUR_MS), part('A', 'one'), 'older'],
    ['another of the same hour', part('A', 'one'), part('A', 'two'), 'ask'],
    ['another trainer’s, newer', part('A', 'one'), part('B', 'two', AT + HOUR_MS), 'ask'],
    ['another trainer’s, older', part('A', 'one', AT + HOUR_MS), part('B', 'two'), 'ask'],
    ['one beside somebody’s whose key is not known', { ratings: someRatings() }, part('B', 'two'), 'ask'],
  ])('%s', (_what, here, come, taking) => {
    expect(decideTaking(here, come)).toBe(taking);
  });
});

describe('the learner’s own part', () => {
  const given = toLearnerContent(aReview(), 'a-file');

  it('is as it was given away, though files tell hours alone', () => {
    expect(isChangedSince(aReview(), given)).toBe(false);
    const { own: _none, ...bare } = aReview();
    expect(isChangedSince(bare, toLearnerContent(bare, 'a-file'))).toBe(false);
  });

  it.each([
    ['a comment', { own: someRatings({ comment: 'another' }) }],
    ['the confidence', { confidence: { before: 2 as const } }],
  ])('is another where %s was changed since', (_what, but) => {
    expect(isChangedSince(aReview(but), given)).toBe(true);
  });
});
