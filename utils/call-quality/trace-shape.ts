import type { Gap, GapWay } from './gaps';
import { DISRUPTIVE_FROM_MS, LITTLE_EFFECT_UP_TO_MS } from './latency';

/**
 * The picture of the last five minutes, in a box of these units. From above: sound that they did not hear, the three bands of
 * latency, sound that the clinician did not hear.
 */
export const TRACE_BOX = { width: 300, height: 120 };
export const TRACE_LANE = 14;
const PLOT = { top: 18, bottom: 102 };
/** Every band is as high as the others, so that both limits can be told apart however late the latest is. */
const BAND = (PLOT.bottom - PLOT.top) / 3;
/** The upper edge, at least; twice as much for as often as it takes that nothing lies above it. */
const LEAST_TOP_MS = 1000;
/** A call's first seconds do not fill the whole width. */
const LEAST_SECONDS = 60;
/** A gap of 300 ms would be too thin to be seen. */
const LEAST_GAP = 6;

/** Units of the box, y from above. */
export interface TraceShape {
  /** the line as an SVG path, broken where the latency was not known */
  path: string;
  topMs: number;
  gaps: { id: string; way: GapWay; x: number; y: number; width: number }[];
  /** where the newest value stands */
  nowX: number;
}

/** Where the limits and the upper edge lie. */
export const TRACE_LEVELS = { top: PLOT.top, disruptive: PLOT.top + BAND, noticeable: PLOT.top + 2 * BAND };

/**
 * Time fills the picture from the left and is pressed together until five minutes are full; from then on it moves.
 * @param trace ms, one a second, newest last
 * @param at when the newest was taken, ms since 1970
 */
export function traceShape(trace: (number | null)[], gaps: Gap[], at: number): TraceShape {
  const span = Math.max(trace.length, LEAST_SECONDS) - 1;
  const xOf = (index: number): number => (TRACE_BOX.width * Math.min(span, Math.max(0, index))) / span;
  const indexOf = (instant: number): number => trace.length - 1 - (at - instant) / 1000;
  const topMs = topOf(Math.max(0, ...trace.map((ms) => ms ?? 0)));
  const path = trace.map((ms, index) => {
    if (ms === null) return '';
    const point = `${xOf(index).toFixed(1)} ${yOf(ms, topMs).toFixed(1)}`;
    // A second known by itself is a point.
    return (trace[index - 1] ?? null) === null ? `M${point}h0` : `L${point}`;
  });
  return {
    path: path.join(''),
    topMs,
    gaps: gaps
      .filter(({ from, lengthMs }) => indexOf(from + lengthMs) > 0)
      .map(({ id, way, from, lengthMs }) => {
        const start = xOf(indexOf(from));
        const width = Math.max(LEAST_GAP, xOf(indexOf(from + lengthMs)) - start);
        const y = way === 'heard' ? 0 : TRACE_BOX.height - TRACE_LANE;
        return { id, way, x: Math.min(start, TRACE_BOX.width - width), y, width };
      }),
    nowX: xOf(trace.length - 1),
  };
}

function topOf(worstMs: number): number {
  let topMs = LEAST_TOP_MS;
  while (topMs < worstMs) topMs *= 2;
  return topMs;
}

function yOf(ms: number, topMs: number): number {
  const [lower, upper] = [LITTLE_EFFECT_UP_TO_MS, DISRUPTIVE_FROM_MS];
  if (ms <= lower) return PLOT.bottom - (BAND * Math.max(0, ms)) / lower;
  if (ms <= upper) return PLOT.bottom - BAND - (BAND * (ms - lower)) / (upper - lower);
  return PLOT.bottom - 2 * BAND - (BAND * (ms - upper)) / (topMs - upper);
}
