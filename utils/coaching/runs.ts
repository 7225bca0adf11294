import { day } from '../i18n/words';
import { type Fact, factOf, factsOf } from './facts-of';
import { goneOn } from './gone-on';
import { CONFIDENCE, type Gauge, PERCENT, RATE, SECONDS, shareOf, type Told } from './gauges';
import type { Milestones, Review } from './review';
import { type RunChart, toRunChart } from './run-chart';

/** What is followed from call to call. It shows a course; whether that is good is for people to say. */
interface Measure {
  id: string;
  what: string;
  gauge: Gauge;
  of(review: Review, facts: readonly Fact[]): Told | undefined;
  /** it tells of the whole consultation, which may have several calls */
  isOfWhole?: true;
}

const only = (value: number | undefined): Told | undefined => (value === undefined ? undefined : { value });

const fact =
  (id: string) =>
  (_review: Review, facts: readonly Fact[]): Told | undefined =>
    only(factOf(facts, id)?.value);

const noted =
  (of: (milestones: Milestones) => Told | undefined): Measure['of'] =>
  ({ milestones }) =>
    milestones && of(milestones);

const TEN_MINUTES_MS = 600_000;
/** Of a shorter call a rate says nothing. */
const LEAST_FOR_RATE_MS = 60_000;

/** Calls differ in length: what is counted is told for ten minutes. */
function inTenMinutes(count: number | undefined, { log }: Review): Told | undefined {
  if (count === undefined || log.lengthMs < LEAST_FOR_RATE_MS) return undefined;
  return { value: (count * TEN_MINUTES_MS) / log.lengthMs };
}

const MEASURES: readonly Measure[] = [
  {
    id: 'confidence before',
    what: 'Confidence before the call, 1 to 5',
    gauge: CONFIDENCE,
    of: ({ confidence }) => only(confidence.before),
  },
  {
    id: 'confidence after',
    what: 'Confidence after the call, 1 to 5',
    gauge: CONFIDENCE,
    of: ({ confidence }) => only(confidence.after),
  },
  {
    id: 'hearing confirmed',
    what: 'Time until they said that they can hear',
    gauge: SECONDS,
    of: fact('hearing confirmed'),
  },
  {
    id: 'seeing confirmed',
    what: 'Time until they said that they can see',
    gauge: SECONDS,
    of: fact('seeing confirmed'),
  },
  {
    id: 'checklist',
    what: 'Opening checklist, done',
    gauge: PERCENT,
    of: noted(({ checklist }) => shareOf(checklist.done, checklist.of)),
    isOfWhole: true,
  },
  {
    id: 'safety nets',
    what: 'Safety nets given, of those written',
    gauge: PERCENT,
    of: noted(({ safetyNets }) => shareOf(safetyNets.given, safetyNets.problems)),
    isOfWhole: true,
  },
  {
    id: 'rechecks',
    what: 'Lost sound re-checked',
    gauge: PERCENT,
    of: noted(({ rechecks }) => shareOf(rechecks.settled, rechecks.of)),
  },
  {
    id: 'overlaps',
    what: 'Both talked at once, in ten minutes',
    gauge: RATE,
    of: (review, facts) => inTenMinutes(factOf(facts, 'overlaps')?.value, review),
  },
  { id: 'talk mine', what: 'The clinician’s share of the talk', gauge: PERCENT, of: fact('talk mine') },
  {
    id: 'disruptive',
    what: 'Disruptive delay, of the call',
    gauge: PERCENT,
    of: ({ log: { bandSeconds } }) => {
      const all = Object.values(bandSeconds).reduce((sum, seconds) => sum + seconds, 0);
      return all === 0 ? undefined : { value: (100 * bandSeconds.disruptive) / all };
    },
  },
  {
    id: 'gaps',
    what: 'Sound lost on either way, in ten minutes',
    gauge: RATE,
    of: (review) => inTenMinutes(review.log.gapsMade.hear + review.log.gapsMade.heard, review),
  },
];

export interface Run {
  id: string;
  what: string;
  gauge: Gauge;
  chart: RunChart;
}

/** A learner's calls as runs, in their order; a measure of which no call tells anything is left out. */
export function toRuns(reviews: readonly Review[]): Run[] {
  const calls = reviews
    .toSorted((one, other) => one.log.startedAt - other.log.startedAt)
    .map((review) => ({ review, label: day(review.log.startedAt), facts: factsOf(review, 'learner') }));
  const left = goneOn(reviews);
  return MEASURES.flatMap(({ id, what, gauge, of, isOfWhole }) => {
    const values = calls.map(({ review, label, facts }) => {
      const isCounted = !isOfWhole || !left.has(review.log.callId);
      return { label, value: undefined, ...(isCounted && of(review, facts)) };
    });
    return values.every(({ value }) => value === undefined) ? [] : [{ id, what, gauge, chart: toRunChart(values) }];
  });
}
