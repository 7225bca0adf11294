import { describe, expect, it } from 'vitest';
import { asSeenAt, isLive } from '../../utils/call-quality/as-seen-at';
import { aSnapshot } from './a-snapshot';

const HEARD = aSnapshot({ at: 100_000, silentForMs: 0, figures: { lines: 720 } });

describe('asSeenAt', () => {
  it('believes what was heard of lately', () => {
    expect(asSeenAt(HEARD, 104_999)).toBe(HEARD);
  });

  it('shows nothing as known after 5 s without a word, whoever was silent', () => {
    const unknown = {
      latency: { band: 'unknown' },
      sound: 'unknown',
      picture: 'unknown',
      link: 'unknown',
      figures: {},
    };
    expect(asSeenAt(HEARD, 105_000)).toMatchObject({ ...unknown, silentForMs: 5000 });
    expect(asSeenAt({ ...HEARD, silentForMs: 4000 }, 101_000)).toMatchObject({ ...unknown, silentForMs: 5000 });
  });

  it('leaves a call that is over as it ended', () => {
    const over = { ...HEARD, endedAt: 100_000 };
    expect(asSeenAt(over, 900_000)).toBe(over);
  });
});

describe('isLive', () => {
  it.each([
    ['none', undefined, 100_000, false],
    ['heard of now', HEARD, 100_000, true],
    ['silent for just under 15 s', HEARD, 114_999, true],
    ['silent for 15 s: its frame is gone', HEARD, 115_000, false],
    ['over', { ...HEARD, endedAt: 100_000 }, 100_000, false],
  ])('a call %s', (_what, snapshot, now, expected) => {
    expect(isLive(snapshot, now)).toBe(expected);
  });
});
