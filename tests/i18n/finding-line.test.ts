import { expect, it } from 'vitest';
import type { Finding } from '../../utils/call-quality/finding';
import { findingLine } from '../../utils/i18n/finding-line';
import { aFinding } from '../call-quality/a-snapshot';

it.each<[Finding, string]>([
  [aFinding('latency-high', { worst: 740 }), 'Disruptive delay, up to 0.7\u00a0s, still so.'],
  [aFinding('sound-breaking-up', { worst: 31 }), 'up to 31\u00a0% made up, still so.'],
  [aFinding('picture-coarse', { worst: 31 }), 'up to 31\u00a0% of it thrown away, still so.'],
  [aFinding('link-unstable', { worst: 3 }), 'The link keeps dropping, 3\u00a0times, still so.'],
  [aFinding('talking-over', { worst: 2 }), 'You are talking over each other, 2\u00a0times, still so.'],
  [aFinding('link-reconnecting', { worst: 4200 }), 'The link has dropped, longest 4.2\u00a0s, still so.'],
  [aFinding('sound-lost', { clearedAt: 1_022_000 }), 'Their sound is not reaching you, for 12\u00a0s.'],
  [
    aFinding('sound-lost', { worst: 1900, goneAt: 1_012_000, clearedAt: 1_022_000 }),
    'Their sound is not reaching you, longest 1.9\u00a0s, for 2\u00a0s.',
  ],
])('%j keeps number and unit together', (finding, words) => {
  expect(findingLine(finding)).toContain(words);
});

it('tells its life to the second', () => {
  const life = { firstSignAt: 1_010_000, raisedAt: 1_016_000, goneAt: 1_025_000, clearedAt: 1_040_000 };
  expect(findingLine(aFinding('latency-high', life))).toMatch(
    /First sign \d\d:\d\d:50, raised \d\d:\d\d:56, cleared \d\d:\d\d:20\./,
  );
  expect(findingLine(aFinding('latency-high'))).not.toContain('cleared');
});
