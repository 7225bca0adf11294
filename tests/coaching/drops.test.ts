import { describe, expect, it } from 'vitest';
import { ALL_DROPPED, type Drops, NO_DROPS, openDrops } from '../../utils/coaching/drops';

const PACKET_MS = 20;
const PACKETS = 30_000;

/** Park and Miller's: the same each time, so that a test is. */
function chance(): () => number {
  let seed = 42;
  return () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
}

function lose(drops: Drops): boolean[] {
  const isLost = openDrops(chance());
  return Array.from({ length: PACKETS }, (_, index) => isLost(drops, index * PACKET_MS));
}

/** Lengths of the stretches that were lost, ms. */
function stretches(lost: boolean[]): number[] {
  const found: number[] = [];
  lost.forEach((isLost, index) => {
    if (!isLost) return;
    if (lost[index - 1]) found.push(found.pop()! + PACKET_MS);
    else found.push(PACKET_MS);
  });
  return found;
}

describe('what is lost', () => {
  it.each([2, 8, 30, 60])('is %s %% of packets, each with its own luck', (percent) => {
    const share = lose({ percent }).filter(Boolean).length / PACKETS;
    expect(100 * share).toBeGreaterThan(percent * 0.9);
    expect(100 * share).toBeLessThan(percent * 1.1);
  });

  it.each([30, 50, 75])('is %s %% of the time in stretches of words', (percent) => {
    const lost = lose({ percent, burstMs: 400 });
    const share = (100 * lost.filter(Boolean).length) / PACKETS;
    expect(Math.abs(share - percent)).toBeLessThan(4);
    const lengths = stretches(lost);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(180);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(640);
  });

  it('is nothing, or all', () => {
    expect(lose(NO_DROPS).some(Boolean)).toBe(false);
    expect(lose(ALL_DROPPED).every(Boolean)).toBe(true);
  });

  it('begins at once when a line breaks', () => {
    const isLost = openDrops(chance());
    expect(isLost(NO_DROPS, 0)).toBe(false);
    expect(isLost({ percent: 50, burstMs: 400 }, 5000)).toBe(true);
  });
});
