import { describe, expect, it } from 'vitest';
import { builtInHeadings, editHeadings } from '../../utils/record/edit-headings';
import { PROFILES } from '../../utils/record/profiles';
import { headingsOf, type TextOptions, USUAL_TEXT } from '../../utils/record/text-options';
import { fc, test } from '../call-quality/properties';

const EMIS: TextOptions = { ...USUAL_TEXT, profile: 'EMIS Web' };
const names = (options: TextOptions): string[] =>
  headingsOf(options).map(({ name, isOff }) => (isOff ? `(${name})` : name));
const BUILT_IN = PROFILES['EMIS Web'].map(({ name }) => name);

describe('the order of headings, and which are left out', () => {
  it('one is moved by a place', () => {
    const moved = editHeadings(EMIS, { do: 'move', row: 1, by: -1 });
    expect(names(moved).slice(0, 3)).toEqual(['History', 'Problem', 'Examination']);
    expect(names(editHeadings(moved, { do: 'move', row: 0, by: 1 }))).toEqual(BUILT_IN);
  });

  it.each([
    ['the first one up', 0, -1],
    ['the last one down', BUILT_IN.length - 1, 1],
    ['one that is not there', 99, 1],
  ] as const)('%s is not moved', (_what, row, by) => {
    expect(names(editHeadings(EMIS, { do: 'move', row, by }))).toEqual(BUILT_IN);
  });

  it('one is left out, and taken in again', () => {
    const without = editHeadings(EMIS, { do: 'leave out', row: 0, isOff: true });
    expect(names(without)[0]).toBe('(Problem)');
    expect(names(editHeadings(without, { do: 'leave out', row: 0, isOff: false }))).toEqual(BUILT_IN);
  });

  it('of one system leave those of others as they are, and go back to what is built in', () => {
    const moved = editHeadings(EMIS, { do: 'move', row: 1, by: -1 });
    expect(names({ ...moved, profile: 'plain' })).toEqual(PROFILES.plain.map(({ name }) => name));
    expect(builtInHeadings(moved)).toEqual(EMIS);
  });

  test(
    'no heading is ever lost or there twice',
    [
      fc.array(
        fc.record({
          row: fc.integer({ min: -1, max: 9 }),
          by: fc.constantFrom(-1 as const, 1 as const),
          isOff: fc.option(fc.boolean(), { nil: undefined }),
        }),
      ),
    ],
    (edits) => {
      let options = EMIS;
      for (const { row, by, isOff } of edits)
        options = editHeadings(
          options,
          isOff === undefined ? { do: 'move', row, by } : { do: 'leave out', row, isOff },
        );
      expect(
        headingsOf(options)
          .map(({ name }) => name)
          .toSorted(),
      ).toEqual(BUILT_IN.toSorted());
    },
  );
});
