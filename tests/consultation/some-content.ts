import fc from 'fast-check';
import { CONTENT, type Field, type List } from '../../utils/consultation/content';
import { tidy } from '../../utils/consultation/edit-content';
import type { LocalContent, LocalItem, Words } from '../../utils/consultation/local-content';

/** A list by its name. */
export function listOf(id: List['id']): List {
  return CONTENT.find((list) => list.id === id)!;
}

const anAddress = fc
  .webUrl({ validSchemes: ['https'], withFragments: true })
  .filter((address) => address.length <= 500);

function wordsFor({ name, most }: Field): fc.Arbitrary<string> {
  if (name === 'address') return anAddress;
  const words = fc.string({ unit: 'grapheme', maxLength: most }).map((text) => text.slice(0, most));
  return name === 'hint' ? words : words.filter((text) => text.trim() !== '');
}

const wordsOf = (list: List): fc.Arbitrary<Words> =>
  fc.record(Object.fromEntries(list.fields.map((field) => [field.name, wordsFor(field)])));

const isOff: fc.Arbitrary<{ isOff?: true }> = fc.constantFrom({}, { isOff: true });

function itemsOf(list: List): fc.Arbitrary<LocalItem[]> {
  const off = list.isFixed ? fc.constant({}) : isOff;
  const own = fc
    .tuple(fc.stringMatching(/^own-[a-z0-9]{1,8}$/), wordsOf(list), off)
    .map(([id, words, state]) => ({ id, ...words, ...state }));
  const builtIn = list.builtIn.map(({ id }) =>
    fc.tuple(fc.option(wordsOf(list), { nil: {} }), off).map(([words, state]) => ({ id, ...words, ...state })),
  );
  return fc
    .tuple(
      fc.tuple(...builtIn),
      list.isFixed ? fc.constant([]) : fc.uniqueArray(own, { maxLength: 5, selector: ({ id }) => id }),
    )
    .map(([ours, theirs]) => [...ours, ...theirs])
    .chain((items) => (list.isFixed ? fc.constant(items) : fc.shuffledSubarray(items, { minLength: items.length })))
    .filter((items) => !list.needsOne || items.some((item) => !('isOff' in item)));
}

/** What a service may have made of the content, complete and as it is kept. */
export const someContent: fc.Arbitrary<LocalContent> = fc
  .record(Object.fromEntries(CONTENT.map((list) => [list.id, itemsOf(list)])), { requiredKeys: [] })
  .map((content) => tidy(content));
