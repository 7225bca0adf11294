import { describe, expect, it } from 'vitest';
import { type HeardWords, hearWords, toCaption } from '../../utils/coaching/caption';
import type { Drops } from '../../utils/coaching/drops';

const CAPTION = 'It is two and a half milligrams.';

/** What is read of it, each tenth heard on a line that loses what stands for that tenth. */
function read(drops: (share: number) => Drops | undefined, random = () => 0.5): string {
  let heard: HeardWords = [];
  for (let tenth = 1; tenth <= 10; tenth += 1)
    heard = hearWords(heard, { caption: CAPTION, share: tenth / 10, drops: drops(tenth / 10) }, random);
  return toCaption(heard);
}

describe('a caption', () => {
  it.each<[string, (share: number) => Drops | undefined, string]>([
    ['says all on a good line', () => undefined, CAPTION],
    ['says all where single packets are lost', () => ({ percent: 30 }), CAPTION],
    ['says nothing of what was lost', () => ({ percent: 100 }), '…'],
    [
      'loses the dose with the sound',
      (share) => ({ percent: share > 0.2 && share < 0.9 ? 100 : 0 }),
      'It is … milligrams.',
    ],
    ['loses words where half of the time is lost', () => ({ percent: 51, burstMs: 400 }), '…'],
  ])('%s', (_what, drops, expected) => {
    expect(read(drops)).toBe(expected);
  });

  it('never takes back what was read', () => {
    const all = hearWords([], { caption: CAPTION, share: 1 }, () => 0);
    expect(hearWords(all, { caption: CAPTION, share: 0.2, drops: { percent: 100 } }, () => 0)).toBe(all);
  });
});
