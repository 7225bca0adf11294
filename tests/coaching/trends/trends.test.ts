import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { toSchemaFile } from '../../../utils/coaching/file-shape/to-json-schema';
import type { Review } from '../../../utils/coaching/review';
import { checkNotes, readImprovement, toImprovementJson } from '../../../utils/coaching/trends/improvement-file';
import { IMPROVEMENT_FILE } from '../../../utils/coaching/trends/improvement-shape';
import { mergeFiles } from '../../../utils/coaching/trends/merge-files';
import { newPdsa } from '../../../utils/coaching/trends/pdsa';
import { toImprovementCsv } from '../../../utils/coaching/trends/to-improvement-csv';
import { platformsIn, toTrends } from '../../../utils/coaching/trends/to-trends';
import { toHead } from '../../../utils/browser/keep-log';
import { addUp, toWeekCounts as ofCounted, type WeekCounts } from '../../../utils/coaching/trends/week-counts';
import { fc, test } from '../../call-quality/properties';
import { readCsv } from '../../record/team-summary/read-csv';
import { aLog, aReview, reviews } from '../some-reviews';

const MONDAY = Date.parse('2026-11-23T10:00:00Z');
const WEEK_MS = 7 * 86_400_000;
const UTC = 'UTC';

const call = (weeks: number, but: Partial<Review['log']> = {}): Review =>
  aReview({ log: aLog({ startedAt: MONDAY + weeks * WEEK_MS, ...but }) });
/** By way of what is kept of each beside the list. */
const toWeekCounts = (all: readonly Review[], timeZone: string): WeekCounts[] =>
  ofCounted(
    all.map(({ log, milestones }) => ({ ...toHead(log), ...(milestones && { milestones }) })),
    timeZone,
  );
const some = fc.array(reviews, { maxLength: 6 });
const file = (id: string, ...all: Review[]): string => toImprovementJson({ id, weeks: toWeekCounts(all, UTC) });

describe('counts by week', () => {
  it('of three calls in two weeks, on two platforms', () => {
    const counts = toWeekCounts([call(0), call(1), call(0, { platform: 'Other' }), call(0)], UTC);
    expect(counts.map(({ week, platform, calls }) => [week, platform, calls])).toEqual([
      ['2026-11-23', 'Other', 1],
      ['2026-11-23', 'Whereby', 2],
      ['2026-11-30', 'Whereby', 1],
    ]);
    expect(counts[1]).toEqual({
      week: '2026-11-23',
      platform: 'Whereby',
      calls: 2,
      minutes: 20,
      disruptiveMinutes: 2,
      gaps: 4,
      faults: { 'picture-missing': 2, 'latency-high': 2, 'talking-over': 2 },
      noted: 2,
      hearingConfirmed: 2,
      seeingConfirmed: 2,
      checklistDone: 18,
      checklistOf: 26,
      problems: 4,
      safetyNetsGiven: 2,
      safetyNetsDocumented: 2,
      rechecksSettled: 2,
      rechecksOf: 4,
      modeSwitches: 2,
      barriers: { line: 2 },
    });
  });

  it.each([
    ['practice', { platform: 'Practice room' }],
    ['a scenario', { scenario: 'lost-dose' }],
    ['a call that goes on', { isOver: false }],
    ['a call without a time', { startedAt: NaN }],
  ])('leave out %s', (_what, but) => {
    expect(toWeekCounts([call(0, but)], UTC)).toEqual([]);
  });

  it('of a call without notes count none of it', () => {
    const { milestones: _notes, ...review } = call(0);
    expect(toWeekCounts([review], UTC)[0]).toMatchObject({ calls: 1, noted: 0, checklistOf: 0, barriers: {} });
  });

  test('added up in two parts are the same as at once', [some, some], (one, other) => {
    const apart = addUp([...toWeekCounts(one, UTC), ...toWeekCounts(other, UTC)]);
    expect(apart).toEqual(toWeekCounts([...one, ...other], UTC));
  });
});

describe('the file', () => {
  const isOfSchema = new Ajv2020({ strict: true, allErrors: true }).compile(
    JSON.parse(toSchemaFile({ name: 'a', title: 'b', description: 'c' }, IMPROVEMENT_FILE)),
  );

  test('is of the published schema, comes through as it was, and says nothing of a call', [some], (all) => {
    const text = file('a-random-id', ...all);
    isOfSchema(JSON.parse(text));
    expect(isOfSchema.errors).toBeNull();
    expect(readImprovement(text)).toEqual({ improvement: { id: 'a-random-id', weeks: toWeekCounts(all, UTC) } });
    for (const { log } of all) {
      expect(text).not.toContain(log.callId);
      expect(text).not.toContain(String(log.startedAt));
    }
  });

  it('takes notes along, or leaves them', () => {
    const notes = [{ ...newPdsa('n1', '2026-11-23'), title: 'Headsets', plan: 'A headset in each room' }];
    const text = toImprovementJson({ id: 'a-random-id', weeks: [], notes });
    expect(readImprovement(text)).toEqual({ improvement: { id: 'a-random-id', weeks: [], notes } });
    expect(isOfSchema(JSON.parse(text))).toBe(true);
    expect(checkNotes(notes)).toEqual({ output: notes });
  });

  it.each<[string, (weeks: WeekCounts[]) => unknown, string]>([
    ['nonsense', () => 'x', 'The file must be an object in curly brackets.'],
    [
      'another format',
      (weeks) => ({ format: 'webside-review', version: 1, id: 'a-random-id', weeks }),
      '“Format” must be “webside-improvement”.',
    ],
    [
      'a newer one',
      () => ({ format: 'webside-improvement', version: 9 }),
      'This file is of a newer version of Webside. Update Webside, then open it again.',
    ],
    [
      'a count that is none',
      ([week]) => ({ format: 'webside-improvement', version: 1, id: 'a-random-id', weeks: [{ ...week, calls: -1 }] }),
      '“Weeks, entry 1, Calls that were measured” must be a whole number from 0 to 1000000.',
    ],
    [
      'a fault that is none',
      ([week]) => ({
        format: 'webside-improvement',
        version: 1,
        id: 'a-random-id',
        weeks: [{ ...week, faults: { fire: 1 } }],
      }),
      '“Weeks, entry 1, Faults, fire” is not known. It does not belong into this file.',
    ],
    [
      'a week that begins on another day',
      ([week]) => ({
        format: 'webside-improvement',
        version: 1,
        id: 'a-random-id',
        weeks: [{ ...week, week: '2026-11-24' }],
      }),
      '2026-11-24 is not the date of a Monday.',
    ],
  ])('%s is refused, and the field is named', (_what, made, error) => {
    expect(readImprovement(JSON.stringify(made(toWeekCounts([call(0)], UTC))))).toEqual({ errors: [error] });
  });

  it('as CSV has a row for each week and platform, and a column for each number', () => {
    const counts = toWeekCounts([call(0), call(1, { platform: '=Other' })], UTC);
    const [names, ...rows] = readCsv(toImprovementCsv(counts));
    expect(rows).toHaveLength(2);
    const cell = (row: number, name: string): string => rows[row]![names!.indexOf(name)]!;
    expect(cell(0, 'week')).toBe('2026-11-23');
    expect(cell(0, 'faults latency-high')).toBe('1');
    expect(cell(0, 'faults link-lost')).toBe('0');
    expect(cell(0, 'barriers line')).toBe('1');
    expect(cell(1, 'platform')).toBe("'=Other");
    expect(names).not.toContain('faults link-relayed');
  });

  const anything = fc.oneof(
    fc.json(),
    fc.string({ unit: 'binary' }),
    fc.tuple(fc.nat(800), fc.string({ maxLength: 8 })).map(([at, put]) => {
      const text = file('a-random-id', call(0));
      return text.slice(0, at) + put + text.slice(at + put.length + 1);
    }),
  );
  test('whatever it is, reading never throws', [anything], (text) => {
    const read = readImprovement(text);
    if ('errors' in read) expect(read.errors.length).toBeGreaterThan(0);
  });
});

describe('several clinicians’ files together', () => {
  const [anna, ben] = [file('file-of-anna', call(0), call(1)), file('file-of-ben', call(0))];

  it('are added up', () => {
    const merged = mergeFiles([
      { name: 'anna.json', text: anna },
      { name: 'ben.json', text: ben },
    ]);
    expect(merged.weeks.map(({ week, calls }) => [week, calls])).toEqual([
      ['2026-11-23', 2],
      ['2026-11-30', 1],
    ]);
    expect(merged).toMatchObject({ files: ['anna.json', 'ben.json'], errors: [], warnings: [] });
  });

  it('count the same file once, and leave out what is none, by name', () => {
    const merged = mergeFiles([
      { name: 'anna.json', text: anna },
      { name: 'anna (1).json', text: anna },
      { name: 'list.json', text: '[1' },
    ]);
    expect(merged.files).toEqual(['anna.json']);
    expect(merged.errors).toEqual([
      'anna (1).json: This is the same file as anna.json. It is counted once.',
      'list.json: This is not a file of counts, or only a part of one. Ask for the file again.',
    ]);
  });

  it('that have the same week in every number are told', () => {
    const [early, late] = [
      [call(0), call(0), call(0)],
      [call(0), call(0), call(0), call(1)],
    ];
    const merged = mergeFiles([
      { name: 'november.json', text: file('file-of-november', ...early) },
      { name: 'december.json', text: file('file-of-december', ...late) },
    ]);
    expect(merged.warnings).toEqual([
      'december.json and november.json have a week that is the same in every number. If they are of one clinician, take the later file alone.',
    ]);
  });

  test('in any order are the same', [some, some], (one, other) => {
    const files = [
      { name: 'a', text: file('file-of-one', ...one) },
      { name: 'b', text: file('file-of-other', ...other) },
    ];
    expect(mergeFiles(files.toReversed()).weeks).toEqual(mergeFiles(files).weeks);
  });
});

describe('run charts by week', () => {
  const counts = toWeekCounts([call(0), call(0, { platform: 'Other', findings: [] }), call(3)], UTC);

  it('have a hole where there was no call', () => {
    const calls = toTrends(counts).find(({ id }) => id === 'calls')!;
    expect(calls.chart.values).toEqual([
      { label: '23 Nov 2026', value: 2 },
      { label: '30 Nov 2026', value: undefined },
      { label: '7 Dec 2026', value: undefined },
      { label: '14 Dec 2026', value: 1 },
    ]);
    expect(calls.weeks).toEqual(['2026-11-23', '2026-11-30', '2026-12-07', '2026-12-14']);
  });

  it('tell of how many a share is', () => {
    const told = (id: string) =>
      toTrends(counts)
        .find((trend) => trend.id === id)!
        .chart.values[0]!.told?.replaceAll('\u00a0', ' ');
    expect(told('fault latency-high')).toBe('1 of 2, 50 %');
    expect(told('disruptive')).toBe('2 of 20 min, 10 %');
    expect(told('mode switches')).toBe('2 in 2 calls');
  });

  it('tell faults of all platforms, or of one', () => {
    const late = (platform?: string) =>
      toTrends(counts, platform).find(({ id }) => id === 'fault latency-high')?.chart.values[0]!.value;
    expect([late(), late('Whereby'), late('Other')]).toEqual([50, 100, undefined]);
    expect(platformsIn(counts)).toEqual(['Other', 'Whereby']);
  });

  it('leave out what never was', () => {
    const ids = toTrends(counts).map(({ id }) => id);
    expect(ids).toContain('barrier line');
    expect(ids).not.toContain('barrier hearing');
    expect(ids).not.toContain('fault link-lost');
    expect(toTrends([])).toEqual([]);
  });

  test('can be made of any calls, and hold two years at most', [some], (all) => {
    for (const { chart, gauge } of toTrends(toWeekCounts(all, UTC))) {
      expect(chart.values.length).toBeLessThanOrEqual(104);
      for (const { value } of chart.values)
        if (value !== undefined) expect(gauge.say(value)).not.toMatch(/NaN|Infinity|undefined/);
    }
  });
});
