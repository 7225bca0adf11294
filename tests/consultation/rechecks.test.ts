import { describe, expect, it } from 'vitest';
import type { Gap } from '../../utils/call-quality/gaps';
import {
  joinLost,
  keepGaps,
  type LostSound,
  openRechecks,
  type Recheck,
  type Settled,
  toRechecks,
} from '../../utils/consultation/rechecks';
import { fc, test } from '../call-quality/properties';
import { aConsultation, CHANGED_AT, changed } from './a-consultation';

const NOTHING: LostSound = { callId: 'call', gaps: [] };
const aGap = (id: string, from: number, lengthMs = 1000, way: Gap['way'] = 'hear'): Gap => ({
  id,
  way,
  from,
  lengthMs,
  isOver: true,
});
const kept = (...gaps: Gap[]): LostSound => keepGaps(NOTHING, gaps, undefined);
const rechecksOf = (lost: LostSound, settled: Record<string, Settled> = {}): Recheck[] => toRechecks([lost], settled);
const settledAt = (at: number, lostMs = 1000): Record<string, Settled> => ({
  'call/1': { state: 're-confirmed', at, lostMs },
});

describe('keepGaps', () => {
  it('returns the same when nothing is new, and lets one grow that goes on', () => {
    const before = kept(aGap('1', 0), aGap('2', 60_000));
    expect(keepGaps(before, [aGap('1', 0), aGap('2', 60_000)], undefined)).toBe(before);
    expect(keepGaps(before, [aGap('2', 60_000, 2500)], undefined).gaps.map(({ lengthMs }) => lengthMs)).toEqual([
      1000, 2500,
    ]);
  });

  it('takes over an earlier beginning', () => {
    const before = kept(aGap('1', 5000, 1000));
    expect(keepGaps(before, [aGap('1', 3000, 3000)], undefined).gaps).toMatchObject([{ from: 3000, lengthMs: 3000 }]);
  });

  it('brings nothing back that was lost before the notes were cleared', () => {
    const cleared = { callId: 'call', gaps: [], clearedAt: 5000 };
    expect(keepGaps(cleared, [aGap('1', 4999, 9000)], undefined)).toBe(cleared);
    expect(keepGaps(cleared, [aGap('2', 5000)], undefined).gaps).toHaveLength(1);
  });

  it.each([
    ['while a field was written in', CHANGED_AT + 2000, 'Medicines'],
    ['noticed after the first word that was written', CHANGED_AT - 2000, 'Medicines'],
    ['long after', CHANGED_AT + 15_000, undefined],
  ])('says what was written then: %s', (_what, from, field) => {
    const { written } = changed(aConsultation(), { do: 'write', id: 'medication', text: 'ramipril' });
    expect(keepGaps(NOTHING, [aGap('1', from)], written).gaps[0]?.writing).toBe(field);
  });

  it('stays bounded in a call that loses sound all the time', () => {
    const gaps = Array.from({ length: 300 }, (_, index) => aGap(String(index), index * 20_000));
    expect(kept(...gaps).gaps).toHaveLength(200);
  });
});

describe('gaps that lie together', () => {
  const writingIn = (field: string, at: number) => ({ field, at });
  const lostWhile = (...fields: (string | undefined)[]): LostSound =>
    fields.reduce(
      (lost, field, index) =>
        keepGaps(
          lost,
          [aGap(String(index), index * 10_000)],
          field === undefined ? undefined : writingIn(field, index * 10_000),
        ),
      NOTHING,
    );

  it('are two where another field was being written in: a dose does not hide behind a history', () => {
    expect(rechecksOf(lostWhile('History', 'Medicines')).map(({ writing }) => writing)).toEqual([
      'History',
      'Medicines',
    ]);
  });

  it('are one otherwise, and tell the field that is known', () => {
    expect(rechecksOf(lostWhile('History', 'History')).map(({ count }) => count)).toEqual([2]);
    expect(rechecksOf(lostWhile(undefined, 'Medicines'))).toMatchObject([{ count: 2, writing: 'Medicines' }]);
    expect(rechecksOf(lostWhile('Medicines', undefined))).toMatchObject([{ count: 2, writing: 'Medicines' }]);
  });
});

describe('joinLost', () => {
  const cleared = (at: number): LostSound => ({ callId: 'call', gaps: [], clearedAt: at });
  const [less, more] = [kept(aGap('1', 0)), kept(aGap('1', 0), aGap('2', 60_000))];
  it.each<[string, LostSound[], LostSound[], LostSound[]]>([
    ['what only one knows', [less], [], [less]],
    ['what only the memory knows', [], [less], [less]],
    ['who knows more', [more], [less], [more]],
    ['the memory, where it knows as much', [less], [kept(aGap('1', 0, 2000))], [kept(aGap('1', 0, 2000))]],
    ['what was cleared here', [cleared(5)], [more], [cleared(5)]],
    ['what was cleared elsewhere', [more], [cleared(5)], [cleared(5)]],
    ['what was cleared last', [cleared(7)], [cleared(5)], [cleared(7)]],
  ])('takes %s', (_what, own, stored, expected) => {
    expect(joinLost(own, stored)).toEqual(expected);
  });
});

describe('toRechecks', () => {
  it.each<[string, Gap[], number[]]>([
    ['one', [aGap('1', 0)], [1000]],
    ['two far apart', [aGap('1', 0), aGap('2', 60_000)], [1000, 1000]],
    ['two in one sentence', [aGap('1', 0), aGap('2', 10_000, 400)], [1400]],
    ['told in another order', [aGap('2', 10_000, 400), aGap('1', 0)], [1400]],
    ['15 s after the end of the one before', [aGap('1', 0), aGap('2', 16_000)], [1000, 1000]],
    ['a chain for longer than a minute', [0, 14, 28, 42, 56, 70].map((s) => aGap(String(s), s * 1000)), [5000, 1000]],
    ['one each way', [aGap('1', 0), aGap('2', 1000, 500, 'heard')], [1000, 500]],
  ])('%s', (_what, gaps, expected) => {
    expect(rechecksOf(kept(...gaps)).map(({ lostMs }) => lostMs)).toEqual(expected);
  });

  it('takes the same name in another call for another Gap', () => {
    const other = keepGaps({ callId: 'call-2', gaps: [] }, [aGap('1', 60_000)], undefined);
    expect(toRechecks([kept(aGap('1', 0)), other], {})).toHaveLength(2);
  });

  it.each<[string, Gap[], Record<string, Settled>, Recheck['state'][]]>([
    ['settled', [aGap('1', 0)], settledAt(3000), ['re-confirmed']],
    ['settled, another soon after', [aGap('1', 0), aGap('2', 4000)], settledAt(3000), ['re-confirmed', 'open']],
    ['settled both', [aGap('1', 0), aGap('2', 2000)], settledAt(3000, 2000), ['re-confirmed']],
    ['settled, told a little longer later', [aGap('1', 0, 1900)], settledAt(3000), ['re-confirmed']],
    ['settled while it went on', [aGap('1', 0, 31_000)], settledAt(1000), ['open']],
    ['another one settled', [aGap('2', 0)], settledAt(3000), ['open']],
  ])('%s', (_what, gaps, settled, states) => {
    expect(rechecksOf(kept(...gaps), settled).map(({ state }) => state)).toEqual(states);
  });

  it('is settled by the clinician alone, and opened again', () => {
    const lost = kept(aGap('1', 0), aGap('2', 60_000));
    const [recheck] = rechecksOf(lost) as [Recheck];
    const settled = changed(aConsultation(), { do: 'settle', recheck, state: 'not relevant' });
    expect(settled.settled).toEqual({ 'call/1': { state: 'not relevant', at: CHANGED_AT, lostMs: 1000 } });
    expect(openRechecks(rechecksOf(lost, settled.settled)).map(({ id }) => id)).toEqual(['call/2']);
    expect(changed(settled, { do: 'settle', recheck, state: 'open' }).settled).toEqual({});
  });

  it('tells what turned out to be a part of another one no more', () => {
    const grown = keepGaps(kept(aGap('1', 0, 900), aGap('2', 2000, 900)), [aGap('1', 0, 3000)], undefined);
    expect(rechecksOf(grown)).toMatchObject([{ id: 'call/1', count: 1, lostMs: 3000 }]);
    const apart = keepGaps(kept(aGap('1', 0, 900), aGap('2', 4000, 900)), [aGap('1', 0, 3000)], undefined);
    expect(rechecksOf(apart)).toMatchObject([{ count: 2, lostMs: 3900 }]);
  });

  test(
    'loses nothing: however they come, all that was lost is in it once',
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
      const last = [...new Map(gaps.map(({ id, lengthMs }) => [id, lengthMs])).values()];
      const told = rechecksOf(kept(...gaps));
      const sum = (numbers: number[]): number => numbers.reduce((all, each) => all + each, 0);
      expect(sum(told.map(({ lostMs }) => lostMs))).toBe(sum(last));
      expect(sum(told.map(({ count }) => count))).toBe(last.length);
    },
  );
});
