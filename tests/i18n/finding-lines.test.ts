import { expect, it } from 'vitest';
import type { Finding } from '../../utils/call-quality/finding';
import { findingLines } from '../../utils/i18n/finding-lines';
import { aFinding } from '../call-quality/a-snapshot';

/** Seconds after the call began. */
const lasting = (kind: Finding['kind'], fromS: number, toS?: number): Finding =>
  aFinding(kind, {
    id: `${kind}-${fromS}`,
    firstSignAt: 1_000_000 + fromS * 1000,
    ...(toS !== undefined && { goneAt: 1_000_000 + toS * 1000, clearedAt: 1_010_000 + toS * 1000 }),
  });

it.each<[string, Finding[], RegExp[]]>([
  ['none', [], []],
  [
    'what is no delay: each by itself',
    [lasting('sound-lost', 0, 5), lasting('picture-frozen', 0, 5)],
    [/^Their sound/, /^Their picture/],
  ],
  [
    'a delay that passed all limits and is noticeable still: once',
    [lasting('latency-high', 22, 44), lasting('latency-noticeable', 22), lasting('latency-unusable', 25, 43)],
    [/^Delay too long to talk, for 18\u00a0s\. .* Disruptive delay for 22\u00a0s\. Noticeable delay still so\.$/],
  ],
  [
    'twice disruptive, noticeable all the time: two, and what is below is told once',
    [lasting('latency-noticeable', 0), lasting('latency-high', 10, 30), lasting('latency-high', 60, 90)],
    [/for 20\u00a0s\. .* Noticeable delay still so\.$/, /for 30\u00a0s\. (?!.*Noticeable)/],
  ],
  [
    'noticeable long after it was disruptive: two',
    [lasting('latency-high', 10, 30), lasting('latency-noticeable', 60)],
    [/^Disruptive/, /^Noticeable/],
  ],
])('%s', (_what, findings, told) => {
  const lines = findingLines(findings);
  expect(lines).toHaveLength(told.length);
  told.forEach((each, index) => expect(lines[index]).toMatch(each));
});
