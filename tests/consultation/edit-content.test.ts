import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTENT } from '../../utils/consultation/content';
import { countLocal, edit, type Edit, tidy } from '../../utils/consultation/edit-content';
import { inOrder, inUse, isLocalContent, type LocalContent } from '../../utils/consultation/local-content';
import { listOf, someContent } from './some-content';

const opening = listOf('opening');
const edited = (...edits: Edit[]): LocalContent => edits.reduce((content, made) => edit(content, opening, made), {});
const used = (content: LocalContent): string[] => inUse(opening.builtIn, content.opening).map(({ id }) => id);
const write: Edit = { do: 'write', row: 2, words: { text: 'They hear me', hint: '' } };
const add: Edit = { do: 'add', item: { id: 'own-1', text: 'Interpreter on the line', hint: '' } };
const builtIn = opening.builtIn.map(({ id }) => id);

describe('edit', () => {
  it.each<[string, Edit[], (content: LocalContent) => void]>([
    [
      'rewords one and keeps no words of the others',
      [write],
      ({ opening: items }) =>
        expect(items?.filter((item) => 'text' in item)).toEqual([{ id: 'O3', text: 'They hear me', hint: '' }]),
    ],
    ['goes back to the built-in words', [write, { do: 'restore', row: 2 }], (content) => expect(content).toEqual({})],
    [
      'keeps nothing when the built-in words are typed again',
      [write, { do: 'write', row: 2, words: { text: 'They say they can hear me', hint: '' } }],
      (content) => expect(content).toEqual({}),
    ],
    [
      'switches one off',
      [{ do: 'switch', row: 0, isOff: true }],
      (content) => expect(used(content)).toEqual(builtIn.slice(1)),
    ],
    [
      'and on again',
      [
        { do: 'switch', row: 0, isOff: true },
        { do: 'switch', row: 0, isOff: false },
      ],
      (content) => expect(content).toEqual({}),
    ],
    [
      'keeps the words of one that is off',
      [write, { do: 'switch', row: 2, isOff: true }],
      ({ opening: items }) => expect(items?.[2]).toEqual({ id: 'O3', text: 'They hear me', hint: '', isOff: true }),
    ],
    [
      'moves one down',
      [{ do: 'move', row: 0, by: 1 }],
      (content) => expect(used(content).slice(0, 3)).toEqual(['O2', 'O1', 'O3']),
    ],
    [
      'and back',
      [
        { do: 'move', row: 0, by: 1 },
        { do: 'move', row: 1, by: -1 },
      ],
      (content) => expect(content).toEqual({}),
    ],
    [
      'moves none over the end',
      [
        { do: 'move', row: 0, by: -1 },
        { do: 'move', row: 12, by: 1 },
      ],
      (content) => expect(content).toEqual({}),
    ],
    ['adds one', [add], (content) => expect(used(content)).toEqual([...builtIn, 'own-1'])],
    [
      'adds one where one stood',
      [{ ...add, at: 1 } as Edit],
      (content) => expect(used(content).slice(0, 3)).toEqual(['O1', 'own-1', 'O2']),
    ],
    ['removes an own one', [add, { do: 'remove', row: 13 }], (content) => expect(content).toEqual({})],
    ['removes no built-in one', [{ do: 'remove', row: 0 }], (content) => expect(content).toEqual({})],
  ])('%s', (_what, edits, check) => check(edited(...edits)));

  it('keeps what is half written, and does not offer it', () => {
    const content = edited({ do: 'add', item: { id: 'own-1', text: '', hint: 'half' } });
    expect(content.opening?.at(-1)).toEqual({ id: 'own-1', text: '', hint: 'half' });
    expect(used(content)).toEqual(builtIn);
  });

  const someEdit: fc.Arbitrary<Edit> = fc.oneof(
    fc.record({
      do: fc.constant('write' as const),
      row: fc.nat(15),
      words: fc.record({ text: fc.string(), hint: fc.string() }),
    }),
    fc.record({ do: fc.constantFrom('restore' as const, 'remove' as const), row: fc.nat(15) }),
    fc.record({ do: fc.constant('switch' as const), row: fc.nat(15), isOff: fc.boolean() }),
    fc.record({ do: fc.constant('move' as const), row: fc.nat(15), by: fc.constantFrom(1 as const, -1 as const) }),
  );

  it('never loses a built-in item, touches no other list, and leaves what can be stored', () => {
    fc.assert(
      fc.property(someContent, fc.array(someEdit, { maxLength: 10 }), (before, edits) => {
        const after = edits.reduce((content, made) => edit(content, opening, made), before);
        expect(isLocalContent(after)).toBe(true);
        expect(inOrder(opening.builtIn, after.opening).map(({ id }) => id)).toEqual(expect.arrayContaining(builtIn));
        for (const { id } of CONTENT) if (id !== 'opening') expect(after[id]).toEqual(before[id]);
      }),
    );
  });
});

it('tidies what is tidy to the same', () => {
  fc.assert(
    fc.property(someContent, (content) => {
      expect(tidy(content)).toEqual(content);
    }),
  );
});

it('counts what is local', () => {
  expect(countLocal({})).toEqual({ reworded: 0, added: 0, off: 0 });
  expect(countLocal(edited(write, add, { do: 'switch', row: 0, isOff: true }))).toEqual({
    reworded: 1,
    added: 1,
    off: 1,
  });
});
