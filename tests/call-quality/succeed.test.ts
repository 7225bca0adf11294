import { describe, expect, it } from 'vitest';
import { succeed } from '../../utils/call-quality/succeed';
import { aSnapshot } from './a-snapshot';

const CURRENT = aSnapshot({ callId: 'one', at: 100_000 });
const other = (but = {}) => aSnapshot({ callId: 'two', at: 101_000, ...but });

describe('succeed', () => {
  it('takes the first Snapshot of a tab as it is', () => {
    const incoming = other();
    expect(succeed(undefined, incoming)).toBe(incoming);
  });

  it('takes the same call’s next, and keeps what was before it', () => {
    const next = aSnapshot({ callId: 'one', at: 101_000 });
    expect(succeed(CURRENT, next)).toEqual(next);
    const previous = { callId: 'zero', at: 5, isCutOff: false };
    expect(succeed({ ...CURRENT, previous }, next)).toEqual({ ...next, previous });
  });

  it.each([
    ['live', CURRENT, other(), false],
    ['live until 2.9 s of silence', CURRENT, other({ at: 102_999 }), false],
    ['silent for 3 s', CURRENT, other({ at: 103_000 }), true],
    ['of an hour to come, by a clock since set back', { ...CURRENT, at: 3_700_000 }, other(), true],
    ['over', { ...CURRENT, endedAt: 100_000 }, other(), true],
    ['over with its page', { ...CURRENT, endedAt: 100_000, isCutOff: true }, other(), true],
    ['live without media to measure', { ...CURRENT, media: 'outside rtp' as const }, other(), true],
    [
      'live without media, and so is the other',
      { ...CURRENT, media: 'outside rtp' as const },
      other({ media: 'outside rtp' }),
      false,
    ],
    ['over, and so is the other', { ...CURRENT, endedAt: 100_000 }, other({ endedAt: 101_000 }), false],
    ['silent, and the other is over', CURRENT, other({ at: 110_000, endedAt: 110_000 }), false],
  ])('of a call that is %s', (_what, current, incoming, isTaken) => {
    expect(succeed(current, incoming)).toEqual(
      isTaken
        ? { ...incoming, previous: { callId: 'one', at: current.at, isCutOff: 'isCutOff' in current } }
        : undefined,
    );
  });
});
