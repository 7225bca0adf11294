import { expect, it } from 'vitest';
import type { Finding } from '../../utils/call-quality/finding';
import { findingLine } from '../../utils/i18n/finding-line';
import { aFinding } from '../call-quality/a-snapshot';

it.each<[Finding, string]>([
  [aFinding('latency-high', { worst: 740 }), 'Disruptive delay, 0.7\u00a0s, still so.'],
  [aFinding('sound-breaking-up', { worst: 31 }), 'up to 31\u00a0% made up, still so.'],
  [aFinding('link-unstable', { worst: 3 }), 'The link keeps dropping, 3\u00a0times, still so.'],
  [aFinding('sound-lost', { clearedAt: 1_022_000 }), 'Their sound is not reaching you, for 12\u00a0s.'],
  [
    aFinding('sound-lost', { goneAt: 1_012_000, clearedAt: 1_022_000 }),
    'Their sound is not reaching you, for 2\u00a0s.',
  ],
])('%j keeps number and unit together', (finding, words) => {
  expect(findingLine(finding)).toContain(words);
});
