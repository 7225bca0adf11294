import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hear,
  LOWEST_DBOV,
  type Meter,
  MICROPHONE_LEVELS,
  NOTHING_HEARD,
  toDbov,
} from '../../utils/equipment/microphone-meter';

const EACH_MS = 100;

/** Loudness in dBov for so many seconds; 'clip' is a voice at the end of the scale, 'knock' one stretch of it. */
type Part = [loudness: number | 'clip' | 'knock', seconds: number];

function play(parts: Part[]): Meter {
  let meter = NOTHING_HEARD;
  let atMs = 500;
  for (const [loudness, seconds] of parts) {
    for (let index = 0; index < (seconds * 1000) / EACH_MS; index += 1) {
      const isCut = loudness === 'clip' || (loudness === 'knock' && index === 0);
      const dbov = loudness === 'clip' ? -8 : loudness === 'knock' ? (index === 0 ? -8 : -Infinity) : loudness;
      const power = 10 ** (dbov / 10);
      meter = hear(meter, { atMs, power, peak: isCut ? 1 : Math.min(0.9, power ** 0.5 * 3) });
      atMs += EACH_MS;
    }
  }
  return meter;
}

describe('the level of the microphone', () => {
  it.each<[string, Part[], Partial<Meter>]>([
    ['nothing at all', [[-Infinity, 1]], { level: 'nothing', best: 'nothing', isSilentLong: false }],
    ['nothing for four seconds', [[-Infinity, 4]], { isSilentLong: false }],
    ['nothing for six seconds', [[-Infinity, 6]], { level: 'nothing', isSilentLong: true }],
    ['the noise of the device alone', [[-64, 6]], { level: 'nothing', isSilentLong: true }],
    ['a voice far away', [[-50, 2]], { level: 'quiet', best: 'quiet', isSilentLong: false }],
    ['a voice at a usual distance', [[-24, 2]], { level: 'good', best: 'good' }],
    [
      'a voice right after silence',
      [
        [-Infinity, 6],
        [-24, 0.3],
      ],
      { level: 'good', isSilentLong: false },
    ],
    ['a voice at the end of the scale', [['clip', 2]], { level: 'too loud', best: 'too loud' }],
    [
      'a knock on the desk',
      [
        [-24, 2],
        ['knock', 0.5],
      ],
      { level: 'good', best: 'good' },
    ],
    [
      'a pause between sentences',
      [
        [-24, 2],
        [-Infinity, 2],
      ],
      { level: 'good' },
    ],
    [
      'a pause in a room with noise',
      [
        [-24, 2],
        [-55, 6],
      ],
      { level: 'quiet', best: 'good', isSilentLong: false },
    ],
    [
      'a voice that has ended',
      [
        [-24, 2],
        [-Infinity, 8],
      ],
      { level: 'nothing', best: 'good', isSilentLong: true },
    ],
    [
      'too loud, then further away',
      [
        ['clip', 2],
        [-24, 6],
      ],
      { level: 'good', best: 'good' },
    ],
    [
      'good, then too loud',
      [
        [-24, 2],
        ['clip', 2],
      ],
      { level: 'too loud', best: 'too loud' },
    ],
    ['just below good, from below', [[-42, 3]], { level: 'quiet' }],
    [
      'just below good, from above',
      [
        [-38, 3],
        [-42, 6],
      ],
      { level: 'good' },
    ],
    [
      'well below good, from above',
      [
        [-38, 3],
        [-46, 6],
      ],
      { level: 'quiet', best: 'good' },
    ],
    ['just below a voice, from below', [[-62, 6]], { level: 'nothing' }],
    [
      'just below a voice, from above',
      [
        [-58, 3],
        [-62, 6],
      ],
      { level: 'quiet' },
    ],
  ])('with %s', (_what, parts, expected) => {
    expect(play(parts)).toMatchObject(expected);
  });

  it('is measured in dB below the loudest there can be', () => {
    expect(toDbov(1)).toBe(0);
    expect(toDbov(0.01)).toBeCloseTo(-20);
    expect(toDbov(0)).toBe(LOWEST_DBOV);
  });

  it('keeps no more than a second, and always knows a level, whatever is heard', () => {
    const sound = fc.record({
      power: fc.double({ min: 0, max: 1, noNaN: true }),
      peak: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(sound, { maxLength: 200 }), (sounds) => {
        const end = sounds.reduce(
          (meter, each, index) => hear(meter, { ...each, atMs: index * EACH_MS }),
          NOTHING_HEARD,
        );
        expect(end.stretches.length).toBeLessThanOrEqual(10);
        expect(MICROPHONE_LEVELS).toContain(end.level);
        expect(end.dbov).toBeGreaterThanOrEqual(LOWEST_DBOV);
        expect(end.dbov).toBeLessThanOrEqual(0);
      }),
    );
  });
});
