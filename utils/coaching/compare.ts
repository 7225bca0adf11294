import { day, timer } from '../i18n/words';
import { confidenceWords } from './confidence-words';
import { CRITERIA, RATING_WORDS } from './criteria';
import { type Fact, FACT_GROUPS, factOf, factsOf } from './facts-of';
import { delayLane, lostLane } from './line-lanes';
import { type Reader, WRITER_WORDS, WRITERS } from './reader-words';
import type { Confidence, Ratings, Review } from './review';
import type { Lane } from './timeline';
import { openScale } from './timeline-scale';

/** What is told of two calls, side by side; each is one line or several, and one dash where a call tells nothing. */
export interface ComparedGroup {
  name: string;
  rows: { id: string; what: string; one: string[]; other: string[] }[];
}

/** What two calls have in common and what only one has: facts, then what people felt and saw, in their words. Nothing is added up. */
export function compareTwo(one: Review, other: Review): ComparedGroup[] {
  const groups = [...compareFacts(one, other), compareConfidence(one, other), compareSeen(one, other)];
  return groups.filter(({ rows }) => rows.length > 0);
}

function compareFacts(one: Review, other: Review): ComparedGroup[] {
  const [first, second] = [factsOf(one, 'learner'), factsOf(other, 'learner')];
  const all = [...first, ...second.filter(({ id }) => !factOf(first, id))];
  const told = (facts: Fact[], id: string): string[] => [factOf(facts, id)?.told ?? NOTHING];
  return FACT_GROUPS.map((name) => ({
    name,
    rows: all
      .filter(({ group }) => group === name)
      .map(({ id, what }) => ({ id, what, one: told(first, id), other: told(second, id) })),
  }));
}

const NOTHING = '–';

function compareConfidence(one: Review, other: Review): ComparedGroup {
  const felt = (value: Confidence | undefined): string[] => [confidenceWords(value) ?? 'Not said'];
  const rows = (['before', 'after'] as const).map((when) => ({
    id: `confidence ${when}`,
    what: `Confidence ${when} the call`,
    one: felt(one.confidence[when]),
    other: felt(other.confidence[when]),
  }));
  return { name: 'Confidence', rows };
}

/** By criterion, those that somebody has rated in either call; and what was agreed to try next. */
function compareSeen(one: Review, other: Review): ComparedGroup {
  const row = (id: string, what: string, of: (ratings: Ratings) => string) => {
    const said = (review: Review): string[] =>
      WRITERS.flatMap((by) => {
        const words = review[by] && of(review[by]);
        return words ? [`${WRITER_WORDS[by]}: ${words}`] : [];
      });
    const [first, second] = [said(one), said(other)];
    if (first.length + second.length === 0) return [];
    return [{ id, what, one: first.length > 0 ? first : [NOTHING], other: second.length > 0 ? second : [NOTHING] }];
  };
  const rated = CRITERIA.flatMap(({ id, title }) =>
    row(id, title, ({ criteria }) => {
      const rating = criteria[id]?.rating;
      return rating === undefined ? '' : RATING_WORDS[rating];
    }),
  );
  return {
    name: 'What was seen in it',
    rows: [...rated, ...row('next step', 'Next step', ({ nextStep }) => nextStep.trim())],
  };
}

/** One call among others: its delay and its lost sound, all on one scale of time. */
export interface SmallMultiple {
  callId: string;
  startedAt: number;
  label: string;
  /** how much of TIMELINE_WIDTH the call takes */
  width: number;
  lanes: Lane[];
}

export function toSmallMultiples(reviews: readonly Review[], reader: Reader): SmallMultiple[] {
  const longestMs = Math.max(0, ...reviews.map(({ log }) => log.lengthMs));
  const scale = openScale(longestMs);
  return reviews
    .toSorted((one, other) => one.log.startedAt - other.log.startedAt)
    .map((review) => {
      const { callId, startedAt, lengthMs } = review.log;
      const label = `${day(startedAt)}, lasted ${timer(lengthMs)}`;
      const lanes = [delayLane(review, scale), lostLane(review, scale, reader)];
      return { callId, startedAt, label, width: scale.x(lengthMs), lanes };
    });
}
