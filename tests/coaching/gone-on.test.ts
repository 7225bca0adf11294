import { describe, expect, it } from 'vitest';
import { toRuns } from '../../utils/coaching/runs';
import { consultingFacts } from '../../utils/coaching/consulting-facts';
import { toMilestones } from '../../utils/coaching/milestones';
import type { Review } from '../../utils/coaching/review';
import { toCounted } from '../../utils/coaching/trends/count-call';
import { toWeekCounts } from '../../utils/coaching/trends/week-counts';
import { change, type Change } from '../../utils/consultation/change';
import { aSnapshot } from '../call-quality/a-snapshot';
import { aConsultation } from '../consultation/a-consultation';
import { aLog, aReview } from './some-reviews';

const BEGAN = 1_795_000_000_000;
const MINUTE_MS = 60_000;

/** One consultation whose link broke twice: what was done in each of its calls, and the reviews of these. */
function threeCalls(...done: Change[][]): Review[] {
  let consultation = aConsultation({ startedAt: BEGAN, beganAt: BEGAN });
  return done.map((changes, index) => {
    const startedAt = BEGAN + index * 10 * MINUTE_MS;
    const callId = `call-${index + 1}`;
    const call = aSnapshot({ callId, startedAt, at: startedAt });
    consultation = change(consultation, { do: 'join call', call, isSure: true }, startedAt);
    for (const made of changes) consultation = change(consultation, made, startedAt + 21_000);
    const milestones = toMilestones(consultation, { callId, startedAt, rechecks: [], barriers: ['line'] });
    const { earlierCalls } = consultation;
    return aReview({ log: aLog({ callId, startedAt }), milestones, earlierCalls });
  });
}

const hear: Change = { do: 'tick', id: 'O3', isTicked: true };
const problem: Change = { do: 'write row', list: 'safetyNets', row: 0, part: 'problem', text: 'cough' };
const advice: Change = { do: 'write row', list: 'safetyNets', row: 0, part: 'lookOutFor', text: 'fever' };
const given: Change = { do: 'set safety net status', row: 0, status: 'given' };

describe('a consultation whose link broke twice', () => {
  const reviews = threeCalls([hear, problem], [], [advice, given]);
  const run = (id: string) =>
    toRuns(reviews)
      .find((each) => each.id === id)
      ?.chart.values.map(({ value }) => value);

  it('is counted once, as it was in its last call, with what was confirmed in any', () => {
    expect(toWeekCounts(reviews.map(toCounted), 'UTC')).toMatchObject([
      {
        calls: 3,
        noted: 1,
        hearingConfirmed: 1,
        seeingConfirmed: 0,
        checklistDone: 1,
        checklistOf: 13,
        problems: 1,
        safetyNetsGiven: 1,
        barriers: { line: 1 },
      },
    ]);
  });

  it('is counted where it was left, once its last call has no review', () => {
    expect(toWeekCounts(reviews.slice(0, 2).map(toCounted), 'UTC')).toMatchObject([
      { calls: 2, noted: 1, hearingConfirmed: 1 },
    ]);
    expect(toWeekCounts(reviews.slice(1).map(toCounted), 'UTC')).toMatchObject([{ calls: 2, noted: 1, problems: 1 }]);
  });

  it('has a time of hearing in the call in which it was ticked, and in no other', () => {
    expect(run('hearing confirmed')).toEqual([21, undefined, undefined]);
    expect(consultingFacts(reviews[1]!, 'learner').find(({ id }) => id === 'hearing confirmed')!.told).toBe(
      'not ticked in this call',
    );
  });

  it('has one checklist and one safety net in a run of calls', () => {
    expect(run('checklist')!.filter((value) => value !== undefined)).toHaveLength(1);
    expect(run('safety nets')).toEqual([undefined, undefined, 100]);
  });
});
