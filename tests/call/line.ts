import { SHORTEST_GAP_MS } from '../../utils/call-quality/limits.ts';
import { admit, CLEAR, EMPTY, type Backlog, type Conditions } from './conditions.ts';

/** Instants in ms since 1970, when packets were sent. */
export interface Outage {
  fromMs: number;
  toMs: number;
}

export interface Line {
  set(changes: Partial<Conditions>): void;
  /** Calls `deliver` when a packet of that size has come through, or never. */
  carry(bytes: number, deliver: () => void): void;
  /** Stretches long enough for a Gap in which nothing came through of what was sent. */
  outages(): Outage[];
  close(): void;
}

/** Below a timer's own resolution a packet is as good as due. */
const TIMER_RESOLUTION_MS = 0.5;

/** One direction between two parties, shared by all their connections as a household's uplink is. */
export function openLine(): Line {
  let conditions: Conditions = { ...CLEAR };
  let backlog: Backlog = EMPTY;
  let timer: NodeJS.Timeout | undefined;
  const outages: Outage[] = [];
  let carriedAt: number | undefined;
  let isLosing = false;
  const onTheWay: { arrivesAt: number; deliver: () => void }[] = [];

  function deliverDue() {
    timer = undefined;
    const dueUntil = performance.now() + TIMER_RESOLUTION_MS;
    let next = onTheWay[0];
    while (next && next.arrivesAt <= dueUntil) {
      onTheWay.shift();
      next.deliver();
      next = onTheWay[0];
    }
    // Rounded down, because Node itself rounds up and may fire late but not early.
    if (next) timer = setTimeout(deliverDue, Math.floor(next.arrivesAt - performance.now()));
  }

  function followOutages(isCarried: boolean) {
    const now = Date.now();
    if (isCarried) {
      const isOutage = isLosing && carriedAt !== undefined && now - carriedAt >= SHORTEST_GAP_MS;
      if (isOutage) outages.push({ fromMs: carriedAt!, toMs: now });
      carriedAt = now;
    }
    isLosing = !isCarried;
  }

  return {
    set(changes) {
      conditions = { ...conditions, ...changes };
    },
    carry(bytes, deliver) {
      const admitted = admit(backlog, conditions, { bytes, at: performance.now(), random: Math.random });
      backlog = admitted.backlog;
      followOutages(admitted.arrivesAt !== undefined);
      if (admitted.arrivesAt === undefined) return;
      onTheWay.push({ arrivesAt: admitted.arrivesAt, deliver });
      if (!timer) deliverDue();
    },
    outages: () => outages,
    close() {
      clearTimeout(timer);
      onTheWay.length = 0;
    },
  };
}
