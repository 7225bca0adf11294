/** What one direction of a line does to packets. */
export interface Conditions {
  /** added to every packet, one way */
  delayMs: number;
  /** a further random 0 to jitterMs for each packet; packets never overtake each other */
  jitterMs: number;
  /** packets lost at random, each by itself, 0 to 100 */
  lossPercent: number;
  /** what the narrowest point lets through; Infinity is no limit */
  rateKbps: number;
  /** nothing enters the line; what is already on it still arrives */
  isDown: boolean;
}

export const CLEAR: Readonly<Conditions> = {
  delayMs: 0,
  jitterMs: 0,
  lossPercent: 0,
  rateKbps: Infinity,
  isDown: false,
};

/** Home routers buffer up to about this much before they drop what comes last (RFC 8033 calls it bufferbloat). */
const LONGEST_QUEUE_MS = 500;

/** When the line is free again and when its last packet arrives, on the caller's clock in milliseconds. */
export interface Backlog {
  freeAt: number;
  lastArrivalAt: number;
}

export const EMPTY: Readonly<Backlog> = { freeAt: 0, lastArrivalAt: 0 };

/**
 * Decides the fate of one packet.
 * @returns the line's backlog with that packet on it (it arrives at `lastArrivalAt`), or undefined when it is lost
 */
export function admit(
  backlog: Readonly<Backlog>,
  conditions: Readonly<Conditions>,
  packet: { bytes: number; at: number; random: () => number },
): Backlog | undefined {
  const { delayMs, jitterMs, lossPercent, rateKbps, isDown } = conditions;
  if (isDown || packet.random() * 100 < lossPercent) return undefined;
  const startsAt = Math.max(packet.at, backlog.freeAt);
  if (rateKbps !== Infinity && startsAt - packet.at > LONGEST_QUEUE_MS) return undefined;
  const freeAt = startsAt + (packet.bytes * 8) / rateKbps;
  // Real jitter comes from queues, and a queue keeps its order.
  const lastArrivalAt = Math.max(backlog.lastArrivalAt, freeAt + delayMs + packet.random() * jitterMs);
  return { freeAt, lastArrivalAt };
}
