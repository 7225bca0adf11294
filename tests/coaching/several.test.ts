import { describe, expect, it } from 'vitest';
import { followSeveral } from '../../entrypoints/coaching/several';
import type { ReviewHead } from '../../utils/coaching/review-head';
import { aLog } from './some-reviews';

const head = (callId: string): ReviewHead => aLog({ callId });
const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** @param gate what reading waits for */
function follow(gate: () => Promise<void> = async () => undefined) {
  const asked: number[] = [];
  let changes = 0;
  const several = followSeveral<string>(
    () => (changes += 1),
    async () => async (heads) => {
      asked.push(heads.length);
      await gate();
      return heads.map(({ callId }) => callId);
    },
  );
  return { ...several, asked, changes: () => changes };
}

describe('several calls', () => {
  it('are read when they are asked for, some at a time, and not again while they are the same', async () => {
    const several = follow();
    const heads = Array.from({ length: 120 }, (_, index) => head(`call-${index}`));
    expect(several.of(heads)).toBeUndefined();
    await tick();
    expect(several.of(heads)).toEqual(heads.map(({ callId }) => callId));
    await tick();
    expect([several.asked, several.changes()]).toEqual([[50, 50, 20], 1]);
  });

  it('are shown as they were while they are read once more', async () => {
    const several = follow();
    const heads = [head('one')];
    several.of(heads);
    await tick();
    several.refresh();
    expect(several.of(heads)).toEqual(['one']);
    await tick();
    expect(several.asked).toHaveLength(2);
  });

  it('are those that were asked for last, however long the others took', async () => {
    const gates: (() => void)[] = [];
    const several = follow(() => new Promise((resolve) => gates.push(resolve)));
    several.of([head('one')]);
    await tick();
    several.of([head('two')]);
    await tick();
    gates[1]!();
    await tick();
    gates[0]!();
    await tick();
    expect(several.of([head('two')])).toEqual(['two']);
    expect(several.changes()).toBe(1);
  });

  it('of which there are none are none, and what cannot be read is told, and tried again when somebody comes back', async () => {
    let isRefused = true;
    const several = follow(async () => {
      if (isRefused) throw new Error('refused');
    });
    expect(several.of([])).toEqual([]);
    expect(several.of('refused')).toBe('refused');
    several.of([head('one')]);
    await tick();
    expect(several.of([head('one')])).toBe('refused');
    isRefused = false;
    several.refresh();
    several.of([head('one')]);
    await tick();
    expect(several.of([head('one')])).toEqual(['one']);
  });
});
