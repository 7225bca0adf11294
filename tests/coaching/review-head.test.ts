import { describe, expect, it } from 'vitest';
import { asSeenAt, latestOf, stateOf, type ReviewHead } from '../../utils/coaching/review-head';

const head = (but: Partial<ReviewHead> = {}): ReviewHead => ({
  callId: 'A',
  startedAt: 1000,
  lengthMs: 5000,
  isOver: false,
  platform: 'Whereby',
  ...but,
});

describe('what is read anew', () => {
  it.each([
    ['has ended', { isOver: true }],
    ['has gone on', { lengthMs: 6000 }],
  ])('a call that %s under the same id', (_what, but) => {
    expect(stateOf([head(but)])).not.toBe(stateOf([head()]));
    expect(stateOf([head()])).toBe(stateOf([head()]));
  });
});

it('a log that has not grown for a minute is of a call that is over', () => {
  expect(asSeenAt(head(), 60_000).isOver).toBe(false);
  expect(asSeenAt(head(), 66_001).isOver).toBe(true);
});

it('of a kind the latest ones that are over', () => {
  const heads = [
    head({ callId: 'on' }),
    head({ callId: 'practised', platform: 'Practice room', isOver: true }),
    head({ callId: 'held', isOver: true }),
    head({ callId: 'earlier', isOver: true }),
  ];
  const ids = (of: 'all' | 'practice' | 'patients', latest: number): string[] =>
    latestOf(heads, { of, latest }).map(({ callId }) => callId);
  expect(ids('all', 2)).toEqual(['practised', 'held']);
  expect(ids('practice', 2)).toEqual(['practised']);
  expect(ids('patients', 9)).toEqual(['held', 'earlier']);
});
