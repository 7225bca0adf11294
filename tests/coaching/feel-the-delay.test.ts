import { describe, expect, it } from 'vitest';
import {
  beginFeel,
  type Counts,
  delayOf,
  type Feel,
  FELT_DELAYS_MS,
  goOn,
  inWords,
} from '../../utils/coaching/feel-the-delay';

const NO_TALK: Counts = { overlaps: 0, overlapMs: 0, myTurns: 0, theirTurns: 0 };

/** Goes through the whole exercise, a look a second. */
function goThrough(look: (feel: Feel) => { latencyMs?: number; talk?: Counts }): { feel: Feel; lastedMs: number } {
  let feel = beginFeel(0);
  let atMs = 0;
  for (; feel.phase !== 'over' && atMs < 600_000; atMs += 1000)
    feel = goOn(feel, { atMs, isIntroduced: true, ...look(feel) });
  return { feel, lastedMs: atMs };
}

describe('the exercise', () => {
  it('tells what was counted at each delay', () => {
    let talk = NO_TALK;
    const { feel, lastedMs } = goThrough((now) => {
      // One overlap of 0.3 s each second in which they talk on the slowest line, and a turn of both on all.
      if (now.phase === 'talking') {
        const isOver = delayOf(now) === 800;
        talk = {
          overlaps: talk.overlaps + (isOver ? 1 : 0),
          overlapMs: talk.overlapMs + (isOver ? 300 : 0),
          myTurns: talk.myTurns + 1,
          theirTurns: talk.theirTurns + 1,
        };
      }
      return { latencyMs: Math.max(120, delayOf(now)), talk };
    });
    expect(feel.results.map(({ delayMs }) => delayMs)).toEqual(FELT_DELAYS_MS);
    expect(feel.results.map(({ measuredMs }) => measuredMs)).toEqual([120, 200, 500, 800]);
    expect(feel.results.map(({ overlaps }) => overlaps)).toEqual([0, 0, 0, 24]);
    expect(feel.results.at(-1)!.overlapMs).toBe(7200);
    for (const { myTurns } of feel.results) expect(myTurns).toBe(24);
    expect(lastedMs).toBeGreaterThan(100_000);
    expect(lastedMs).toBeLessThan(130_000);
  });

  it('waits for the line, but not for ever, and says what it was', () => {
    const { feel } = goThrough(() => ({ latencyMs: 300 }));
    expect(feel.results.map(({ measuredMs }) => measuredMs)).toEqual([300, 300, 300, 300]);
  });

  it('does not say what the engine does not know', () => {
    const { feel } = goThrough(() => ({}));
    for (const result of feel.results) expect(result).toEqual({ delayMs: result.delayMs, ...NO_TALK });
  });

  it('does not begin before it was said how it goes', () => {
    const feel = goOn(beginFeel(0), { atMs: 60_000, latencyMs: 50, isIntroduced: false });
    expect(feel.phase).toBe('settling');
  });
});

it.each([
  [1, 'One'],
  [12, 'Twelve'],
  [20, 'Twenty'],
  [42, 'Forty-two'],
  [99, 'Ninety-nine'],
])('%s is %s', (number, words) => {
  expect(inWords(number)).toBe(words);
});
