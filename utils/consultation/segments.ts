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

type Met = Pick<Consultation, 'chosen' | 'segments' | 'startedAt' | 'beganAt'>;

/**
 * All of it. A call that was measured is a video call, whatever was planned; without one it is as it was chosen, and where nothing
 * was, it is what this tool is for.
 */
export function segmentsOf({ chosen, segments, startedAt, beganAt }: Met): Segment[] {
  // A change before the call, as when the patient could not join and was rung, comes before the call's beginning.
  const isByCall = beganAt !== undefined && !(segments[0] && segments[0].from < beganAt);
  const mode = (!isByCall && MODES.find((each) => each === chosen.mode)) || 'video';
  return [{ mode, from: isByCall ? beganAt : startedAt, reason: '' }, ...segments];
}

export function modeOf(consultation: Met): Mode {
  return segmentsOf(consultation).at(-1)!.mode;
}

/** How they met at an instant, ms since 1970. */
export function modeAt(consultation: Met, at: number): Mode {
  const all = segmentsOf(consultation);
  return (all.findLast(({ from }) => from <= at) ?? all[0]!).mode;
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
  const [before, now] = [all.at(-2), all.at(-1)!];
  if (now.mode === mode) return segments;
  if (before?.mode === mode && at - now.from < SLIP_MS && now.reason.trim() === '') return segments.slice(0, -1);
  return [...segments, { mode, from: at, reason: '' }];
}
