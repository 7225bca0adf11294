import { describe, expect, it } from 'vitest';
import { UNKNOWN_LATENCY } from '../../utils/call-quality/latency';
import { wayWords } from '../../utils/i18n/way-words';

const LITTLE = { band: 'little effect', valueMs: 120 } as const;
const LATE = { band: 'disruptive', valueMs: 640 } as const;

describe('the delay each way', () => {
  it.each([
    [LITTLE, 'other side', ['You hear them', 'good', 'Little delay, about 0.1\u00a0s']],
    [LATE, 'other side', ['You hear them', 'poor', 'Disruptive delay, about 0.6\u00a0s']],
    [UNKNOWN_LATENCY, 'other side', ['You hear them', 'unknown', 'Delay not known']],
    // What comes on top behind the server is not known: little so far is not green.
    [LITTLE, 'server', ['From the server', 'unknown', 'Little delay, about 0.1\u00a0s']],
    [LATE, 'server', ['From the server', 'poor', 'Disruptive delay, about 0.6\u00a0s']],
  ] as const)('%j to the %s', (hear, measuredTo, told) => {
    const [first] = wayWords({ latency: { hear, heard: LATE, band: 'disruptive' }, measuredTo });
    expect([first?.way, first?.mark, first?.words]).toEqual(told);
  });

  it.each([
    ['Disruptive delay', ['Little delay, about 0.1\u00a0s', 'About 0.6\u00a0s']],
    ['Little delay to the server', ['About 0.1\u00a0s', 'Disruptive delay, about 0.6\u00a0s']],
    ['Sensitive moment', ['Little delay, about 0.1\u00a0s', 'Disruptive delay, about 0.6\u00a0s']],
  ])('says no word again that stands above: %s', (told, expected) => {
    const ways = wayWords(
      { latency: { hear: LITTLE, heard: LATE, band: 'disruptive' }, measuredTo: 'other side' },
      told,
    );
    expect(ways.map(({ words }) => words)).toEqual(expected);
  });

  it('tells what they hear second', () => {
    const [, second] = wayWords({
      latency: { hear: LITTLE, heard: LATE, band: 'disruptive' },
      measuredTo: 'other side',
    });
    expect(second).toEqual({ way: 'They hear you', mark: 'poor', words: 'Disruptive delay, about 0.6\u00a0s' });
  });
});
