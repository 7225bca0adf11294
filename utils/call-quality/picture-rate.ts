/**
 * How much of our picture is sent, in packets a second, and what that says of its arrival. Chromium hears of no arrival and holds it
 * back, to half within two seconds (outage-out in the lab); both browsers send again what was missed, as soon as it is asked for.
 */
export interface PictureRate {
  atMs: number;
  /** as it was before something was last known to arrive; and since then all, and the least */
  usual?: number | undefined;
  sent: number;
  least?: number | undefined;
  /** when far less of it was sent, last */
  low?: { fromMs: number; toMs: number; isDeep: boolean } | undefined;
  /** when much more of it was sent; and for how long what came on top would usually have done */
  revivedAtMs?: number | undefined;
  resentMs: number;
}

export const NO_RATE: PictureRate = { atMs: 0, sent: 0, resentMs: 0 };

/** Of the usual. With nothing wrong it stayed within a sixth of it in Chromium, and a quarter in Firefox. */
const LOW_BELOW = 0.85;
const DEEP_BELOW = 0.6;
const REVIVES_FROM = 1.6;
const RESENT_FROM = 1.35;
/** A still picture is a few packets a second; their number says nothing. */
const FEWEST_A_SECOND = 40;

export function isMoving({ usual = 0 }: PictureRate): boolean {
  return usual >= FEWEST_A_SECOND;
}

/** @param rate packets a second since the poll before; undefined where no picture is sent */
export function followRate(before: PictureRate, rate: number | undefined, atMs: number): PictureRate {
  const spanMs = atMs - before.atMs;
  if (rate === undefined) return { ...NO_RATE, atMs };
  const { usual } = before;
  const next = { ...before, atMs, sent: before.sent + (rate * spanMs) / 1000 };
  next.least = Math.min(rate, before.least ?? rate);
  if (usual === undefined || !isMoving(before)) return next;
  if (rate < LOW_BELOW * usual) {
    const { low } = before;
    const goesOn = low && low.toMs === before.atMs;
    const isDeep = rate < DEEP_BELOW * usual || (goesOn === true && low.isDeep);
    next.low = { fromMs: goesOn ? low.fromMs : before.atMs, toMs: atMs, isDeep };
  }
  if (rate >= REVIVES_FROM * Math.min(next.least, usual)) next.revivedAtMs ??= atMs - spanMs / 2;
  if (rate >= RESENT_FROM * usual || next.resentMs > 0) next.resentMs += (spanMs * Math.max(0, rate - usual)) / usual;
  return next;
}

/**
 * Something is known to have arrived: what is sent from now on is counted anew.
 * @param isUsual nothing has been held back or sent again since the last time
 */
export function settleRate(rate: PictureRate, sinceMs: number, isUsual: boolean): PictureRate {
  const { atMs, sent, low } = rate;
  const seconds = (atMs - sinceMs) / 1000;
  const usual = isUsual && seconds > 0 ? sent / seconds : rate.usual;
  const isLow = low?.toMs === atMs;
  return { atMs, sent: 0, resentMs: 0, usual, low: isLow ? { ...low, fromMs: atMs } : low };
}
