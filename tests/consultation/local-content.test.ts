import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTENT } from '../../utils/consultation/content';
import { inOrder, inUse, isAddress, isLocalContent, type LocalItem } from '../../utils/consultation/local-content';
import { someContent } from './some-content';

const BUILT_IN = ['A', 'B', 'C'].map((id) => ({ id, text: `built in ${id}`, source: 'S1' }));

describe('what is built in', () => {
  it.each(CONTENT)(
    '$name fits into its own limits, with ids that no service’s item can have',
    ({ fields, builtIn }) => {
      expect(new Set(builtIn.map(({ id }) => id)).size).toBe(builtIn.length);
      for (const item of builtIn) {
        expect(item.id).not.toMatch(/^own-/);
        for (const { name, most } of fields) {
          if (name !== 'hint') expect(item[name]?.trim()).toBeTruthy();
          expect((item[name] ?? '').length).toBeLessThanOrEqual(most);
        }
      }
    },
  );

  it('is in use where nothing is local', () => {
    for (const { builtIn } of CONTENT) expect(inUse(builtIn, undefined)).toEqual(builtIn);
  });
});

describe('inUse', () => {
  it.each<[string, LocalItem[], string[]]>([
    ['as built in', [], ['built in A', 'built in B', 'built in C']],
    [
      'one reworded: the others keep what a later version makes of them',
      [{ id: 'A' }, { id: 'B', text: 'ours' }, { id: 'C' }],
      ['built in A', 'ours', 'built in C'],
    ],
    ['one off', [{ id: 'A' }, { id: 'B', isOff: true }, { id: 'C' }], ['built in A', 'built in C']],
    ['another order', [{ id: 'C' }, { id: 'A' }, { id: 'B' }], ['built in C', 'built in A', 'built in B']],
    [
      'one added',
      [{ id: 'A' }, { id: 'own-1', text: 'ours' }, { id: 'B' }, { id: 'C' }],
      ['built in A', 'ours', 'built in B', 'built in C'],
    ],
    [
      'one that a later version brought, after what it stands after',
      [{ id: 'C' }, { id: 'A' }, { id: 'own-1', text: 'ours' }],
      ['built in C', 'built in A', 'built in B', 'ours'],
    ],
    [
      'one that a later version no longer has',
      [{ id: 'A' }, { id: 'Z' }, { id: 'B' }, { id: 'C' }],
      ['built in A', 'built in B', 'built in C'],
    ],
    [
      'own words for one that it no longer has',
      [{ id: 'Z', text: 'ours' }],
      ['built in A', 'built in B', 'built in C', 'ours'],
    ],
    [
      'one whose words are empty',
      [
        { id: 'A', text: ' ' },
        { id: 'own-1', text: '' },
      ],
      ['built in A', 'built in B', 'built in C'],
    ],
  ])('%s', (_what, local, texts) => {
    const used = inUse(BUILT_IN, local);
    expect(used.map(({ text }) => text).toSorted()).toEqual(texts.toSorted());
    if (!texts.includes('ours') || local.length > 2) expect(used.map(({ text }) => text)).toEqual(texts);
  });

  it('says of words whether they are the service’s', () => {
    expect(inUse(BUILT_IN, [{ id: 'B', text: 'ours' }]).find(({ id }) => id === 'B')?.source).toBe('local');
    expect(inUse(BUILT_IN, [{ id: 'B' }]).every(({ source }) => source === 'S1')).toBe(true);
  });

  it('offers no link that is not one', () => {
    const leaflet = (address: string) => inUse([], [{ id: 'own-1', title: 'Cough', address }]);
    expect(leaflet('https://leaflets.example/cough')).toHaveLength(1);
    for (const address of ['', 'leaflets.example', 'http://leaflets.example', 'javascript:alert(1)'])
      expect(leaflet(address)).toEqual([]);
  });

  it('never loses a built-in item, whatever its order', () => {
    fc.assert(
      fc.property(someContent, (content) => {
        for (const { id, builtIn } of CONTENT) {
          const ids = inOrder(builtIn, content[id]).map((item) => item.id);
          expect(new Set(ids).size).toBe(ids.length);
          expect(ids).toEqual(expect.arrayContaining(builtIn.map((item) => item.id)));
        }
      }),
    );
  });
});

describe('isLocalContent', () => {
  it.each([
    {},
    { opening: [] },
    { opening: [{ id: 'O1' }] },
    { opening: [{ id: 'O1', isOff: true, text: '' }] },
    { later: [{ id: 'x' }] },
  ])('takes %j', (stored) => expect(isLocalContent(stored)).toBe(true));
  it.each([
    undefined,
    null,
    7,
    'x',
    [],
    { opening: 1 },
    { opening: [null] },
    { opening: [{}] },
    { opening: [{ id: 1 }] },
    { opening: [{ id: 'O1', isOff: false }] },
    { opening: [{ id: 'O1', text: {} }] },
  ])('refuses %j', (stored) => expect(isLocalContent(stored)).toBe(false));
  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), (stored) => typeof isLocalContent(stored) === 'boolean'));
  });
});

it.each([
  ['https://a.example', true],
  ['https://a.example/ü?b#c', true],
  ['http://a.example', false],
  ['//a.example', false],
  ['data:text/html,x', false],
  ['help desk', false],
])('isAddress %s: %s', (text, is) => {
  expect(isAddress(text)).toBe(is);
});
