/** How much of what is sent is lost on its way. */
export interface Drops {
  /** of the packets, or with `burstMs` of the time: 0 to 100 */
  percent: number;
  /** lost in stretches of about so long, ms, so that whole syllables go; absent where each packet has its own luck */
  burstMs?: number;
}

export const NO_DROPS: Drops = { percent: 0 };
export const ALL_DROPPED: Drops = { percent: 100 };

/** Stretches are between half and one and a half times as long as asked for: what goes evenly is soon no surprise. */
const UNEVENNESS = 1;

/**
 * Decides of each packet in turn whether it is lost.
 * @param random 0 to below 1, as Math.random
 */
export function openDrops(random: () => number) {
  let isLosing = false;
  let untilMs = -Infinity;
  let last: Drops = NO_DROPS;

  return function isLost(drops: Drops, atMs: number): boolean {
    const { percent, burstMs } = drops;
    if (percent <= 0) return false;
    if (percent >= 100) return true;
    if (burstMs === undefined) return random() * 100 < percent;
    if (drops !== last) [last, isLosing, untilMs] = [drops, false, -Infinity];
    while (atMs >= untilMs) {
      isLosing = untilMs === -Infinity ? true : !isLosing;
      const meanMs = isLosing ? burstMs : (burstMs * (100 - percent)) / percent;
      untilMs = Math.max(untilMs, atMs) + meanMs * (1 + UNEVENNESS * (random() - 0.5));
    }
    return isLosing;
  };
}
