import type { Carried } from './carried';
import { NO_DATA_AFTER_MS } from './limits';
import type { Reading } from './reading';

/** One connection of the call: its latest Reading, and what is carried on of it. */
export interface View {
  reading: Reading;
  carried: Carried;
}

/** A connection that says nothing any more does not speak for the call while another does. */
export function speaking(all: View[], atMs: number): View[] {
  const recent = all.filter(({ reading }) => atMs - reading.atMs < NO_DATA_AFTER_MS);
  return recent.length > 0 ? recent : all;
}

/** Where the sound comes from that is being heard: of several connections, the one on which it came last. */
export function hearingView(views: View[]): View | undefined {
  const present = views.filter(({ reading }) => reading.audio);
  const arrived = present.filter(({ reading }) => reading.audio?.hasArrived);
  const stalledOf = ({ reading }: View): number => reading.audio?.stalledMs ?? 0;
  return arrived.toSorted((one, other) => stalledOf(one) - stalledOf(other))[0] ?? present[0];
}

/** Where the picture comes from that moves, or else one that came. */
export function seeingView(views: View[]): View | undefined {
  const present = views.filter(({ reading }) => reading.video);
  return (
    present.find(({ reading }) => (reading.video?.framesPerSecond ?? 0) > 0) ??
    present.find(({ reading }) => reading.video?.hasArrived) ??
    present[0]
  );
}

/** What is sent: by the connection whose microphone is on, or that has one at all. */
export function sendingView(views: View[]): View | undefined {
  return (
    views.find(({ reading }) => reading.uplink.microphone === 'on') ??
    views.find(({ reading }) => reading.uplink.microphone !== 'none') ??
    views.find(({ reading }) => reading.hasMedia)
  );
}

/** Our jitter buffer now, in ms: one that has emitted nothing for long (muted, no packets) says nothing about now. */
export function bufferOf(hearing: View | undefined, atMs: number): number | undefined {
  const isFresh = hearing && atMs - hearing.carried.jitterBufferAtMs < NO_DATA_AFTER_MS;
  return isFresh ? hearing.carried.jitterBufferMs : undefined;
}
