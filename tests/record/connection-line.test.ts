import { expect, it } from 'vitest';
import { NO_SECONDS } from '../../utils/call-quality/bands';
import { keepLine } from '../../utils/consultation/keep-line';
import type { Recheck } from '../../utils/consultation/rechecks';
import { connectionLine } from '../../utils/record/connection-line';

const lost = (state: Recheck['state']): Recheck => ({
  id: '1',
  way: 'hear',
  from: 0,
  to: 1,
  count: 1,
  lostMs: 900,
  state,
});

it.each([
  ['', { 'little effect': 29, unknown: 500 }, []],
  ['Delay mostly under 0.2 s; no lost sound noticed.', { 'little effect': 600, disruptive: 59 }, []],
  [
    'Delay mostly under 0.2 s, 0.5 s or more for 2 min; sound lost once, settled.',
    { 'little effect': 600, disruptive: 120 },
    ['re-confirmed'],
  ],
  [
    'Delay mostly 0.5 s or more; sound lost 2 times, all settled.',
    { disruptive: 300 },
    ['re-confirmed', 'not relevant'],
  ],
  [
    'Delay varied; sound lost 2 times, 1 not re-checked.',
    { 'little effect': 40, noticeable: 40, disruptive: 30 },
    ['open', 're-confirmed'],
  ],
] as const)('%j of %j, %j', (line, seconds, states) => {
  expect(connectionLine([{ bandSeconds: { ...NO_SECONDS, ...seconds } }], states.map(lost))).toBe(line);
});

it('a consultation of several calls is told as one', () => {
  const call = (band: 'noticeable' | 'little effect', seconds: number) => ({
    bandSeconds: { ...NO_SECONDS, [band]: seconds },
  });
  expect(connectionLine([call('noticeable', 100), call('little effect', 20)], [])).toContain('mostly 0.2 to 0.5 s');
});

it('how the line was is kept now and then, and when the call ends', () => {
  const empty = { callId: 'one', gaps: [] };
  const seconds = (count: number) => ({ bandSeconds: { ...NO_SECONDS, noticeable: count } });
  expect(keepLine(empty, seconds(59))).toBe(empty);
  const kept = keepLine(empty, seconds(60));
  expect(kept.line).toEqual(seconds(60));
  expect(keepLine(kept, seconds(100))).toBe(kept);
  const ended = keepLine(kept, { ...seconds(100), endedAt: 7 });
  expect(ended.line).toEqual({ ...seconds(100), endedAt: 7 });
  expect(keepLine(ended, { ...seconds(100), endedAt: 7 })).toBe(ended);
});
