import { describe, expect, it } from 'vitest';
import { follow, isMeant, type Standing } from '../../utils/consultation/meant-prompt';

/** The place at an instant, after prompts have come to it. */
const after = (...came: [findingId: string | undefined, atMs: number][]): Standing =>
  came.reduce((standing, [findingId, atMs]) => follow(standing, findingId, atMs), {} as Standing);

describe('a press', () => {
  it.each<[string, Standing, number, boolean]>([
    ['on a prompt that came into an empty place', after(['a', 1000]), 1001, true],
    ['0.1 s after one prompt replaced another', after(['a', 1000], ['b', 5000]), 5100, false],
    ['0.7 s after', after(['a', 1000], ['b', 5000]), 5700, true],
    ['while the same prompt is drawn again and again', after(['a', 1000], ['b', 5000], ['b', 5650]), 5700, true],
    ['after the place was empty in between', after(['a', 1000], [undefined, 4000], ['b', 5000]), 5001, true],
    ['after three in a row', after(['a', 1000], ['b', 5000], ['c', 5800]), 6000, false],
  ])('%s', (_when, standing, now, is) => {
    expect(isMeant(standing, now)).toBe(is);
  });
});
