import { growth } from './growth';
import type { Microphone } from './report';
import type { Sample } from './sample';

/** A packet of speech is 20 ms long, in both browsers and unless a page asks otherwise (RFC 7587, 2.1.4). */
const PACKET_MS = 20;

/** What leaves this computer, and what the other side says of it. */
export interface Uplink {
  microphone: Microphone;
  /** loudness of the microphone over the span, 0 to 1; unknown where the browser does not count it */
  loudness?: number;
  limit: Sample['uploadLimit'];
  /** of our sound, lost on its way, by a report of theirs that has come in this span */
  lostPercent?: number;
  /** so much of it, in ms */
  lostMs?: number;
}

export function readUplink(previous: Sample | undefined, next: Sample): Uplink {
  const loudness = loudnessOver(previous?.microphone, next.microphone);
  const { received } = next;
  const isFresh = received && previous && received.reports !== previous.received?.reports;
  const lostPackets = growth(previous?.received?.packetsLost, received?.packetsLost);
  return {
    microphone: next.microphone.state,
    ...(loudness !== undefined && { loudness }),
    limit: next.uploadLimit,
    ...(isFresh && { lostPercent: 100 * received.fractionLost }),
    ...(isFresh && lostPackets !== undefined && { lostMs: lostPackets * PACKET_MS }),
  };
}

/** Root mean square of the sound between two counts of its energy, 0 to 1 (webrtc-stats, `totalAudioEnergy`). */
export function loudnessOver(
  previous: { energy?: number; seconds?: number } | undefined,
  next: { energy?: number; seconds?: number },
): number | undefined {
  const energy = growth(previous?.energy, next.energy);
  const seconds = growth(previous?.seconds, next.seconds);
  return energy !== undefined && seconds ? Math.min(1, Math.sqrt(energy / seconds)) : undefined;
}
