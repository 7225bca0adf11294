import type { Consultation } from '../consultation/consultation';
import { type Stage, STAGES } from '../consultation/stages';
import { BARRIER_IDS, type BarrierId } from './barriers';
import { openCheck } from './file-shape/check-shape';
import { choice, group, list, maybe, part, text } from './file-shape/shape';
import { MOST_ID } from './log-bounds';
import { type AboutConsulting, MOST_STAGES, toMilestones } from './milestones';
import type { Confidence, Milestones } from './review';
import { instant } from './review-file/log-shape';
import { CONFIDENCE, MILESTONES } from './review-file/review-shapes';

/** What the panel keeps beside a call: what the notes came to, and what it needs to go on from there when it is opened again. */
export interface PanelPart {
  milestones: Milestones;
  /** of the call, ms since 1970 */
  startedAt: number;
  /** which stage was open from when, ms since 1970 */
  stages: { stage: Stage; at: number }[];
  barriers: BarrierId[];
  /** ids of the calls from which the consultation went on in this one */
  earlierCalls?: string[];
  confidence: { before?: Confidence; after?: Confidence };
}

const MOST_EARLIER = 50;

const checkPart = openCheck(
  group(
    part('milestones', 'Milestones', 'of the notes', MILESTONES),
    part('startedAt', 'Begun', 'when the call began, ms since 1970', instant),
    part(
      'stages',
      'Stages',
      'which was open from when',
      list(
        MOST_STAGES,
        group(part('stage', 'Stage', 'its name', choice(STAGES)), part('at', 'At', 'ms since 1970', instant)),
      ),
    ),
    part('barriers', 'Barriers', 'as ticked', list(BARRIER_IDS.length, choice(BARRIER_IDS))),
    maybe('earlierCalls', 'Earlier calls', 'of the consultation', list(MOST_EARLIER, text(MOST_ID))),
    part('confidence', 'Confidence', 'as it was felt', CONFIDENCE),
  ),
  'What the panel keeps',
);

/** @param stored as it lies on the disk. @returns undefined where it is none, or damaged: the notes tell it anew */
export function readPart(stored: unknown): PanelPart | undefined {
  const read = checkPart(stored);
  return 'output' in read ? (read.output as PanelPart) : undefined;
}

/** A part whose milestones may not be known yet. */
export type PartSoFar = Omit<PanelPart, 'milestones'> & { milestones?: Milestones };

export const noPart = (startedAt: number): PartSoFar => ({ startedAt, stages: [], barriers: [], confidence: {} });

/** What was done in one panel. It is done to what lies on the disk by then: another panel may have written there meanwhile. */
export type Deed = (part: PartSoFar) => PartSoFar;

export const visit =
  (stage: Stage, at: number): Deed =>
  (before) => {
    if (before.stages.at(-1)?.stage === stage || before.stages.length >= MOST_STAGES) return before;
    return { ...before, stages: [...before.stages, { stage, at }] };
  };

/** @param value undefined takes it back */
export const feel =
  (when: 'before' | 'after', value: Confidence | undefined): Deed =>
  (before) => {
    const { [when]: _former, ...others } = before.confidence;
    return { ...before, confidence: { ...others, ...(value !== undefined && { [when]: value }) } };
  };

/** How confident the clinician was before the call, unless it was said since. */
export const feltBefore =
  (value: Confidence): Deed =>
  (before) => ({ ...before, confidence: { before: value, ...before.confidence } });

/** One barrier is ticked, or no more. */
export const tick =
  (id: BarrierId, isTicked: boolean): Deed =>
  (before) => ({
    ...before,
    barriers: BARRIER_IDS.filter((each) => (each === id ? isTicked : before.barriers.includes(each))),
  });

/** The notes that were beside this call were another's: nothing of them is left. */
export const leave: Deed = ({ startedAt }) => noPart(startedAt);

/**
 * @param stored undefined where there is none yet
 * @param startedAt of the call, where nothing stored tells it
 */
export function toPart(
  stored: PanelPart | undefined,
  deeds: readonly Deed[],
  consultation: Consultation,
  { startedAt, ...about }: Omit<AboutConsulting, 'stages' | 'barriers'>,
): PanelPart {
  const done = deeds.reduce<PartSoFar>((so, deed) => deed(so), stored ?? noPart(startedAt));
  const { stages, barriers, milestones: before } = done;
  const now = toMilestones(consultation, { ...about, startedAt: done.startedAt, stages, barriers });
  // A blank in which nothing was done, as after "Clear…": what was done before it was done all the same.
  if (consultation.revision === 0 && before)
    return { ...done, milestones: { ...before, stages: now.stages, barriers: now.barriers } };
  return { ...done, milestones: now, earlierCalls: consultation.earlierCalls.slice(-MOST_EARLIER) };
}
