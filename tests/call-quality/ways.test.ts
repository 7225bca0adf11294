import { describe, expect, it } from 'vitest';
import { followWays, NO_WAYS, type WayEvidence, type Ways } from '../../utils/call-quality/ways';
import { fc, test } from './properties';

type Told = [roundTripMs: number | undefined, reportTookMs: number | undefined];

/** One piece of evidence a second. */
function follow(...told: Told[]): Ways {
  return told.reduce<Ways>(
    (ways, [roundTripMs, tookMs], second) =>
      followWays(ways, {
        atMs: second * 1000,
        roundTripMs,
        report: tookMs === undefined ? undefined : { clock: 'theirs', tookMs },
      }),
    NO_WAYS,
  );
}
const times = (count: number, told: Told): Told[] => Array.from({ length: count }, () => told);

describe('followWays', () => {
  it.each<[string, Told[], Partial<Ways>]>([
    ['knows nothing at first', [[undefined, undefined]], { basis: 'half' }],
    ['halves a round trip without a report', [[200, undefined]], { basis: 'half', hereMs: 100, thereMs: 100 }],
    ['does not believe one report', [[200, 180]], { basis: 'half', hereMs: 100 }],
    ['believes two within the round trip', times(2, [300, 298]), { basis: 'clocks', hereMs: 298, thereMs: 2 }],
    ['knows an even path for even', times(2, [200, 100]), { basis: 'clocks', hereMs: 100, thereMs: 100 }],
    ['allows for a timer’s resolution', times(2, [20, -8]), { basis: 'clocks', hereMs: 0 }],
    ['does not believe clocks hours apart', times(5, [200, 3_600_000]), { basis: 'changes', hereMs: 100 }],
    ['does not believe a clock that is late', times(5, [200, -900]), { basis: 'changes', hereMs: 100 }],
  ])('%s', (_what, told, expected) => {
    const { basis, hereMs, thereMs } = follow(...told);
    expect({ basis, hereMs, thereMs }).toMatchObject(expected);
  });

  it('sees a step in a report before the round trip is measured anew', () => {
    const ways = follow(...times(5, [100, 50]), [undefined, 400], [undefined, 400]);
    expect(ways.basis).toBe('clocks');
    expect(ways.hereMs).toBeGreaterThan(380);
    expect(ways.thereMs).toBe(50);
  });

  it('puts what the line has grown by on the way that grew, though the clocks are apart', () => {
    const apart = 5_000_000;
    const { basis, hereMs, thereMs } = follow(...times(5, [100, apart + 50]), ...times(9, [400, apart + 350]));
    expect(basis).toBe('changes');
    expect(hereMs).toBeCloseTo(350, 0);
    expect(thereMs).toBeCloseTo(50, 0);
  });

  it('begins anew when somebody else’s clock tells', () => {
    const told = (clock: string, tookMs: number, at: number) => ({
      atMs: at,
      roundTripMs: 60,
      report: { clock, tookMs },
    });
    let ways = NO_WAYS;
    for (let second = 0; second < 30; second += 1) ways = followWays(ways, told('A', 930, second * 1000));
    for (let second = 30; second < 60; second += 1) {
      ways = followWays(ways, told('B', 2230, second * 1000));
      expect(Math.abs(ways.hereMs! - 30)).toBeLessThan(1);
    }
  });

  it('keeps what it learnt of the clocks while the path is longer than it was then', () => {
    const apart = 3_600_000;
    const { hereMs, thereMs } = follow(...times(60, [100, apart + 50]), ...times(900, [600, apart + 550]));
    expect(hereMs).toBeCloseTo(550, 0);
    expect(thereMs).toBeCloseTo(50, 0);
  });

  it('begins anew when a clock is set in mid-call', () => {
    const { basis, hereMs } = follow(...times(5, [100, 50]), ...times(5, [100, 7_200_050]));
    expect(basis).toBe('changes');
    expect(hereMs).toBeCloseTo(50, 0);
  });

  const positive = fc.option(fc.double({ min: 0, max: 20_000, noNaN: true }), { nil: undefined });
  const report = fc.option(
    fc.record({ clock: fc.constantFrom('a', 'b'), tookMs: fc.double({ min: -20_000, max: 20_000, noNaN: true }) }),
    { nil: undefined },
  );
  const evidence = fc.record({ roundTripMs: positive, report });
  test('is never negative, never without a number once there was a round trip', [fc.array(evidence)], (all) => {
    let hadRoundTrip = false;
    let ways = NO_WAYS;
    for (const [second, each] of all.entries()) {
      ways = followWays(ways, { ...each, atMs: second * 1000 } as WayEvidence);
      hadRoundTrip ||= each.roundTripMs !== undefined;
      if (!hadRoundTrip) continue;
      expect(ways.hereMs).toBeGreaterThanOrEqual(0);
      expect(ways.thereMs).toBeGreaterThanOrEqual(0);
      expect(ways.hereMs! + ways.thereMs!).toBeLessThan(100_000);
    }
  });
});
