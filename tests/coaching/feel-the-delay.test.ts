import { describe, expect, it } from 'vitest';
import {
  answerOf,
  beginFeel,
  type Counts,
  delayOf,
  type Feel,
  FELT_DELAYS_MS,
  goOn,
  inWords,
  INTRODUCTIONS,
  saidBefore,
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

describe.each(['counting', 'chatting'] as const)('what is said while %s', (by) => {
  it('tells nothing of how slow the line is', () => {
    expect(INTRODUCTIONS[by]).toHaveLength(FELT_DELAYS_MS.length);
    for (const words of INTRODUCTIONS[by]) expect(words).not.toMatch(/slow|late|delay|fast|second/i);
  });
});

it('counts in turn, the learner the odd numbers and the patient the even ones, and not for ever', () => {
  const turns = [0, 1, 2].flatMap((turn) => [saidBefore('counting', turn), answerOf('counting', turn)]);
  expect(turns).toEqual(['One.', 'Two.', 'Three.', 'Four.', 'Five.', 'Six.']);
  expect(answerOf('counting', 48)).toBe('Ninety-eight.');
  expect(answerOf('counting', 49)).toBeUndefined();
});

it('always has an answer to what is told in a chat', () => {
  for (let turn = 0; turn < 50; turn += 1) {
    expect(answerOf('chatting', turn)).toMatch(/[.?]$/);
    expect(saidBefore('chatting', turn)).toMatch(/[.]$/);
    expect(answerOf('chatting', turn)).not.toBe(answerOf('chatting', turn + 1));
  }
});
