import { LATENCY_BANDS, SIDES } from '../../utils/call-quality/bands';
import { FINDING_KINDS } from '../../utils/call-quality/finding';
import { GAP_WAYS } from '../../utils/call-quality/gaps';
import { BARRIER_IDS } from '../../utils/coaching/barriers';
import { CRITERION_IDS } from '../../utils/coaching/criteria';
import { type CallLog, DONE, type Milestones, type Ratings, type Review } from '../../utils/coaching/review';
import { MODES } from '../../utils/consultation/segments';
import { STAGES } from '../../utils/consultation/stages';
import type { TalkKind } from '../../utils/consultation/talk-prompts';
import { TALK_WORDS } from '../../utils/i18n/words';
import { fc } from '../call-quality/properties';

const MINUTE_MS = 60_000;

/** A call of ten minutes in which a little of everything went wrong. */
export function aLog(but: Partial<CallLog> = {}): CallLog {
  return {
    version: 1,
    callId: 'call-1',
    startedAt: 1_795_000_000_000,
    lengthMs: 10 * MINUTE_MS,
    isOver: true,
    platform: 'Whereby',
    latency: [
      { fromMs: 0, toMs: 2000, band: 'unknown' },
      { fromMs: 2000, toMs: 200_000, band: 'little effect', medianMs: 140 },
      { fromMs: 200_000, toMs: 265_000, band: 'disruptive', medianMs: 720 },
      { fromMs: 265_000, toMs: 600_000, band: 'noticeable', medianMs: 310 },
    ],
    bandSeconds: { 'little effect': 198, noticeable: 335, disruptive: 65, unknown: 2 },
    gaps: [
      { id: 'g1', way: 'hear', fromMs: 210_000, lengthMs: 1200 },
      { id: 'g2', way: 'heard', fromMs: 260_000, lengthMs: 2400 },
    ],
    gapsMade: { hear: 1, heard: 1 },
    findings: [
      { id: 'picture-missing-1', kind: 'picture-missing', side: 'theirs', fromMs: 3000, toMs: 11_000 },
      { id: 'latency-high-1', kind: 'latency-high', side: 'the path', fromMs: 200_000, toMs: 265_000, worst: 810 },
      { id: 'talking-over-1', kind: 'talking-over', side: 'unknown', fromMs: 220_000, toMs: 240_000, worst: 3 },
    ],
    prompts: [
      {
        findingId: 'picture-missing-1',
        kind: 'picture-missing',
        talk: 'setting up',
        shownMs: 8000,
        answer: 'done',
        answeredMs: 9500,
      },
      { findingId: 'latency-high-1', kind: 'latency-high', talk: 'repair', shownMs: 206_000 },
    ],
    talk: [
      { fromMs: 0, toMs: 10_000, mineMs: 6000, theirsMs: 2000, overlaps: 0, overlapMs: 0 },
      { fromMs: 210_000, toMs: 220_000, mineMs: 4000, theirsMs: 5000, overlaps: 3, overlapMs: 900 },
    ],
    isCut: false,
    ...but,
  };
}

export function someMilestones(but: Partial<Milestones> = {}): Milestones {
  return {
    version: 1,
    callId: 'call-1',
    stages: [
      { stage: 'Opening', fromMs: 0 },
      { stage: 'Consult', fromMs: 70_000 },
      { stage: 'Close', fromMs: 480_000 },
    ],
    hearingConfirmedMs: 21_000,
    seeingConfirmedMs: 24_000,
    checklist: { done: 9, of: 13 },
    points: { done: 7, of: 9 },
    done: ['back-up agreed', 'summary written'],
    safetyNets: { problems: 2, given: 1, documented: 1 },
    rechecks: { settled: 1, of: 2 },
    modes: [
      { mode: 'video', fromMs: 0 },
      { mode: 'telephone with picture', fromMs: 270_000 },
    ],
    barriers: ['line'],
    ...but,
  };
}

export function someRatings(but: Partial<Ratings> = {}): Ratings {
  return {
    criteria: {
      P4: { rating: 1, comment: 'I went on too soon.', momentsMs: [210_000] },
      P5: { rating: 2, comment: '', momentsMs: [] },
    },
    comment: 'Better than last week.',
    nextStep: 'Stop after each question.',
    changedAt: 1_795_000_900_000,
    ...but,
  };
}

export function aReview(but: Partial<Review> = {}): Review {
  return {
    version: 1,
    log: aLog(),
    milestones: someMilestones(),
    confidence: { before: 2, after: 3 },
    own: someRatings(),
    ...but,
  };
}

const ms = fc.integer({ min: 0, max: 10_800_000 });
const count = fc.nat(99);
const KINDS = Object.keys(TALK_WORDS) as TalkKind[];

const logs: fc.Arbitrary<CallLog> = fc.record(
  {
    version: fc.constant(1 as const),
    callId: fc.uuid(),
    startedAt: fc.integer({ min: 1.7e12, max: 1.9e12 }),
    lengthMs: ms,
    isOver: fc.boolean(),
    platform: fc.constantFrom('Whereby', 'Practice room', 'Other'),
    scenario: fc.constantFrom('lost-dose', 'first-call'),
    latency: fc.array(
      fc.record(
        { fromMs: ms, toMs: ms, band: fc.constantFrom(...LATENCY_BANDS), medianMs: fc.nat(3000) },
        { requiredKeys: ['fromMs', 'toMs', 'band'] },
      ),
      { maxLength: 6 },
    ),
    bandSeconds: fc.record({ 'little effect': count, noticeable: count, disruptive: count, unknown: count }),
    gaps: fc.array(
      fc.record({ id: fc.uuid(), way: fc.constantFrom(...GAP_WAYS), fromMs: ms, lengthMs: fc.nat(30_000) }),
      { maxLength: 5 },
    ),
    gapsMade: fc.record({ hear: count, heard: count }),
    findings: fc.array(
      fc.record(
        {
          id: fc.uuid(),
          kind: fc.constantFrom(...FINDING_KINDS),
          side: fc.constantFrom(...SIDES),
          fromMs: ms,
          toMs: ms,
          worst: fc.nat(2000),
        },
        { requiredKeys: ['id', 'kind', 'side', 'fromMs'] },
      ),
      { maxLength: 8 },
    ),
    prompts: fc.array(
      fc.record(
        {
          findingId: fc.uuid(),
          kind: fc.constantFrom(...FINDING_KINDS),
          talk: fc.constantFrom(...KINDS),
          shownMs: ms,
          answer: fc.constantFrom('done' as const, 'not now' as const, 'hide kind' as const),
          answeredMs: ms,
        },
        { requiredKeys: ['findingId', 'kind', 'talk', 'shownMs'] },
      ),
      { maxLength: 5 },
    ),
    talk: fc.array(fc.record({ fromMs: ms, toMs: ms, mineMs: ms, theirsMs: ms, overlaps: count, overlapMs: ms }), {
      maxLength: 6,
    }),
    isCut: fc.boolean(),
  },
  {
    requiredKeys: [
      'version',
      'callId',
      'startedAt',
      'lengthMs',
      'isOver',
      'platform',
      'latency',
      'bandSeconds',
      'gaps',
      'gapsMade',
      'findings',
      'prompts',
      'talk',
      'isCut',
    ],
  },
);

const parts = fc.nat(20).chain((of) => fc.nat(of).map((done) => ({ done, of })));

const milestonesOf = (callId: string): fc.Arbitrary<Milestones> =>
  fc.record(
    {
      version: fc.constant(1 as const),
      callId: fc.constant(callId),
      stages: fc.array(fc.record({ stage: fc.constantFrom(...STAGES), fromMs: ms }), { maxLength: 6 }),
      hearingConfirmedMs: ms,
      seeingConfirmedMs: ms,
      checklist: parts,
      points: parts,
      done: fc.subarray([...DONE]),
      safetyNets: fc.record({ problems: fc.constant(3), given: fc.nat(3), documented: fc.constant(0) }),
      rechecks: parts.map(({ done, of }) => ({ settled: done, of })),
      modes: fc.array(fc.record({ mode: fc.constantFrom(...MODES), fromMs: ms }), { maxLength: 4 }),
      barriers: fc.subarray([...BARRIER_IDS]),
    },
    {
      requiredKeys: [
        'version',
        'callId',
        'stages',
        'checklist',
        'points',
        'done',
        'safetyNets',
        'rechecks',
        'modes',
        'barriers',
      ],
    },
  );

const rating = fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const);
const confidence = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const);
const words = fc.string({ maxLength: 60, unit: 'grapheme' });

export const ratings: fc.Arbitrary<Ratings> = fc.record({
  criteria: fc.dictionary(
    fc.constantFrom(...CRITERION_IDS),
    fc.record(
      { rating, comment: words, momentsMs: fc.array(ms, { maxLength: 3 }) },
      { requiredKeys: ['comment', 'momentsMs'] },
    ),
    { noNullPrototype: true },
  ),
  comment: words,
  nextStep: words,
  changedAt: fc.integer({ min: 1.7e12, max: 1.9e12 }),
});

/** Whatever a review may be, orderly or not. */
export const reviews: fc.Arbitrary<Review> = logs.chain((log) =>
  fc.record(
    {
      version: fc.constant(1 as const),
      log: fc.constant(log),
      milestones: milestonesOf(log.callId),
      confidence: fc.record({ before: confidence, after: confidence }, { requiredKeys: [] }),
      own: ratings,
      trainer: ratings,
    },
    { requiredKeys: ['version', 'log', 'confidence'] },
  ),
);
