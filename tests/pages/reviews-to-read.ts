import type { Rating, Review } from '../../utils/coaching/review';
import { newPdsa } from '../../utils/coaching/trends/pdsa';
import { aLog, aReview, someMilestones, someRatings } from '../coaching/some-reviews';

const BEGAN_AT = Date.parse('2026-11-26T20:17:00Z');
const WEEK_MS = 7 * 86_400_000;

/** One stretch of broken sound: many gaps, and one thing to look back on. */
export const BROKEN = Array.from({ length: 27 }, (_, index) => ({
  id: `g${index}`,
  way: 'hear' as const,
  fromMs: 60_000 + index * 1100,
  lengthMs: 400,
}));

const rated = (rating: Rating) => someRatings({ criteria: { P4: { rating, comment: '', momentsMs: [] } } });

/** A practised call in which delay came, sound broke up, and both its findings on the delay were open at once. */
export const PRACTISED: Review = aReview({
  log: aLog({
    callId: 'practised',
    startedAt: BEGAN_AT,
    platform: 'Practice room',
    scenario: 'dose-in-the-noise',
    gaps: BROKEN,
    gapsMade: { hear: BROKEN.length, heard: 0 },
    findings: [
      { id: 'f1', kind: 'latency-noticeable', side: 'the path', fromMs: 199_000, toMs: 220_000 },
      { id: 'f2', kind: 'latency-high', side: 'the path', fromMs: 200_000, toMs: 263_000, worst: 810 },
      { id: 'f3', kind: 'sound-breaking-up', side: 'the path', fromMs: 60_000, toMs: 92_000 },
      { id: 'f4', kind: 'my-sound-off', side: 'yours', fromMs: 200_000, toMs: 210_000 },
    ],
  }),
  milestones: someMilestones({ callId: 'practised' }),
  own: rated(1),
});

/** A call with a patient, which a trainer has written in, too. */
export const WITH_PATIENT: Review = aReview({
  log: aLog({ callId: 'with-patient', startedAt: BEGAN_AT - WEEK_MS }),
  milestones: someMilestones({ callId: 'with-patient' }),
  confidence: { before: 2, after: 4 },
  own: rated(2),
  trainer: { ...rated(3), nextStep: 'Say their name.' },
});

/** Nobody has written in it yet. */
export const UNWRITTEN: Review = {
  version: 1,
  log: aLog({ callId: 'unwritten', startedAt: BEGAN_AT - 2 * WEEK_MS }),
  milestones: someMilestones({ callId: 'unwritten' }),
  confidence: {},
};

/** A year of them, three a week. */
export const YEAR: readonly Review[] = Array.from({ length: 156 }, (_, index) => {
  const callId = `year-${index}`;
  const startedAt = BEGAN_AT - Math.floor(index / 3) * WEEK_MS - (index % 3) * 3_600_000;
  const rechecks = { settled: index % 3, of: 3 };
  const log = aLog({ callId, startedAt, ...(index % 3 === 0 && { findings: [] }) });
  return aReview({ log, milestones: someMilestones({ callId, rechecks }) });
});

export const CHANGES = [
  { ...newPdsa('n1', '2026-03-02'), title: 'Headsets', plan: 'A headset in each room.', do: 'Two rooms, from March.' },
  { ...newPdsa('n2', '2026-09-07'), title: 'Wired network', study: 'Fewer gaps; one room still has some.' },
];
