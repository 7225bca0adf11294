const MINUTE_MS = 60_000;

/** From here on there is just time for questions and the safety net (S1; facts on clinical content, 8.2, T3). */
const SUM_UP_FROM = 2 / 3;

/** So much later the next patient has waited long enough to be told (R66; 8.2, T4). */
const LATE_AFTER_MS = 10 * MINUTE_MS;

export interface SlotTime {
  lengthMs: number;
  /** what the clock suggests: room for summing up and not for much more, or a message to who waits */
  hint?: 'sum up' | 'late';
}

/**
 * @param chosen the slot's length in minutes, as it was chosen; undefined where none was
 * @param spentMs since the call began
 */
export function slotTime(chosen: string | undefined, spentMs: number): SlotTime | undefined {
  const lengthMs = Number(chosen) * MINUTE_MS;
  if (!(lengthMs > 0)) return undefined;
  if (spentMs >= lengthMs + LATE_AFTER_MS) return { lengthMs, hint: 'late' };
  return spentMs >= lengthMs * SUM_UP_FROM ? { lengthMs, hint: 'sum up' } : { lengthMs };
}
