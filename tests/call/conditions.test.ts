import { describe, expect, it } from 'vitest';
import { admit, CLEAR, EMPTY, type Backlog, type Conditions } from './conditions.ts';

/** @returns when each packet of 1,250 bytes (10 ms at 1 Mbit/s) arrives, or 'lost' */
function arrivals(changes: Partial<Conditions>, sentAt: number[], randoms: number[] = []) {
  const left = [...randoms];
  const random = () => left.shift() ?? 0.5;
  let backlog: Backlog = EMPTY;
  return sentAt.map((at) => {
    const admitted = admit(backlog, { ...CLEAR, ...changes }, { bytes: 1_250, at, random });
    backlog = admitted.backlog;
    return admitted.arrivesAt ?? 'lost';
  });
}

describe('a line', () => {
  it.each<[string, Partial<Conditions>, number[], (number | 'lost')[]]>([
    ['carries at once when clear', {}, [0, 5], [0, 5]],
    ['delays each packet alike', { delayMs: 250 }, [0, 5], [250, 255]],
    ['carries nothing while down', { isDown: true }, [0, 5], ['lost', 'lost']],
    ['spaces packets at its rate', { rateKbps: 1_000 }, [0, 0, 0, 100], [10, 20, 30, 110]],
    ['delays after the narrow point', { rateKbps: 1_000, delayMs: 50 }, [0, 0], [60, 70]],
  ])('%s', (_, changes, sentAt, expected) => {
    expect(arrivals(changes, sentAt)).toEqual(expected);
  });

  it('loses by chance', () => {
    // Each packet that gets through draws a second time, for its jitter.
    expect(arrivals({ lossPercent: 20 }, [0, 1, 2], [0.19, 0.2, 0, 0.1])).toEqual(['lost', 1, 'lost']);
  });

  it('loses all in a burst, and nothing until the next', () => {
    // One a second on average: the first after 693 ms, the next as long after its end.
    const sentAt = [0, 600, 700, 800, 900, 1000, 1500, 1600, 1700];
    const carried = arrivals({ burstsPerMinute: 60, burstMs: 200 }, sentAt);
    expect(carried).toEqual([0, 600, 'lost', 'lost', 900, 1000, 1500, 'lost', 'lost']);
  });

  it('keeps the order under jitter', () => {
    expect(arrivals({ jitterMs: 100 }, [0, 10, 20], [0, 0.9, 0, 0.1, 0, 0.95])).toEqual([90, 90, 115]);
  });

  it('drops what would wait longer than half a second', () => {
    const sentAt = Array.from({ length: 60 }, () => 0);
    const carried = arrivals({ rateKbps: 1_000 }, sentAt).filter((arrival) => arrival !== 'lost');
    expect(carried.at(-1)).toBe(510);
  });
});
