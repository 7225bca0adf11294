/** What one direction of a line does to packets. */
export interface Conditions {
  /** added to every packet, one way */
  delayMs: number;
  /** a further random 0 to jitterMs for each packet; packets never overtake each other */
  jitterMs: number;
  /** packets lost at random, each by itself, 0 to 100 */
  lossPercent: number;
  /** packets lost in a row: so often, at random instants, and each time for so long */
  burstsPerMinute: number;
  burstMs: number;
  /** what the narrowest point lets through; Infinity is no limit */
  rateKbps: number;
  /** nothing enters the line; what is already on it still arrives */
  isDown: boolean;
}

export const CLEAR: Readonly<Conditions> = {
  delayMs: 0,
  jitterMs: 0,
  lossPercent: 0,
  burstsPerMinute: 0,
  burstMs: 200,
  rateKbps: Infinity,
  isDown: false,
};

/** Home routers buffer up to about this much before they drop what comes last (RFC 8033 calls it bufferbloat). */
const LONGEST_QUEUE_MS = 500;

/** The line's state between packets; instants on the caller's clock in milliseconds. */
export interface Backlog {
  freeAt: number;
  lastArrivalAt: number;
  /** undefined until the first packet meets a line with bursts */
  nextBurstAt?: number;
  burstUntil: number;
}

export const EMPTY: Readonly<Backlog> = { freeAt: 0, lastArrivalAt: 0, burstUntil: 0 };

/**
 * Decides the fate of one packet.
 * @returns the line's state after it, and when it arrives; undefined when it is lost
 */
export function admit(
  backlog: Readonly<Backlog>,
  conditions: Readonly<Conditions>,
  packet: { bytes: number; at: number; random: () => number },
): { backlog: Backlog; arrivesAt: number | undefined } {
  const { delayMs, jitterMs, lossPercent, rateKbps, isDown } = conditions;
  const next = burst(backlog, conditions, packet);
  const lost = { backlog: next, arrivesAt: undefined };
  if (isDown || packet.at < next.burstUntil || packet.random() * 100 < lossPercent) return lost;
  const startsAt = Math.max(packet.at, backlog.freeAt);
  if (rateKbps !== Infinity && startsAt - packet.at > LONGEST_QUEUE_MS) return lost;
  const freeAt = startsAt + (packet.bytes * 8) / rateKbps;
  // Real jitter comes from queues, and a queue keeps its order.
  const arrivesAt = Math.max(backlog.lastArrivalAt, freeAt + delayMs + packet.random() * jitterMs);
  return { backlog: { ...next, freeAt, lastArrivalAt: arrivesAt }, arrivesAt };
}

/** Begins a burst when it is due; the time between two is random with that mean, as of independent events. */
function burst(
  backlog: Readonly<Backlog>,
  { burstsPerMinute, burstMs }: Readonly<Conditions>,
  { at, random }: { at: number; random: () => number },
): Backlog {
  if (burstsPerMinute === 0) return { ...backlog };
  const meanMs = 60_000 / burstsPerMinute;
  const nextBurstAt = backlog.nextBurstAt ?? at - meanMs * Math.log(1 - random());
  if (at < nextBurstAt) return { ...backlog, nextBurstAt };
  return { ...backlog, burstUntil: at + burstMs, nextBurstAt: at + burstMs - meanMs * Math.log(1 - random()) };
}
