import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import { OPENING, suggest } from '../../utils/consultation/opening-checklist';
import { aSnapshot } from '../call-quality/a-snapshot';

describe('the opening', () => {
  it('has thirteen items in their order, each with words and a source', () => {
    expect(OPENING.map(({ id }) => id)).toEqual(Array.from({ length: 13 }, (_, index) => `O${index + 1}`));
    for (const { text, source } of OPENING) {
      expect(text).not.toBe('');
      expect(source).toMatch(/^[SW]\d+( box \d)?(, [SW]\d+( box \d)?)*$/);
    }
    expect(new Set(OPENING.map(({ text }) => text)).size).toBe(13);
  });
});

describe('suggest', () => {
  it.each<[string, Partial<Snapshot>, boolean | undefined, string]>([
    ['sound and picture are good', {}, true, 'both are arriving'],
    ['both are fair', { sound: 'fair', picture: 'fair' }, true, 'both are arriving'],
    ['the sound is poor', { sound: 'poor' }, false, 'sound is poor'],
    ['the picture is poor', { picture: 'poor' }, false, 'picture is poor'],
    ['both are poor', { sound: 'poor', picture: 'poor' }, false, 'sound is poor'],
    ['the sound is not known', { sound: 'unknown' }, undefined, ''],
    ['the picture is not known', { picture: 'unknown' }, undefined, ''],
    ['the call is over', { endedAt: 1_060_000 }, undefined, ''],
  ])('of O2, when %s', (_when, but, isLikely, why) => {
    const suggestion = suggest('O2', aSnapshot(but));
    expect(suggestion?.isLikely).toBe(isLikely);
    expect(suggestion?.why ?? '').toContain(why);
  });

  it('is silent without a call', () => {
    expect(suggest('O2', undefined)).toBeUndefined();
  });

  it.each(OPENING.map(({ id }) => id).filter((id) => id !== 'O2'))(
    'is silent of %s, which only people can say',
    (id) => {
      expect(suggest(id, aSnapshot())).toBeUndefined();
      expect(suggest(id, aSnapshot({ sound: 'poor' }))).toBeUndefined();
    },
  );
});
