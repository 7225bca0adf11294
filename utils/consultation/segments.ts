import type { Consultation } from './consultation';

/** The ways of meeting. With the phone for sound, the picture may stay. */
export const MODES = ['video', 'telephone', 'telephone with picture', 'face to face'] as const;
export type Mode = (typeof MODES)[number];

/** A stretch of the consultation in one mode, from an instant in ms since 1970. */
export interface Segment {
  mode: Mode;
  from: number;
  /** why it was changed to this mode; may be blank */
  reason: string;
}

/** A press that is taken back so soon was a slip. */
const SLIP_MS = 15_000;

type Met = Pick<Consultation, 'segments' | 'beganAt'>;

/**
 * All of it, as far as it took place: what was planned is none of it. A call that was measured is a video call, whatever was planned;
 * without one the first change is the beginning.
 */
export function segmentsOf({ segments, beganAt }: Met): Segment[] {
  // A change before the call, as when the patient could not join and was rung, comes before the call's beginning.
  const isByCall = beganAt !== undefined && !(segments[0] && segments[0].from < beganAt);
  return isByCall ? [{ mode: 'video', from: beganAt, reason: '' }, ...segments] : segments;
}

/** How they meet now; undefined while nothing is known of it. */
export function modeNow(consultation: Met): Mode | undefined {
  return segmentsOf(consultation).at(-1)?.mode;
}

/** How they meet now; where nothing is known of it, what this tool is for. */
export function modeOf(consultation: Met): Mode {
  return modeNow(consultation) ?? 'video';
}

/** How they met at an instant, ms since 1970. */
export function modeAt(consultation: Met, at: number): Mode {
  const all = segmentsOf(consultation);
  return (all.findLast(({ from }) => from <= at) ?? all[0])?.mode ?? 'video';
}

/** Of what the line of the video lost, what somebody missed: on the phone nobody did. */
export function heardByVideo<Lost extends { from: number; lengthMs: number }>(consultation: Met, lost: Lost[]): Lost[] {
  return lost
    .filter(({ from }) => modeAt(consultation, from) === 'video')
    .map((each) => {
      const until = segmentsOf(consultation).find(({ mode, from }) => mode !== 'video' && from > each.from)?.from;
      return until === undefined ? each : { ...each, lengthMs: Math.min(each.lengthMs, until - each.from) };
    });
}

/** @returns the changes of mode, with one more, or without one that was a slip */
export function changeMode(consultation: Met, mode: Mode, at: number): Segment[] {
  const all = segmentsOf(consultation);
  const { segments } = consultation;
  const [before, now] = [all.at(-2), all.at(-1)];
  if (now?.mode === mode) return segments;
  if (now && before?.mode === mode && at - now.from < SLIP_MS && now.reason.trim() === '') return segments.slice(0, -1);
  return [...segments, { mode, from: at, reason: '' }];
}
