/** Every lane is as wide as the call was long, in these units. */
export const TIMELINE_WIDTH = 1000;

/** Where a time lies in a lane; what lies before or after the call stands at its edge. */
export interface Scale {
  lengthMs: number;
  x(ms: number): number;
  /** of a stretch: where it begins and how wide it is, never too narrow to be seen */
  span(fromMs: number, toMs: number): { x: number; width: number };
}

const LEAST_WIDTH = 3;

export function openScale(lengthMs: number): Scale {
  const x = (ms: number): number =>
    round((TIMELINE_WIDTH * Math.min(lengthMs, Math.max(0, ms))) / Math.max(1, lengthMs));
  return {
    lengthMs,
    x,
    span(fromMs, toMs) {
      const width = Math.max(LEAST_WIDTH, round(x(toMs) - x(fromMs)));
      return { x: Math.min(x(fromMs), TIMELINE_WIDTH - width), width };
    },
  };
}

/** A tenth of a unit is finer than any screen. */
export function round(units: number): number {
  return Math.round(units * 10) / 10;
}
