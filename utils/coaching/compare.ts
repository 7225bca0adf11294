import { day, timer, withUnit } from '../i18n/words';
import { type Fact, FACT_GROUPS, type FactGroup, factOf, factsOf } from './facts-of';
import { goneOn } from './gone-on';
import { delayLane, lostLane } from './line-lanes';
import type { Review } from './review';
import { type RunChart, toRunChart } from './run-chart';
import { sayTimes } from './run-shape';
import type { Lane } from './timeline';
import { openScale } from './timeline-scale';

/** One fact of two calls side by side; a call of which nothing is told has a dash. */
export interface ComparedFact {
  id: string;
  group: FactGroup;
  what: string;
  one: string;
  other: string;
}

/** What two calls have in common and what only one has, in the order of the facts. */
export function compareTwo(one: Review, other: Review): ComparedFact[] {
  const [first, second] = [factsOf(one), factsOf(other)];
  const more = second.filter(({ id }) => !factOf(first, id));
  return [...first, ...more]
    .map(({ id, group, what }) => ({ id, group, what, one: told(first, id), other: told(second, id) }))
    .sort((a, b) => FACT_GROUPS.indexOf(a.group) - FACT_GROUPS.indexOf(b.group));
}

function told(facts: Fact[], id: string): string {
  return factOf(facts, id)?.told ?? '–';
}

/** What is followed from call to call. It shows a course; whether that is good is for people to say. */
interface Measure {
  id: string;
  what: string;
  say(value: number): string;
  of(review: Review): number | undefined;
  /** it tells of the whole consultation, which may have several calls */
  isOfWhole?: true;
}

const percent = (value: number): string => withUnit(Math.round(value), '%');
const fact =
  (id: string) =>
  (review: Review): number | undefined =>
    factOf(factsOf(review), id)?.value;

const TEN_MINUTES_MS = 600_000;
/** Of a shorter call a rate says nothing. */
const LEAST_FOR_RATE_MS = 60_000;

/** Calls differ in length: what is counted is told for ten minutes. */
function inTenMinutes(count: number | undefined, { log }: Review): number | undefined {
  if (count === undefined || log.lengthMs < LEAST_FOR_RATE_MS) return undefined;
  return (count * TEN_MINUTES_MS) / log.lengthMs;
}

const MEASURES: readonly Measure[] = [
  {
    id: 'confidence before',
    what: 'Confidence before the call, 1 to 5',
    say: String,
    of: ({ confidence }) => confidence.before,
  },
  {
    id: 'confidence after',
    what: 'Confidence after the call, 1 to 5',
    say: String,
    of: ({ confidence }) => confidence.after,
  },
  {
    id: 'hearing confirmed',
    what: 'Time until they said that they can hear',
    say: (seconds) => timer(seconds * 1000),
    of: fact('hearing confirmed'),
  },
  {
    id: 'seeing confirmed',
    what: 'Time until they said that they can see',
    say: (seconds) => timer(seconds * 1000),
    of: fact('seeing confirmed'),
  },
  { id: 'checklist', what: 'Opening checklist, done', say: percent, of: fact('checklist'), isOfWhole: true },
  {
    id: 'safety nets',
    what: 'Safety nets given, of those written',
    say: percent,
    of: fact('safety nets'),
    isOfWhole: true,
  },
  { id: 'rechecks', what: 'Lost sound re-checked', say: percent, of: fact('rechecks') },
  {
    id: 'overlaps',
    what: 'Both talked at once, in ten minutes',
    say: sayTimes,
    of: (review) => inTenMinutes(fact('overlaps')(review), review),
  },
  { id: 'talk mine', what: 'Your share of the talk', say: percent, of: fact('talk mine') },
  {
    id: 'disruptive',
    what: 'Disruptive delay, of the call',
    say: percent,
    of: ({ log: { bandSeconds } }) => {
      const all = Object.values(bandSeconds).reduce((sum, seconds) => sum + seconds, 0);
      return all === 0 ? undefined : (100 * bandSeconds.disruptive) / all;
    },
  },
  {
    id: 'gaps',
    what: 'Sound lost on either way, in ten minutes',
    say: sayTimes,
    of: (review) => inTenMinutes(review.log.gapsMade.hear + review.log.gapsMade.heard, review),
  },
];

export interface Run {
  id: string;
  what: string;
  chart: RunChart;
  say(value: number): string;
}

/** A learner's calls as runs, in their order; a measure of which no call tells anything is left out. */
export function toRuns(reviews: readonly Review[]): Run[] {
  const inOrder = reviews.toSorted((one, other) => one.log.startedAt - other.log.startedAt);
  const left = goneOn(reviews);
  return MEASURES.flatMap(({ id, what, say, of, isOfWhole }) => {
    const values = inOrder.map((review) => {
      const isCounted = !isOfWhole || !left.has(review.log.callId);
      return { label: day(review.log.startedAt), value: isCounted ? of(review) : undefined };
    });
    return values.every(({ value }) => value === undefined) ? [] : [{ id, what, say, chart: toRunChart(values) }];
  });
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

export function toSmallMultiples(reviews: readonly Review[]): SmallMultiple[] {
  const longestMs = Math.max(0, ...reviews.map(({ log }) => log.lengthMs));
  const scale = openScale(longestMs);
  return reviews
    .toSorted((one, other) => one.log.startedAt - other.log.startedAt)
    .map((review) => {
      const { callId, startedAt, lengthMs } = review.log;
      const label = `${day(startedAt)}, ${timer(lengthMs)}`;
      const lanes = [delayLane(review, scale), lostLane(review, scale)];
      return { callId, startedAt, label, width: scale.x(lengthMs), lanes };
    });
}
