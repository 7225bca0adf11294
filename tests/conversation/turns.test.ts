import { describe, expect, it } from 'vitest';
import { followTurns, type TalkCounts } from '../../utils/conversation/turns';
import { fc, test } from '../call-quality/properties';

const NOISE = 0.001;
const VOICE = 0.3;
const STEP_MS = 100;

/**
 * Each character is a tenth of a second: m talks, t talk, b both, space none; e is their voice coming back as echo. The
 * microphone's level is told a tenth later, as browsers do.
 */
function talk(script: string): TalkCounts {
  const turns = followTurns();
  let at = 1_000_000;
  let before = ' ';
  // Before anything is counted both voices have been heard alone.
  for (const character of `      mmmmmmmmmm          tttttttttt          ${script}          `) {
    at += STEP_MS;
    const local = 'mb'.includes(before) ? VOICE : before === 'e' ? VOICE / 8 : NOISE;
    const remote = 'tbe'.includes(character) ? VOICE : NOISE;
    turns.hear({ atMs: at, local, remote });
    before = character;
  }
  return turns.count(at)!;
}

describe('followTurns', () => {
  it.each<[string, string, Partial<TalkCounts>]>([
    ['one after the other', 'mmmmmm      tttttt      mmmmmm', { myTurns: 3, theirTurns: 2, overlaps: 0 }],
    ['an overlap of half a second', 'ttttttttbbbbbmmmmmm', { overlaps: 1, doubleStarts: 0 }],
    ['an overlap of a tenth', 'ttttttttbmmmmmm', { overlaps: 0 }],
    ['both begin at once out of a silence', '       bbbbbbmmmmmm', { overlaps: 1, doubleStarts: 1 }],
    ['a pause within a sentence is no turn', 'mmmmm  mmmmm', { myTurns: 2 }],
    ['a click', '     m     ', { myTurns: 1 }],
    ['their voice in our microphone', '      eeeeeeeeeeee', { myTurns: 1, theirTurns: 1, overlaps: 0 }],
    ['one starts inside the other’s talk, against it', 'ttttbbbbbbtttt', { overlaps: 1 }],
  ])('%s', (_what, script, expected) => {
    expect(talk(script)).toMatchObject(expected);
  });

  it('takes what comes back of us from their end for no talk of theirs', () => {
    const turns = followTurns();
    const mine = (ms: number): number => (ms % 8000 >= 1000 && ms % 8000 < 5000 ? VOICE : NOISE);
    for (let ms = 0; ms < 60_000; ms += STEP_MS)
      turns.hear({ atMs: 1_000_000 + ms, local: mine(ms), remote: Math.max(NOISE, mine(ms - 800) / 5) });
    expect(turns.count(1_060_000)).toMatchObject({ theirTurns: 0, overlaps: 0 });
  });

  it('learns of it also when they have talked before', () => {
    const turns = followTurns();
    const mine = (ms: number): number => (ms >= 10_000 && ms % 8000 >= 1000 && ms % 8000 < 5000 ? VOICE : NOISE);
    const theirs = (ms: number): number => (ms >= 2000 && ms < 6000 ? VOICE : NOISE);
    for (let ms = 0; ms < 90_000; ms += STEP_MS)
      turns.hear({ atMs: 1_000_000 + ms, local: mine(ms), remote: Math.max(theirs(ms), mine(ms - 800) / 5) });
    expect(turns.count(1_090_000)!.overlaps).toBeLessThanOrEqual(2);
  });

  it('tells how long each waits', () => {
    const { myPauseMs, theirPauseMs } = talk('mmmmmm     tttttt        mmmmmm     tttttt        mmmmmm');
    expect(myPauseMs).toBeGreaterThanOrEqual(700);
    expect(myPauseMs).toBeLessThanOrEqual(1000);
    expect(theirPauseMs).toBeGreaterThanOrEqual(400);
    expect(theirPauseMs).toBeLessThanOrEqual(700);
  });

  it('counts an overlap’s length to a tenth of a second', () => {
    const { overlapMs } = talk('ttttttttbbbbbbbbbbmmmmmm');
    expect(Math.abs(overlapMs - 1000)).toBeLessThanOrEqual(200);
  });

  it('lets overlaps of more than half a minute ago rest', () => {
    const { overlaps, recentOverlaps } = talk(`ttttttttbbbbbmmmmmm${' '.repeat(310)}`);
    expect({ overlaps, recentOverlaps }).toEqual({ overlaps: 1, recentOverlaps: 0 });
  });

  it('knows nothing of a time without levels', () => {
    const turns = followTurns();
    expect(turns.count(0)).toBeUndefined();
    turns.hear({ atMs: 1000, local: undefined, remote: VOICE });
    expect(turns.count(1000)).toBeUndefined();
  });

  const level = fc.double({ min: 0, max: 1, noNaN: true });
  const heard = fc.record({ stepMs: fc.integer({ min: -100, max: 3000 }), local: level, remote: level });
  test('counts never go down, and talk is never longer than time', [fc.array(heard, { maxLength: 200 })], (all) => {
    const turns = followTurns();
    let [at, passed, before] = [1_000_000, 0, 0];
    for (const { stepMs, local, remote } of all) {
      at += stepMs;
      passed += Math.max(0, stepMs);
      turns.hear({ atMs: at, local, remote });
      const { myTalkMs, theirTalkMs, overlaps, overlapMs } = turns.count(at)!;
      expect(Math.max(myTalkMs, theirTalkMs, overlapMs)).toBeLessThanOrEqual(passed);
      expect(overlaps).toBeGreaterThanOrEqual(before);
      before = overlaps;
    }
  });

  it('knows of no overlap to come, by a clock that was set back', () => {
    const turns = followTurns();
    turns.hear({ atMs: 5_000_000, local: NOISE, remote: NOISE });
    const both = (from: number): void => {
      for (let at = from; at < from + 1000; at += STEP_MS) turns.hear({ atMs: at, local: VOICE, remote: VOICE });
      for (let at = from + 1000; at < from + 2000; at += STEP_MS) turns.hear({ atMs: at, local: NOISE, remote: NOISE });
    };
    both(5_001_000);
    both(5_004_000);
    turns.forget(1_000_000);
    expect(turns.count(1_000_000)?.recentOverlaps).toBe(0);
  });
});
