import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import { type ConnectionEvidence, rateConnection } from '../../utils/equipment/connection';
import { aFinding, aLatency, aSnapshot } from '../call-quality/a-snapshot';

/** `at` of a Snapshot as tests make it, an hour after the day began. */
const AT = 1_060_000;
const SINCE = AT - 3_600_000;
const FAST = { megabitsPerSecond: 10, roundTripMs: 50 };

const late = (ms: number): Partial<Snapshot> => ({
  latency: { hear: aLatency(ms), heard: aLatency(ms), band: aLatency(ms).band },
});
const rate = (but: Partial<ConnectionEvidence>) => rateConnection({ isOnline: true, calls: [], since: SINCE, ...but });

describe('the readiness of the connection', () => {
  it.each<[string, Partial<ConnectionEvidence>, string, string[]]>([
    ['nothing is known', {}, 'unknown', []],
    ['the browser is offline', { isOnline: false }, 'poor', ['get online']],
    ['it is offline after a good call', { isOnline: false, calls: [aSnapshot()] }, 'poor', ['get online']],
    ['the browser guesses well of it', { estimate: FAST }, 'unknown', []],
    ['it is narrow', { estimate: { ...FAST, megabitsPerSecond: 0.4 } }, 'poor', ['move nearer', 'close others']],
    ['it is tight', { estimate: { ...FAST, megabitsPerSecond: 0.9 } }, 'fair', ['move nearer', 'close others']],
    ['it is wide enough', { estimate: { ...FAST, megabitsPerSecond: 1 } }, 'unknown', []],
    ['it is late', { estimate: { ...FAST, roundTripMs: 300 } }, 'fair', ['move nearer', 'close others']],
    ['it is very late', { estimate: { ...FAST, roundTripMs: 600 } }, 'poor', ['move nearer', 'close others']],
    ['a call went well', { calls: [aSnapshot()] }, 'good', []],
    ['a call went well, and is over', { calls: [aSnapshot({ endedAt: AT })] }, 'good', []],
    ['a call went well yesterday', { calls: [aSnapshot()], since: AT + 1 }, 'unknown', []],
    ['a call was late', { calls: [aSnapshot(late(300))] }, 'fair', ['move nearer', 'close others']],
    ['a call was very late', { calls: [aSnapshot(late(600))] }, 'poor', ['move nearer', 'close others']],
    ['only its last second was late', { calls: [aSnapshot({ ...late(900), trace: [90, null, 95, 900] })] }, 'good', []],
    [
      'its link broke',
      { calls: [aSnapshot({ findings: [aFinding('link-reconnecting')] })] },
      'poor',
      ['move nearer', 'close others'],
    ],
    ['it reached the server only', { calls: [aSnapshot({ measuredTo: 'server' })] }, 'unknown', []],
    [
      'it was late as far as the server',
      { calls: [aSnapshot({ measuredTo: 'server', ...late(300) })] },
      'fair',
      ['move nearer', 'close others'],
    ],
    ['it went by a relay', { calls: [aSnapshot({ isRelayed: true })] }, 'good', ['leave the detour']],
    ['it went over TCP', { calls: [aSnapshot({ protocol: 'tcp' })] }, 'good', ['leave the detour']],
    [
      'a bad call was followed by a good one',
      {
        calls: [aSnapshot({ ...late(600), at: AT - 60_000 }), aSnapshot()],
      },
      'good',
      [],
    ],
    [
      'a good call was followed by one of which nothing is known',
      {
        calls: [
          aSnapshot({ at: AT - 60_000 }),
          aSnapshot({ latency: { hear: { band: 'unknown' }, heard: { band: 'unknown' }, band: 'unknown' } }),
        ],
      },
      'good',
      [],
    ],
    [
      'a call went well on a line of which the browser guesses ill',
      {
        estimate: { ...FAST, megabitsPerSecond: 0.4 },
        calls: [aSnapshot()],
      },
      'poor',
      ['move nearer', 'close others'],
    ],
  ])('when %s', (_when, evidence, band, advice) => {
    const rating = rate(evidence);
    expect(rating.band).toBe(band);
    expect(rating.advice).toEqual(advice);
  });

  it('tells of three calls at most, the latest first', () => {
    const calls = [1, 4, 2, 3].map((minute) => aSnapshot({ at: SINCE + minute * 60_000 }));
    expect(rate({ calls }).calls.map(({ at }) => (at - SINCE) / 60_000)).toEqual([4, 3, 2]);
  });

  it('is never good without a call that was, whatever the browser guesses', () => {
    const estimate = fc.record({
      megabitsPerSecond: fc.double({ min: 0, max: 1000, noNaN: true }),
      roundTripMs: fc.nat(5000),
    });
    fc.assert(
      fc.property(fc.option(estimate, { nil: undefined }), fc.boolean(), (guess, isOnline) => {
        expect(rate({ isOnline, estimate: guess }).band).not.toBe('good');
      }),
    );
  });
});
