import { describe, expect, it } from 'vitest';
import { afterReading, type FollowedReview } from '../../utils/coaching/followed-review';
import { aLog, aReview, someRatings } from './some-reviews';

const there: FollowedReview = { is: 'there', told: {}, review: aReview() };
const typed = { own: someRatings({ comment: 'typed since' }) };
const stored = { log: aLog(), own: someRatings({ comment: 'on the disk' }) };
const comment = (followed: FollowedReview): unknown => followed.is === 'there' && followed.review.own?.comment;

describe('reading a review once more', () => {
  it('leaves what was typed and is not on the disk yet', () => {
    expect(comment(afterReading(there, stored, typed))).toBe('typed since');
    expect(comment(afterReading(there, stored, {}))).toBe('on the disk');
  });

  it('takes in what a trainer has returned meanwhile, and keeps what was typed', () => {
    const returned = { ...stored, trainer: { ratings: someRatings({ comment: 'a trainer’s' }), key: 'K' } };
    const followed = afterReading(there, returned, typed);
    expect(followed).toMatchObject({ trainerKey: 'K', review: { trainer: { comment: 'a trainer’s' } } });
    expect(comment(followed)).toBe('typed since');
  });

  it('leaves what is on the screen where the browser refuses to read', () => {
    expect(afterReading(there, 'refused', {})).toBe(there);
    expect(afterReading({ is: 'being read' }, 'refused', {})).toEqual({ is: 'refused' });
  });

  it('of one that was deleted elsewhere leaves it for what was typed in it alone', () => {
    expect(afterReading(there, undefined, typed)).toEqual({ ...there, isDeleted: true });
    expect(afterReading(there, undefined, {})).toEqual({ is: 'gone' });
  });

  it('tells one that is damaged', () => {
    expect(afterReading({ is: 'being read' }, { log: {} }, {})).toEqual({ is: 'unreadable' });
  });

  it.each([
    ['a trainer’s part', { trainer: { ratings: {} } }],
    ['ratings', { own: 'x' }],
    ['a confidence', { confidence: { after: 9 } }],
  ])('loses nothing else by %s that is damaged', (_what, damaged) => {
    expect(afterReading(there, { ...stored, ...damaged }, {})).toMatchObject({ is: 'there' });
  });
});
