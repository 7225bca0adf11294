import { describe, expect, it } from 'vitest';
import type { Gap } from '../../utils/call-quality/gaps';
import { TRACE_BOX, TRACE_LANE, TRACE_LEVELS, traceShape } from '../../utils/call-quality/trace-shape';
import { fc, test } from './properties';

const AT = 1_000_000;
const FULL = Array<number>(300).fill(100);
const pointsOf = (path: string): [number, number][] =>
  [...path.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
/** Where one latency stands in a picture whose worst is another. */
const yOf = (ms: number, worstMs = ms): number => pointsOf(traceShape([worstMs, ms], [], AT).path).at(-1)![1];
const gap = (secondsAgo: number, lengthMs: number, way: Gap['way'] = 'hear'): Gap => ({
  id: 'g1',
  way,
  from: AT - secondsAgo * 1000,
  lengthMs,
  isOver: true,
});

describe('the picture’s height', () => {
  it.each([
    [0, 0, 102],
    [100, 100, 88],
    [200, 200, TRACE_LEVELS.noticeable],
    [350, 350, 60],
    [500, 500, TRACE_LEVELS.disruptive],
    [750, 750, 32],
    [1000, 1000, TRACE_LEVELS.top],
    [1250, 1800, 32],
    [2000, 2000, TRACE_LEVELS.top],
    [7900, 7900, 18.4],
  ])('%i ms, where the latest is %i ms, lie at %f', (ms, worstMs, y) => {
    expect(yOf(ms, worstMs)).toBeCloseTo(y, 0);
  });

  it.each([
    [[], 1000],
    [[null], 1000],
    [[1000], 1000],
    [[1001], 2000],
    [[1100, 1800, null], 2000],
    [[5000], 8000],
  ])('%j reaches up to %i ms', (trace, topMs) => {
    expect(traceShape(trace, [], AT).topMs).toBe(topMs);
  });

  it('leaves both limits where they are, however late the latest is', () => {
    expect(yOf(200, 9000)).toBeCloseTo(TRACE_LEVELS.noticeable, 0);
    expect(yOf(500, 9000)).toBeCloseTo(TRACE_LEVELS.disruptive, 0);
  });
});

describe('the picture’s width', () => {
  it.each([
    ['the first second', 1, 0],
    ['half a minute', 30, 147],
    ['a minute fills it', 60, 300],
    ['and is pressed together', 150, 300],
    ['until five minutes are full', 300, 300],
  ])('%s', (_what, seconds, nowX) => {
    const shape = traceShape(Array<number>(seconds).fill(100), [], AT);
    expect(shape.nowX).toBeCloseTo(nowX, 0);
    expect(pointsOf(shape.path)[0]![0]).toBe(0);
  });

  it('breaks the line where nothing is known, and shows what is known for a second alone', () => {
    expect(traceShape([100, 100, null, 100, null], [], AT).path).toMatch(/^M\S+ \S+h0L\S+ \S+M\S+ \S+h0$/);
  });
});

describe('lost sound', () => {
  it.each<[string, Gap, { x: number; y: number; width: number } | undefined]>([
    ['ten seconds, below', gap(30, 10_000), { x: 270, y: TRACE_BOX.height - TRACE_LANE, width: 10 }],
    ['theirs, above', gap(30, 10_000, 'heard'), { x: 270, y: 0, width: 10 }],
    ['a short one can be seen', gap(150, 300), { x: 149, y: TRACE_BOX.height - TRACE_LANE, width: 6 }],
    ['one that goes on does not pass the edge', gap(0.3, 300), { x: 294, y: TRACE_BOX.height - TRACE_LANE, width: 6 }],
    ['one that began before', gap(310, 21_000), { x: 0, y: TRACE_BOX.height - TRACE_LANE, width: 10 }],
    ['one of long ago', gap(310, 5000), undefined],
  ])('%s', (_what, lost, expected) => {
    const [drawn] = traceShape(FULL, [lost], AT).gaps;
    const whole = drawn && { x: Math.round(drawn.x), y: drawn.y, width: Math.round(drawn.width) };
    expect(whole).toEqual(expected);
  });
});

test(
  'whatever is drawn lies within the box',
  [
    fc.array(fc.option(fc.integer({ min: 0, max: 3_600_000 })), { maxLength: 300 }),
    fc.array(fc.record({ ago: fc.nat(400), lengthMs: fc.nat(400_000) }), { maxLength: 12 }),
  ],
  (trace, lost) => {
    const gaps = lost.map(({ ago, lengthMs }) => gap(ago, Math.min(lengthMs, ago * 1000)));
    const shape = traceShape(trace, gaps, AT);
    for (const [x, y] of pointsOf(shape.path)) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(TRACE_BOX.width);
      expect(y).toBeGreaterThanOrEqual(TRACE_LEVELS.top);
      expect(y).toBeLessThanOrEqual(TRACE_BOX.height - TRACE_LANE);
    }
    for (const { x, width } of shape.gaps) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(TRACE_BOX.width + 0.001);
    }
  },
);
