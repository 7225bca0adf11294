import { h, options, render } from 'preact';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReviewView } from '../../components/coaching/ReviewView';
import { openCallPicture, toCallPicture } from '../../utils/coaching/call-picture';
import { afterReading, type FollowedReview } from '../../utils/coaching/followed-review';
import type { Ratings, Review } from '../../utils/coaching/review';
import { aDocument, ANode } from './a-document';
import { aLog, aReview, someRatings } from './some-reviews';

const MINUTE_MS = 60_000;
/** As much as a log of three hours may hold. */
const FULL = aReview({
  log: aLog({
    lengthMs: 180 * MINUTE_MS,
    findings: Array.from({ length: 200 }, (_, index) => ({
      id: `f${index}`,
      kind: 'sound-lost' as const,
      side: 'theirs' as const,
      fromMs: index * 50_000,
      toMs: index * 50_000 + 9000,
    })),
    gaps: Array.from({ length: 200 }, (_, index) => ({
      id: `g${index}`,
      way: 'hear' as const,
      fromMs: index * 50_000,
      lengthMs: 900,
    })),
  }),
});
const typedIn = (review: Review, comment: string): Review => ({ ...review, own: { ...review.own!, comment } });

describe('what is told of a call', () => {
  it('is made once, however much is typed beside it', () => {
    let made = 0;
    const pictureOf = openCallPicture((...of) => {
      made += 1;
      return toCallPicture(...of);
    });
    const first = pictureOf(FULL, 'learner');
    for (const comment of ['o', 'on', 'one']) expect(pictureOf(typedIn(FULL, comment), 'learner')).toBe(first);
    expect(made).toBe(1);
    expect(pictureOf({ ...FULL, log: { ...FULL.log } }, 'learner')).not.toBe(first);
  });

  it('is made once for each reader, and in the words of that one', () => {
    const pictureOf = openCallPicture();
    const [learners, trainers] = [pictureOf(FULL, 'learner'), pictureOf(FULL, 'trainer')];
    expect(pictureOf(typedIn(FULL, 'o'), 'learner')).toBe(learners);
    expect(pictureOf(typedIn(FULL, 'on'), 'trainer')).toBe(trainers);
    expect(trainers.facts).not.toEqual(learners.facts);
    const [a, b] = [learners, trainers].map(({ moments }) => moments.P5[0]!.what);
    expect([a, b]).toEqual([expect.stringContaining('You did not hear'), expect.stringContaining('The learner')]);
  });

  it('is not made anew where the disk tells the same', () => {
    const there: FollowedReview = { is: 'there', told: {}, review: FULL };
    const stored = structuredClone({ log: FULL.log, milestones: { milestones: FULL.milestones }, own: someRatings() });
    const followed = afterReading(there, stored, {});
    expect(followed.is === 'there' && followed.review.log).toBe(FULL.log);
    expect(followed.is === 'there' && followed.review.milestones).toBe(FULL.milestones);
    expect(followed.is === 'there' && followed.review.own).toEqual(someRatings());
  });
});

describe('a key in a comment', () => {
  const before = options.vnode;
  let drawn: string[] = [];
  beforeAll(() => {
    Object.assign(globalThis, { document: aDocument });
    options.vnode = (vnode) => {
      // Text has none.
      const type = vnode.type as string | { name: string } | null;
      drawn.push(typeof type === 'string' ? type : (type?.name ?? ''));
      before?.(vnode);
    };
  });
  afterAll(() => {
    if (before) options.vnode = before;
    else delete options.vnode;
    Reflect.deleteProperty(globalThis, 'document');
  });

  const root = new ANode('div');
  const onRate = (): void => undefined;
  const draw = (review: Review): string[] => {
    drawn = [];
    render(h(ReviewView, { review, by: 'own', onRate, acts: '' }), root as unknown as Element);
    return drawn;
  };
  /** With all that is drawn after what is seen at once. */
  const drawWhole = async (review: Review): Promise<string[]> => {
    const first = draw(review);
    await expect.poll(() => drawn).toContain('ReviewOnPaper');
    return first;
  };
  const HEAVY = new Set(['rect', 'tr', 'li', 'LaneShape', 'dt']);
  const heavyIn = (all: readonly string[]): string[] => all.filter((each) => HEAVY.has(each));

  it('on the whole draws no shape, no row and no moment anew', async () => {
    const all = await drawWhole(FULL);
    expect(heavyIn(all).length).toBeGreaterThan(1000);
    const drawnByKey = draw(typedIn(FULL, 'o'));
    expect(heavyIn(drawnByKey)).toEqual([]);
    expect(drawnByKey.length).toBeLessThan(300);
  });

  it('on one practice draws that one’s card anew and no other', () => {
    draw(FULL);
    const { criteria, ...own } = FULL.own as Ratings;
    const rated = { ...criteria, P8: { comment: 'one', momentsMs: [] } };
    const drawnByKey = draw({ ...FULL, own: { ...own, criteria: rated } });
    expect(drawnByKey.filter((each) => each === 'Card')).toHaveLength(1);
    expect(drawnByKey).not.toContain('LaneShape');
  });
});
