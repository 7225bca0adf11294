import type { LatencyBand, Side } from '../call-quality/bands';
import type { Finding, FindingKind } from '../call-quality/finding';
import type { GapWay } from '../call-quality/gaps';
import type { Mode } from '../consultation/segments';
import type { Stage } from '../consultation/stages';
import type { TalkKind } from '../consultation/talk-prompts';
import type { BarrierId } from './barriers';

/** What may become of a prompt; one that was taken back has no answer. */
export const KEPT_ANSWERS = ['done', 'not now', 'hide kind'] as const;

/**
 * What is kept of one call's line, for coaching: written while the call goes on by whoever follows its Snapshots. Bounded,
 * plain data, no clinical text, no identifier, no address. `…Ms` without another word is ms since the call began.
 */
export interface CallLog {
  version: 1;
  callId: string;
  /** ms since 1970 */
  startedAt: number;
  lengthMs: number;
  isOver: boolean;
  /** a known platform's name, 'Practice room' or 'Other': never a host */
  platform: string;
  /** the practised Scenario's */
  scenario?: string;
  /** the worse way's latency: one entry a stretch in one band, of five minutes at most, with its median; without holes */
  latency: { fromMs: number; toMs: number; band: LatencyBand; medianMs?: number }[];
  /** seconds in each band by the engine's own count: right even where stretches are not known */
  bandSeconds: Record<LatencyBand, number>;
  gaps: { id: string; way: GapWay; fromMs: number; lengthMs: number }[];
  /** how many there were in all, by the engine's own count: right even where some of `gaps` were missed */
  gapsMade: Record<GapWay, number>;
  findings: { id: string; kind: FindingKind; side: Side; fromMs: number; toMs?: number; worst?: Finding['worst'] }[];
  /** prompts that were on the screen, and what became of them */
  prompts: {
    findingId: string;
    kind: FindingKind;
    talk: TalkKind;
    shownMs: number;
    answer?: (typeof KEPT_ANSWERS)[number];
    answeredMs?: number;
  }[];
  /**
   * loudness alone, by ten seconds, in calls of over an hour by twenty or more: how long each talked, and how often they talked
   * at once
   */
  talk: { fromMs: number; toMs: number; mineMs: number; theirsMs: number; overlaps: number; overlapMs: number }[];
  /** more came than is kept: the latest of them are missing, or short stretches are told as a part of their neighbours */
  isCut: boolean;
}

/** What is done or not, of a closed list: ticked, chosen, or that something was written, and never what. */
export const DONE = [
  'back-up agreed',
  'typing explained',
  'greeting',
  'access asked',
  'limits noted',
  'summary written',
  'anything to repeat asked',
  'questions invited',
  'told back',
  'plan agreed',
  'next contact chosen',
  'note copied',
] as const;
export type Done = (typeof DONE)[number];

/** What is kept of the Consultation beside one call, for coaching: counts and times, never what was written. */
export interface Milestones {
  version: 1;
  callId: string;
  stages: { stage: Stage; fromMs: number }[];
  /** when the clinician ticked it; absent where they did not, in this call */
  hearingConfirmedMs?: number;
  seeingConfirmedMs?: number;
  /** the opening checklist, as the service has it */
  checklist: { done: number; of: number };
  /** of what a complete consultation of its kind has */
  points: { done: number; of: number };
  done: Done[];
  /** rows with a problem, and of them those that were given, and those that are in a copied note */
  safetyNets: { problems: number; given: number; documented: number };
  rechecks: { settled: number; of: number };
  modes: { mode: Mode; fromMs: number }[];
  /** what made it harder for the patient, as ticked from the list, never typed */
  barriers: BarrierId[];
}

/** 1 not at all, 5 very: how confident the learner felt. */
export type Confidence = 1 | 2 | 3 | 4 | 5;

/** 0 to 3, by a person and never by the tool: not seen, begun, mostly, fully. */
export type Rating = 0 | 1 | 2 | 3;

export interface RatedCriterion {
  rating?: Rating;
  comment: string;
  /** moments of the call that it is about, ms since its beginning */
  momentsMs: number[];
}

/** What one person made of a call: the learner of their own, or the trainer. By a criterion's id. */
export interface Ratings {
  criteria: Record<string, RatedCriterion>;
  comment: string;
  /** what both have agreed to try next */
  nextStep: string;
  /** ms since 1970 */
  changedAt: number;
}

/** A finished call for coaching, as the learner owns it. */
export interface Review {
  version: 1;
  log: CallLog;
  /** absent where the panel was never open beside it */
  milestones?: Milestones;
  /** ids of the calls from which its consultation went on in this one: the link broke, or the page was reloaded. In no file */
  earlierCalls?: string[];
  confidence: { before?: Confidence; after?: Confidence };
  own?: Ratings;
  trainer?: Ratings;
}
