import type { Carried } from './carried';
import { NO_DATA_AFTER_MS, SOUND_GONE_AFTER_MS, SPEECH_FROM } from './limits';
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

/** Where the sound comes from that is being heard: of several connections that bring some, the one on which somebody speaks. */
export function hearingView(views: View[]): View | undefined {
  const present = views.filter(({ reading }) => reading.audio);
  const arrived = present.filter(({ reading }) => reading.audio?.hasArrived);
  const stalledOf = ({ reading }: View): number => reading.audio?.stalledMs ?? 0;
  const coming = arrived.filter((view) => stalledOf(view) < SOUND_GONE_AFTER_MS);
  const loudnessOf = ({ carried }: View): number => {
    const loudness = carried.loudness.at(-1) ?? 0;
    return loudness >= SPEECH_FROM ? loudness : 0;
  };
  return (
    coming.toSorted((one, other) => loudnessOf(other) - loudnessOf(one))[0] ??
    arrived.toSorted((one, other) => stalledOf(one) - stalledOf(other))[0] ??
    present[0]
  );
}

/** Where the picture comes from that moves, or the one that moved last. */
export function seeingView(views: View[]): View | undefined {
  const present = views.filter(({ reading }) => reading.video);
  const moving = present.find(({ reading }) => (reading.video?.framesPerSecond ?? 0) > 0);
  return moving ?? present.toSorted((one, other) => other.carried.pictureMovedAtMs - one.carried.pictureMovedAtMs)[0];
}

/** What is sent: of the connections that have a microphone, one that lives, then one on which it is on. */
export function sendingView(views: View[]): View | undefined {
  const withMicrophone = views.filter(({ reading }) => reading.uplink.microphone !== 'none');
  const merits = ({ reading }: View): number =>
    4 * Number(reading.state === 'connected') +
    2 * Number(reading.isCarrying) +
    Number(reading.uplink.microphone === 'on');
  return (
    withMicrophone.toSorted((one, other) => merits(other) - merits(one))[0] ??
    views.find(({ reading }) => reading.hasMedia)
  );
}

/** Our jitter buffer now, in ms: one that has emitted nothing for long (muted, no packets) says nothing about now. */
export function bufferOf(hearing: View | undefined, atMs: number): number | undefined {
  const isFresh = hearing && atMs - hearing.carried.jitterBufferAtMs < NO_DATA_AFTER_MS;
  return isFresh ? hearing.carried.jitterBufferMs : undefined;
}
