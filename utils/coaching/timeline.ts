import type { QualityBand } from '../call-quality/bands';
import { timer } from '../i18n/words';
import { consultationLane, modeLane } from './consulting-lanes';
import { delayLane, faultLane, lostLane } from './line-lanes';
import type { Reader } from './reader-words';
import type { Review } from './review';
import { promptLane, talkLane } from './talk-lanes';
import { openScale, type Scale } from './timeline-scale';

/**
 * What a shape means. Of status the quality bands: each has a mark of its own beside its colour (circle, triangle, octagon, ring) and
 * a word. `mine` and `theirs`: who talks; `plain`: no status.
 */
export type Tone = QualityBand | 'mine' | 'theirs' | 'plain';

interface ShapeWords {
  tone: Tone;
  /** when it begins, ms since the call began: a link to it goes there */
  fromMs: number;
  /** the whole of it: what a pointer on it, or a list beside the picture, says */
  words: string;
}

/** Units of the lane: x from the left of TIMELINE_WIDTH (timeline-scale.ts), y from the top of the lane. */
export type Shape =
  /** hollow where nothing is known, or nothing was done */
  | ({
      is: 'bar';
      x: number;
      y: number;
      width: number;
      height: number;
      isHollow: boolean;
      short: string;
    } & ShapeWords & {
        /** the room right of it, at the right edge left of it, is kept free for its word */
        isBeside?: true;
      })
  /** around its centre; filled where something was done, hollow where not */
  | ({ is: 'mark'; x: number; y: number; isHollow: boolean; short: string } & ShapeWords);

export const LANE_IDS = ['delay', 'lost', 'faults', 'prompts', 'talk', 'stages', 'modes'] as const;
export type LaneId = (typeof LANE_IDS)[number];

export interface Lane {
  id: LaneId;
  title: string;
  /** what its rows are, from the top, where it has some */
  rows?: readonly string[];
  height: number;
  shapes: Shape[];
  /** all that the lane shows, in a sentence or two */
  alternative: string;
}

/** A lane's whole name, where it stands in words. */
export function laneName({ title, rows }: Lane): string {
  return rows ? `${title} (from the top: ${rows.join(', ')})` : title;
}

/** The picture of a call. A view draws it and decides nothing. */
export interface Timeline {
  lengthMs: number;
  ticks: { x: number; label: string }[];
  lanes: Lane[];
}

const TICK_STEPS_S = [10, 30, 60, 120, 300, 600, 900, 1800, 3600];
const MOST_TICKS = 10;

export function toTimeline(review: Review, reader: Reader): Timeline {
  const { lengthMs } = review.log;
  const scale = openScale(lengthMs);
  const lanes = [delayLane, lostLane, faultLane, promptLane, talkLane].map((lane) => lane(review, scale, reader));
  const { milestones } = review;
  if (milestones) lanes.push(consultationLane(milestones, scale, reader), modeLane(milestones, scale, reader));
  return { lengthMs, ticks: ticksOf(lengthMs, scale), lanes };
}

function ticksOf(lengthMs: number, { x }: Scale): Timeline['ticks'] {
  const seconds = lengthMs / 1000;
  const step = TICK_STEPS_S.find((each) => seconds / each <= MOST_TICKS) ?? TICK_STEPS_S.at(-1)!;
  const count = Math.floor(seconds / step) + 1;
  return Array.from({ length: count }, (_, index) => index * step * 1000).map((ms) => ({ x: x(ms), label: timer(ms) }));
}
