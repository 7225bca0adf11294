import { describe, expect, it } from 'vitest';
import { TALK_LIBRARY } from '../../utils/consultation/talk-library';

describe.each(Object.entries(TALK_LIBRARY))('words of %s talk', (_kind, sentences) => {
  it('are four or five, for a glance', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(4);
    expect(sentences.length).toBeLessThanOrEqual(5);
  });

  it.each(sentences)('can be read aloud as they stand, and say where they come from: $text', ({ text, source }) => {
    expect(text).toMatch(/^[A-Z][^!"“”;()]{10,72}[.?]$/);
    expect(source).toMatch(/^(S[1-4]( box 1)?|R\d+|W\d+)(, (R\d+|W\d+))*$/);
  });
});

it('has the five kinds of talk, and says nothing twice', () => {
  expect(Object.keys(TALK_LIBRARY)).toEqual(['setting up', 'social', 'clinical', 'repair', 'operational']);
  const all = Object.values(TALK_LIBRARY).flatMap((each) => each.map(({ text }) => text));
  expect(new Set(all).size).toBe(all.length);
});
