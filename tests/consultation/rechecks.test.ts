import { describe, expect, it } from 'vitest';
import type { Gap } from '../../utils/call-quality/gaps';
import { noteGaps } from '../../utils/consultation/consultation';
import { addGaps, lostMs, openRechecks, type Recheck } from '../../utils/consultation/rechecks';
import { fc, test } from '../call-quality/properties';
import { aConsultation, CHANGED_AT, changed } from './a-consultation';

const aGap = (id: string, from: number, lengthMs = 1000, way: Gap['way'] = 'hear'): Gap => ({
  id,
  way,
  from,
  lengthMs,
  isOver: true,
});
const added = (...gaps: Gap[]): Recheck[] => addGaps([], 'call', gaps);
const lengths = (rechecks: Recheck[]): number[] => rechecks.map(lostMs);

describe('addGaps', () => {
  it.each<[string, Gap[], number[]]>([
    ['one', [aGap('1', 0)], [1000]],
    ['two far apart', [aGap('1', 0), aGap('2', 60_000)], [1000, 1000]],
    ['two in one sentence', [aGap('1', 0), aGap('2', 10_000, 400)], [1400]],
    ['a chain of them', [aGap('1', 0), aGap('2', 14_000), aGap('3', 28_000)], [3000]],
    ['15 s after the end of the one before', [aGap('1', 0), aGap('2', 16_000)], [1000, 1000]],
    ['one each way', [aGap('1', 0), aGap('2', 1000, 500, 'heard')], [1000, 500]],
    ['one told again, grown', [aGap('1', 0, 300), aGap('1', 0, 2300)], [2300]],
    ['one long before, after a clock was set back', [aGap('1', 3_600_000), aGap('2', 0)], [1000, 1000]],
  ])('%s', (_what, gaps, expected) => {
    expect(lengths(added(...gaps))).toEqual(expected);
  });

  it('returns the same list when nothing is new', () => {
    const before = added(aGap('1', 0), aGap('2', 60_000));
    expect(addGaps(before, 'call', [aGap('1', 0), aGap('2', 60_000)])).toBe(before);
  });

  it('takes the same name in another call for another Gap', () => {
    expect(lengths(addGaps(added(aGap('1', 0)), 'call-2', [aGap('1', 60_000)]))).toEqual([1000, 1000]);
  });

  it('adds nothing to what is settled, and lets what was settled while it went on grow', () => {
    const settled = added(aGap('1', 0)).map((each): Recheck => ({ ...each, state: 're-confirmed' }));
    const after = addGaps(settled, 'call', [aGap('1', 0, 1500), aGap('2', 3000, 700)]);
    expect(after.map(({ state }) => state)).toEqual(['re-confirmed', 'open']);
    expect(lengths(after)).toEqual([1500, 700]);
  });

  test(
    'loses nothing: however they come, every Gap is in exactly one re-check, at its last length',
    [
      fc.array(
        fc.record({
          id: fc.constantFrom('1', '2', '3', '4', '5'),
          way: fc.constantFrom<Gap['way']>('hear', 'heard'),
          from: fc.integer({ min: 0, max: 60_000 }),
          lengthMs: fc.integer({ min: 300, max: 9000 }),
          isOver: fc.boolean(),
        }),
      ),
    ],
    (gaps) => {
      const last = new Map(gaps.map(({ id, lengthMs }) => [`call/${id}`, lengthMs]));
      const told = added(...gaps).flatMap(({ lost }) => Object.entries(lost));
      expect(new Map(told)).toEqual(last);
      expect(told.length).toBe(last.size);
    },
  );
});

describe('noteGaps', () => {
  const writing = changed(aConsultation(), { do: 'write note', id: 'medication', text: 'ramipril' });

  it.each([
    ['while a field was written in', CHANGED_AT + 2000, 'Medicines'],
    ['noticed after the first word that was written', CHANGED_AT - 2000, 'Medicines'],
    ['long after', CHANGED_AT + 15_000, undefined],
  ])('says what was written then: %s', (_what, from, field) => {
    const { rechecks, revision } = noteGaps(writing, 'call', [aGap('1', from)]);
    expect(rechecks[0]?.writing).toBe(field);
    expect(revision).toBe(writing.revision + 1);
  });

  it('leaves a Consultation as it is when nothing is new', () => {
    const noted = noteGaps(writing, 'call', [aGap('1', 0)]);
    expect(noteGaps(noted, 'call', [aGap('1', 0)])).toBe(noted);
  });

  it('settles by the clinician alone, and opens again', () => {
    const noted = noteGaps(writing, 'call', [aGap('1', 0), aGap('2', 60_000)]);
    const settled = changed(noted, { do: 'settle', id: 'call/1', state: 'not relevant' });
    expect(openRechecks(settled.rechecks).map(({ id }) => id)).toEqual(['call/2']);
    expect(changed(settled, { do: 'settle', id: 'call/1', state: 'open' }).rechecks).toEqual(noted.rechecks);
  });
});
