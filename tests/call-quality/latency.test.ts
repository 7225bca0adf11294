import { describe, expect, it } from 'vitest';
import type { LatencyBand } from '../../utils/call-quality/bands';
import { fc, test } from './properties';
import {
  estimateHear,
  estimateHeard,
  holdBand,
  type Latency,
  rateLatency,
  UNKNOWN_LATENCY,
  worseLatency,
} from '../../utils/call-quality/latency';

describe('rateLatency', () => {
  it.each([
    [0, 'little effect'],
    [200, 'little effect'],
    [200.1, 'noticeable'],
    [499.9, 'noticeable'],
    [500, 'disruptive'],
    [60_000, 'disruptive'],
    [Number.NaN, 'unknown'],
    [Number.POSITIVE_INFINITY, 'unknown'],
    [undefined, 'unknown'],
  ])('%s ms is %s', (ms, band) => {
    expect(rateLatency(ms)).toBe(band);
  });
});

const EVIDENCE = {
  roundTripMs: 200,
  wayMs: 100,
  basis: 'half',
  jitterBufferMs: 60,
  playoutMs: 20,
  devicesMs: 45,
} as const;

describe.each([
  ['estimateHear', estimateHear],
  ['estimateHeard', estimateHeard],
])('%s', (_name, estimate) => {
  it('adds the way, the buffer, the loudspeaker and the devices', () => {
    expect(estimate(EVIDENCE)).toMatchObject({
      band: 'noticeable',
      valueMs: 225,
      parts: { networkMs: 100, jitterBufferMs: 60, playoutMs: 20, allowanceMs: 45 },
    });
  });

  it.each(['roundTripMs', 'wayMs', 'jitterBufferMs', 'playoutMs', 'devicesMs'])(
    'is unknown, never zero, without %s',
    (missing) => {
      expect(estimate({ ...EVIDENCE, [missing]: undefined })).toEqual({ band: 'unknown' });
    },
  );

  const ms = fc.double({ min: 0, max: 20_000, noNaN: true });
  test(
    'its parts sum to its value and its range holds the value',
    [ms, ms, ms],
    (roundTripMs, jitterBufferMs, playoutMs) => {
      const { valueMs, lowMs, highMs, parts } = estimate({
        ...EVIDENCE,
        roundTripMs,
        wayMs: roundTripMs / 3,
        jitterBufferMs,
        playoutMs,
      }) as Required<Latency>;
      const sum = Object.values(parts).reduce((total, part) => total + part, 0);
      expect(sum).toBeCloseTo(valueMs, 6);
      expect(lowMs).toBeGreaterThanOrEqual(0);
      expect(lowMs).toBeLessThanOrEqual(valueMs);
      expect(highMs).toBeGreaterThan(valueMs);
    },
  );
});

it('is less sure of what they hear than of what is heard here', () => {
  const jitterBufferRange = { lowMs: EVIDENCE.jitterBufferMs! / 2, highMs: EVIDENCE.jitterBufferMs! * 1.5 };
  const [hear, heard] = [estimateHear(EVIDENCE), estimateHeard({ ...EVIDENCE, jitterBufferRange })];
  expect(hear).toMatchObject({ lowMs: 150, highMs: 300 });
  expect(heard).toMatchObject({ lowMs: 120, highMs: 330 });
});

it.each([
  [50, 250, 'noticeable'],
  [50, 400, 'unknown'],
  [65, 700, 'noticeable'],
])('tells no band where its range, a buffer of %d to %d ms, reaches from one end to the other', (low, high, band) => {
  const [lowMs, highMs] = [low, high];
  const told = estimateHeard({
    ...EVIDENCE,
    roundTripMs: 200,
    wayMs: 100,
    basis: 'clocks',
    jitterBufferRange: { lowMs, highMs },
  });
  expect(told).toMatchObject({ valueMs: 225, band, ...(band === 'unknown' && { doubt: 'too unsure' }) });
});

it('is as unsure of ways told by changes as of halves, of the ground on which they changed', () => {
  const changed = { ...EVIDENCE, basis: 'changes', leastRoundTripMs: 200 } as const;
  expect(estimateHear(changed)).toMatchObject({ lowMs: 150, highMs: 300 });
  expect(estimateHear({ ...changed, leastRoundTripMs: 20 })).toMatchObject({ lowMs: 195, highMs: 255 });
});

it('keeps the even path within the range of ways told apart by clocks', () => {
  const uneven = { ...EVIDENCE, wayMs: 190, basis: 'clocks' } as const;
  const { valueMs, lowMs } = estimateHear(uneven) as Required<Latency>;
  expect(valueMs).toBe(315);
  expect(lowMs).toBeLessThanOrEqual(estimateHear(EVIDENCE).valueMs!);
});

describe('holdBand', () => {
  it.each<[LatencyBand, number, LatencyBand]>([
    ['little effect', 214, 'little effect'],
    ['little effect', 216, 'noticeable'],
    ['noticeable', 186, 'noticeable'],
    ['noticeable', 184, 'little effect'],
    ['noticeable', 514, 'noticeable'],
    ['noticeable', 515, 'disruptive'],
    ['disruptive', 486, 'disruptive'],
    ['disruptive', 484, 'noticeable'],
    ['little effect', 900, 'disruptive'],
    ['unknown', 201, 'noticeable'],
  ])('%s, then %s ms, is %s', (before, valueMs, band) => {
    expect(holdBand(before, { band: rateLatency(valueMs), valueMs })).toBe(band);
  });

  it('is unknown when the latency is', () => {
    expect(holdBand('disruptive', UNKNOWN_LATENCY)).toBe('unknown');
  });
});

describe('worseLatency', () => {
  const [low, high]: Latency[] = [
    { band: 'little effect', valueMs: 90 },
    { band: 'disruptive', valueMs: 600 },
  ];
  it.each<[string, Latency | undefined, Latency | undefined, Latency | undefined]>([
    ['the higher band', low, high, high],
    ['the higher band, the other way round', high, low, high],
    ['the known one', UNKNOWN_LATENCY, low, low],
    ['the known one, the other way round', low, UNKNOWN_LATENCY, low],
    ['unknown when both are', UNKNOWN_LATENCY, UNKNOWN_LATENCY, UNKNOWN_LATENCY],
    ['the higher value in one band', { band: 'disruptive', valueMs: 550 }, high, high],
  ])('takes %s', (_what, one, other, worse) => {
    expect(worseLatency(one!, other!)).toBe(worse);
  });
});
