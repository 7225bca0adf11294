/** When the calls of this browser session were, by call, in ms since 1970. No more is kept of them than this. */
export type CallTimes = Record<string, { from: number; to: number }>;

/** Ten minutes away from the screen are a break; less is a change of patients. */
const BREAK_MS = 10 * 60_000;

/** Take regular breaks (S4, R102); that one is due after an hour is this project's own. */
const BREAK_AFTER_MS = 60 * 60_000;

export interface Spent {
  /** in calls, since midnight */
  todayMs: number;
  /** since the last break */
  sinceBreakMs: number;
  isBreakDue: boolean;
}

const A_DAY_MS = 24 * 3600_000;

/** @returns the same where nothing new is told; calls of the day before are forgotten */
export function addCall(times: CallTimes, callId: string, from: number, to: number): CallTimes {
  if (times[callId]?.to === to) return times;
  const ofTheDay = Object.entries(times).filter(([, call]) => to - call.to < A_DAY_MS);
  return { ...Object.fromEntries(ofTheDay), [callId]: { from, to } };
}

/** @param midnight before `now`, by the clock on the wall */
export function spent(times: CallTimes, midnight: number, now: number): Spent {
  const calls = together(Object.values(times));
  const todayMs = calls.reduce((sum, { from, to }) => sum + Math.max(0, to - Math.max(from, midnight)), 0);
  const last = calls.at(-1);
  const begins = calls.findLastIndex(({ from }, index) => from - (calls[index - 1]?.to ?? -Infinity) >= BREAK_MS);
  const isBreak = !last || now - last.to >= BREAK_MS;
  const sinceBreakMs = isBreak ? 0 : now - calls[begins]!.from;
  return { todayMs, sinceBreakMs, isBreakDue: sinceBreakMs >= BREAK_AFTER_MS };
}

/** Calls in their order, those that overlap as one. */
function together(calls: { from: number; to: number }[]): { from: number; to: number }[] {
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of calls.toSorted((one, other) => one.from - other.from)) {
    const before = joined.at(-1);
    if (before && from <= before.to) before.to = Math.max(before.to, to);
    else joined.push({ from, to });
  }
  return joined;
}
