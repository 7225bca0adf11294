import { describe, expect, it } from 'vitest';
import { CRITERIA, CRITERION_IDS } from '../../utils/coaching/criteria';
import { momentsFor } from '../../utils/coaching/criterion-moments';
import { factsOf } from '../../utils/coaching/facts-of';
import { READER_WORDS, READERS, type Reader } from '../../utils/coaching/reader-words';
import type { Review } from '../../utils/coaching/review';
import { laneName, toTimeline } from '../../utils/coaching/timeline';
import { FINDING_WORDS, SIDE_WORDS } from '../../utils/i18n/words';
import { test } from '../call-quality/properties';
import { aReview, reviews } from './some-reviews';

/** All words that a review has for somebody. */
function wordsOf(review: Review, reader: Reader): string[] {
  const facts = factsOf(review, reader).flatMap(({ what, told }) => [what, told]);
  const lanes = toTimeline(review, reader).lanes.flatMap((lane) => [
    laneName(lane),
    lane.alternative,
    ...lane.shapes.flatMap(({ short, words }) => [short, words]),
  ]);
  const moments = CRITERION_IDS.flatMap((id) => momentsFor(id, review, reader).map(({ what }) => what));
  return [...facts, ...lanes, ...moments];
}

const TO_SOMEBODY = /\byou(r|rs)?\b/i;
const others = READERS.filter((reader) => reader !== 'learner');

describe('words by reader', () => {
  test('speak of the learner, and never to them, where somebody else reads', [reviews], (review) => {
    for (const reader of others) expect(wordsOf(review, reader).filter((each) => TO_SOMEBODY.test(each))).toEqual([]);
  });

  it.each(others)('of all kinds, for a %s, speak to nobody and leave nobody to guess who “they” are', (reader) => {
    const { findings, sides, ...rest } = READER_WORDS[reader];
    const all = [findings, sides, rest.notHeard, rest.talked, rest.confirmed].flatMap((each) => Object.values(each));
    for (const words of [...all, ...rest.lostRows, ...rest.talkRows, rest.barriers, rest.seen, rest.felt]) {
      expect(words).not.toMatch(TO_SOMEBODY);
      expect(words).not.toMatch(/^(they|their)\b/i);
    }
  });

  it('call the same the same for the learner as the panel does', () => {
    expect(READER_WORDS.learner.findings).toBe(FINDING_WORDS);
    expect(READER_WORDS.learner.sides).toBe(SIDE_WORDS);
    expect(wordsOf(aReview(), 'learner').some((words) => TO_SOMEBODY.test(words))).toBe(true);
  });

  it('of the criteria are for both who rate', () => {
    for (const { title, ask, anchors } of CRITERIA)
      for (const words of [title, ask, ...anchors]) expect(words).not.toMatch(TO_SOMEBODY);
  });
});
