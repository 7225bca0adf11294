import { describe, expect, it } from 'vitest';
import { followReach, type Missing, NO_REACH, type Reach } from '../../utils/call-quality/reach';
import { type Reading, readSample } from '../../utils/call-quality/reading';
import type { Uplink } from '../../utils/call-quality/uplink';
import { aSample } from './a-sample';

const GOOD = readSample(aSample(10), aSample(11));
const USUAL_RATE = 200;

interface Second {
  answers?: number | undefined;
  rate?: number;
  uplink?: Partial<Uplink>;
  reading?: Partial<Reading>;
}

/** Seconds of a call, from 0 on, each with what a poll at its end says. @returns what was told in each */
function live(seconds: number, at: (second: number) => Second): Reach[] {
  let reach: Reach = NO_REACH;
  return Array.from({ length: seconds }, (_, second) => {
    const { answers, rate = USUAL_RATE, uplink, reading } = at(second);
    const sent: Uplink = { ...GOOD.uplink, pictureRate: rate, ...(answers !== undefined && { answers }), ...uplink };
    reach = followReach(reach, { ...GOOD, atMs: 1000 * second, roundTripMs: 60, ...reading, uplink: sent }, 60);
    return reach;
  });
}
const told = (all: Reach[]): Missing[] => {
  const every = all.flatMap(({ missing }) => missing ?? []);
  return every.filter(({ isOver }, index) => isOver && every[index - 1]?.isOver !== true);
};

/** The seconds in which an answer comes, every so often, but for those between. */
const answered = (second: number, everyS: number, lostFrom = Infinity, lostTo = Infinity): number =>
  second % everyS === 0 && (second < lostFrom || second >= lostTo) ? 1 : 0;

/** Chromium asks every 2.5 s, and every second once an answer has stayed out; its congestion control hears nothing, and slows. */
function chromium(second: number, from: number, to: number): Second {
  const isOut = second > from && second <= to;
  const isAnswered = !isOut && (second % 5 === 0 || second % 5 === 3 || second === to + 1);
  const rates = [150, 80, 70];
  return { answers: Number(isAnswered), rate: isOut ? (rates[second - from - 1] ?? 60) : USUAL_RATE };
}

/** Firefox asks every 5 s and slows nothing; what was missed it sends again. */
function firefox(second: number, from: number, to: number): Second {
  const rate = second === to + 1 ? 320 : second === to + 2 ? 620 : second === to + 3 ? 360 : USUAL_RATE;
  return { answers: answered(second, 5, from + 1, to + 1), rate };
}

describe('followReach', () => {
  it.each([3, 4, 6, 9, 14])(
    'tells an outage of %d s in Chromium, not shorter than half of it nor longer by 2 s',
    (lengthS) => {
      const [missing, ...more] = told(live(80, (second) => chromium(second, 40, 40 + lengthS)));
      expect(more).toEqual([]);
      expect(missing!.toMs - missing!.fromMs).toBeGreaterThanOrEqual(500 * lengthS);
      expect(missing!.toMs - missing!.fromMs).toBeLessThanOrEqual(1000 * lengthS + 2000);
      expect(missing!.fromMs).toBeGreaterThanOrEqual(38_000);
      expect(missing!.fromMs).toBeLessThanOrEqual(41_000);
    },
  );

  it.each([
    [4, 41],
    [6, 43],
    [8, 43],
    [12, 43],
  ])('tells an outage of %d s in Firefox, from second %d on', (lengthS, from) => {
    const [missing, ...more] = told(live(90, (second) => firefox(second, from, from + lengthS)));
    expect(more).toEqual([]);
    expect(missing!.toMs - missing!.fromMs).toBeGreaterThanOrEqual(500 * lengthS);
    expect(missing!.toMs - missing!.fromMs).toBeLessThanOrEqual(1000 * lengthS + 3000);
  });

  it('is open while it lasts, and known no later than 7 s after its beginning', () => {
    const all = live(70, (second) => chromium(second, 40, 60));
    const first = all.findIndex(({ missing }) => missing);
    expect(first).toBeLessThanOrEqual(47);
    expect(all[58]!.missing).toMatchObject({ isOver: false, toMs: 58_000 });
  });

  it('of sound alone, without a picture to be held back, it takes twice the usual distance', () => {
    const all = live(70, (second) => ({ answers: answered(second, 2, 40, 50), rate: 0 }));
    expect(all.findIndex(({ missing }) => missing)).toBe(44);
    expect(told(all)).toHaveLength(1);
  });

  it('is told for 5 s, and then forgotten', () => {
    const all = live(70, (second) => chromium(second, 40, 45));
    expect(all.at(-1)!.missing).toBeUndefined();
  });

  // One check lost, or answers that stay out, while...
  const out = (second: number): boolean => second > 40 && second < 52;
  it.each<[string, (second: number) => Second]>([
    ['nothing is wrong, checked every 2.5 s', (second) => chromium(second, 99, 99)],
    ['nothing is wrong, checked every 5 s', (second) => firefox(second, 99, 99)],
    [
      'one check is lost, every 2.5 s',
      (second) => ({ answers: Number(second !== 40 && (second === 41 || second % 5 === 0 || second % 5 === 3)) }),
    ],
    [
      'one check is lost, every 5 s, without a picture',
      (second) => ({ answers: answered(second, 5, 40, 41), rate: 0 }),
    ],
    [
      'one check is lost, every 5 s, and a packet of the picture too',
      (second) => ({ answers: answered(second, 5, 40, 41), uplink: { hasLoss: second === 42 } }),
    ],
    [
      'the picture is switched off, and nothing is lost',
      (second) => ({ ...firefox(second, 99, 99), rate: second > 40 ? 3 : USUAL_RATE }),
    ],
    [
      'the browser checks more seldom, and the distance is not yet learnt',
      (second) => ({ answers: Number([0, 1, 2].includes(second)) }),
    ],
    [
      'their reports tell of loss, as where something comes',
      (second) => ({ answers: Number(!out(second)), uplink: { hasLoss: true } }),
    ],
    [
      'the way here loses',
      (second) => ({ answers: Number(!out(second)), reading: { lostPackets: out(second) ? 1 : 0 } }),
    ],
    [
      'nothing comes from them either',
      (second) => ({ answers: Number(!out(second)), reading: { isComing: !out(second) } }),
    ],
    ['the microphone is off', (second) => ({ answers: Number(!out(second)), uplink: { microphone: 'off' } })],
    ['nothing is sent', (second) => ({ answers: Number(!out(second)), uplink: { isSending: !out(second) } })],
    [
      'round trips have grown: the answers are late',
      (second) => ({ answers: Number(!out(second)), reading: { roundTripMs: out(second) ? 900 : 60 } }),
    ],
    [
      'the path has changed',
      (second) => ({ answers: Number(!out(second)), uplink: { path: second > 40 ? `P${second}` : 'P1' } }),
    ],
    ['the browser does not count them', () => ({ uplink: { answers: undefined as never } })],
  ])('says nothing when %s', (_what, at) => {
    expect(live(80, at).filter(({ missing }) => missing)).toEqual([]);
  });

  it.each([
    ['polls that are 10 s apart', 10],
    ['a sleep of a minute', 60],
  ])('says nothing of what nobody looked at: %s', (_what, apartS) => {
    const all = live(40, (second) => ({
      ...chromium(second, 99, 99),
      reading: { atMs: second < 20 ? 1000 * second : 1000 * (second + apartS * (second - 19)) },
    }));
    expect(all.filter(({ missing }) => missing)).toEqual([]);
  });

  it('learns from a browser that has come to check more seldom', () => {
    const all = live(300, (second) => ({ answers: answered(second, second < 60 ? 3 : 12) }));
    expect(told(all).length).toBeLessThanOrEqual(3);
    expect(all.slice(150).filter(({ missing }) => missing)).toEqual([]);
  });
});
