import { expect, it } from 'vitest';
import type { Gap } from '../../utils/call-quality/gaps';
import { gapLine } from '../../utils/i18n/gap-line';

const GAP: Gap = { id: 'g1', way: 'hear', from: 1_020_000, lengthMs: 2140, isOver: true };

it.each<[Gap, RegExp]>([
  [GAP, /^\d\d:\d\d:00 you did not hear them for 2\.1\u00a0s$/],
  [{ ...GAP, way: 'heard' }, /^\d\d:\d\d:00 they did not hear you for 2\.1\u00a0s$/],
  [{ ...GAP, isOver: false }, /for 2\.1\u00a0s, still so$/],
])('%j', (gap, words) => {
  expect(gapLine(gap)).toMatch(words);
});
