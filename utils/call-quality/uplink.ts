import { growth } from './growth';
import type { Microphone } from './report';
import type { ReceivedByThem, Sample } from './sample';

/** What leaves this computer, and what the other side says of it. */
export interface Uplink {
  microphone: Microphone;
  /** loudness of the microphone over the span, 0 to 1; unknown where the browser does not count it */
  loudness?: number;
  limit: Sample['uploadLimit'];
  /** a report of theirs on any stream has come in this span: something reaches them, and they us */
  isReported: boolean;
  /** packets of ours left in this span; and so many a second of our picture */
  isSending: boolean;
  pictureRate?: number;
  /** the path in use, and how many answers to the browser's checks of it came in this span */
  path?: string;
  answers?: number;
  /** a report that has come in this span tells of loss, as it does only where something else has come */
  hasLoss: boolean;
  /** of our sound, lost on its way, by a report that has come in this span */
  soundLostPercent?: number;
  /** of our picture */
  pictureLostPercent?: number;
  /** sound that cannot have come to them: so much of what one report tells of, ms; only while the microphone is on */
  outage?: { lostMs: number; withinMs: number };
}

/**
 * So much lost of what one report tells of is an outage. What is lost here and there stays below it, also on a line on which no
 * conversation is possible (30 %, of which a report on 85 packets may make 45).
 */
const OUTAGE_FROM_PERCENT = 50;
/** Reports on sound come every 5 s; over a longer time the share says nothing of a stretch. */
const LONGEST_SPAN_MS = 12_000;
/** A still picture is a few packets a second, of which one lost is no outage of the line; a moving one is 100 and more. */
const FEWEST_PACKETS = 100;

export function readUplink(previous: Sample | undefined, next: Sample): Uplink {
  const loudness = loudnessOver(previous?.microphone, next.microphone);
  const fresh = next.received.flatMap((report) => {
    const before = previous?.received.find(({ id }) => id === report.id);
    return before && before.reports !== report.reports ? [{ before, report }] : [];
  });
  const lostOf = (kind: ReceivedByThem['kind']): number | undefined => {
    const lost = fresh.filter(({ report }) => report.kind === kind).map(({ report }) => 100 * report.fractionLost);
    return lost.length > 0 ? Math.max(...lost) : undefined;
  };
  // Of several pictures one may be a still page of two packets a second.
  const isOnePicture = next.received.filter(({ kind }) => kind === 'video').length === 1;
  const soundLostPercent = lostOf('audio');
  const pictureLostPercent = isOnePicture ? lostOf('video') : undefined;
  const sent = growth(previous?.packetsSent, next.packetsSent) ?? 0;
  const isMoving = sent >= FEWEST_PACKETS;
  const pictureSent = growth(previous?.picturePacketsSent, next.picturePacketsSent);
  const spanMs = growth(previous?.atMs, next.atMs);
  const isSamePath = previous?.path?.id === next.path?.id;
  const answers = isSamePath ? growth(previous?.path?.answers, next.path?.answers) : undefined;
  const outages = fresh
    .filter(({ report }) => next.microphone.state === 'on' && (report.kind === 'audio' || (isOnePicture && isMoving)))
    .flatMap(({ before, report }) => outageIn(before, report));
  const outage = outages.toSorted((one, other) => other.lostMs - one.lostMs)[0];
  return {
    microphone: next.microphone.state,
    ...(loudness !== undefined && { loudness }),
    limit: next.uploadLimit,
    isReported: fresh.length > 0,
    isSending: sent > 0,
    ...(pictureSent !== undefined && spanMs && { pictureRate: (1000 * pictureSent) / spanMs }),
    ...(next.path && { path: next.path.id }),
    ...(answers !== undefined && { answers }),
    hasLoss: fresh.some(({ report }) => report.fractionLost > 0),
    ...(soundLostPercent !== undefined && { soundLostPercent }),
    ...(pictureLostPercent !== undefined && { pictureLostPercent }),
    ...(outage && { outage }),
  };
}

// A share of what was sent since the report before is, where packets go evenly, the same share of the time.
function outageIn(
  before: ReceivedByThem,
  { cameAtMs, reports, fractionLost }: ReceivedByThem,
): { lostMs: number; withinMs: number }[] {
  const withinMs = (cameAtMs - before.cameAtMs) / Math.max(1, reports - before.reports);
  const isOutage = withinMs > 0 && withinMs <= LONGEST_SPAN_MS && 100 * fractionLost >= OUTAGE_FROM_PERCENT;
  return isOutage ? [{ lostMs: withinMs * fractionLost, withinMs }] : [];
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
