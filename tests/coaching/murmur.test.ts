import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMurmur } from '../../utils/coaching/murmur';
import { SCENARIOS } from '../../utils/coaching/scenarios';

describe('a sentence that is hummed', () => {
  it.each([
    ['', 0, 0],
    ['…', 0, 0],
    ['Two.', 1, 295],
    ['Hello there.', 4, 925],
  ])('%s', (sentence, count, lengthMs) => {
    const murmur = toMurmur(sentence);
    expect(murmur.syllables).toHaveLength(count);
    expect(murmur.lengthMs).toBe(lengthMs);
  });

  it('lasts about as long as it is spoken', () => {
    const lines = SCENARIOS.flatMap(({ steps }) => Object.values(steps).flatMap(({ says }) => says?.caption ?? []));
    for (const caption of lines) {
      const wordsASecond = caption.split(/\s+/).length / (toMurmur(caption).lengthMs / 1000);
      expect(wordsASecond, caption).toBeGreaterThan(1.5);
      expect(wordsASecond, caption).toBeLessThan(4.5);
    }
  });

  it('has its syllables one after another, whatever the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (sentence) => {
        const { syllables, lengthMs } = toMurmur(sentence);
        syllables.forEach(({ atMs, lengthMs: voicedMs, pitch, openness }, index) => {
          const next = syllables[index + 1];
          expect(atMs + voicedMs).toBeLessThanOrEqual(next ? next.atMs : lengthMs);
          expect(pitch).toBeGreaterThan(0.8);
          expect(pitch).toBeLessThan(1.2);
          expect(openness).toBeGreaterThan(0);
        });
      }),
    );
  });
});
