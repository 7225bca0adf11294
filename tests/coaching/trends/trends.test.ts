import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { toSchemaFile } from '../../../utils/coaching/file-shape/to-json-schema';
import type { Milestones, Review } from '../../../utils/coaching/review';
import { checkNotes, readImprovement, toImprovementJson } from '../../../utils/coaching/trends/improvement-file';
import { IMPROVEMENT_FILE } from '../../../utils/coaching/trends/improvement-shape';
import { mergeFiles } from '../../../utils/coaching/trends/merge-files';
import { newPdsa } from '../../../utils/coaching/trends/pdsa';
import { toImprovementCsv } from '../../../utils/coaching/trends/to-improvement-csv';
import { platformsIn, toTrends } from '../../../utils/coaching/trends/to-trends';
import { countCall, isCountOf, toCounted } from '../../../utils/coaching/trends/count-call';
import {
  addUp,
  ofTheseTimes,
  toWeekCounts as ofCounted,
  type WeekCounts,
} from '../../../utils/coaching/trends/week-counts';
import { fc, test } from '../../call-quality/properties';
import { readCsv } from '../../record/team-summary/read-csv';
import { aLog, aReview, reviews } from '../some-reviews';

const MONDAY = Date.parse('2026-11-23T10:00:00Z');
const WEEK_MS = 7 * 86_400_000;
const UTC = 'UTC';
/** Nothing of these tests is later. */
const THIS_WEEK = '2061-01-03';

const call = (weeks: number, but: Partial<Review['log']> = {}): Review =>
  aReview({ log: aLog({ startedAt: MONDAY + weeks * WEEK_MS, ...but }) });
/** By way of what is kept of each beside the list. */
const toWeekCounts = (all: readonly Review[], timeZone: string): WeekCounts[] =>
  ofCounted(all.map(toCounted), timeZone);
const some = fc.array(reviews, { maxLength: 6 });
const file = (id: string, ...all: Review[]): string => toImprovementJson({ id, weeks: toWeekCounts(all, UTC) });

describe('counts by week', () => {
  it('leave out what was held by a wrong clock, of which no file could be read again', () => {
    const weeks = toWeekCounts([call(0), call(1), call(60), call(-1500)], UTC);
    expect(weeks).toHaveLength(4);
    expect(ofTheseTimes(weeks, '2026-11-23').map(({ week }) => week)).toEqual(['2026-11-23']);
  });

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
      lengthSeconds: 1200,
      disruptiveSeconds: 130,
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

  it('of twenty short delays count each second of them', () => {
    const brief = call(0, { bandSeconds: { 'little effect': 571, noticeable: 0, disruptive: 29, unknown: 0 } });
    const { chart } = toTrends(toWeekCounts(Array<Review>(20).fill(brief), UTC)).find(({ id }) => id === 'disruptive')!;
    expect(chart.values[0]!.value).toBeCloseTo(4.83, 2);
  });

  it('of a call that went on after all, or of anything else, are made anew', () => {
    const { log } = call(0);
    expect(isCountOf(countCall(log), log)).toBe(true);
    expect(isCountOf(countCall(log), { lengthMs: log.lengthMs + 1 })).toBe(false);
    const damaged = [{ findings: 1 }, { findings: [null] }, { gaps: 'x' }].map((but) => ({
      ...countCall(log),
      ...but,
    }));
    for (const stored of [undefined, null, 'x', {}, ...damaged]) expect(isCountOf(stored, log)).toBe(false);
  });

  it('do not count a microphone that is off by telephone, and count one that was off before', () => {
    const byPhone: Pick<Milestones, 'modes'> = { modes: [{ mode: 'telephone', fromMs: 60_000 }] };
    const faults = (...offUntilMs: number[]) => {
      const { milestones, ...review } = call(0, {
        findings: offUntilMs.map((toMs) => ({
          id: `off-${toMs}`,
          kind: 'my-sound-off',
          side: 'yours',
          fromMs: toMs - 5000,
          toMs,
        })),
      });
      return toWeekCounts([{ ...review, milestones: { ...milestones!, ...byPhone } }], UTC)[0]!.faults;
    };
    expect(faults(90_000)).toEqual({});
    expect(faults(90_000, 50_000)).toEqual({ 'my-sound-off': 1 });
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
    expect(readImprovement(text, THIS_WEEK)).toEqual({
      improvement: { id: 'a-random-id', weeks: toWeekCounts(all, UTC) },
    });
    for (const { log } of all) {
      expect(text).not.toContain(log.callId);
      expect(text).not.toContain(String(log.startedAt));
    }
  });

  it('takes notes along, or leaves them', () => {
    const notes = [{ ...newPdsa('n1', '2026-11-23'), title: 'Headsets', plan: 'A headset in each room' }];
    const text = toImprovementJson({ id: 'a-random-id', weeks: [], notes });
    expect(readImprovement(text, THIS_WEEK)).toEqual({ improvement: { id: 'a-random-id', weeks: [], notes } });
    expect(isOfSchema(JSON.parse(text))).toBe(true);
    expect(checkNotes(notes)).toEqual({ output: notes });
  });

  it.each<[string, (weeks: WeekCounts[]) => unknown, string]>([
    ['nonsense', () => 'x', 'The file must be an object in curly brackets.'],
    [
      'another format',
      (weeks) => ({ format: 'webside-review', version: 2, id: 'a-random-id', weeks }),
      '“Format” must be “webside-improvement”.',
    ],
    [
      'a newer one',
      () => ({ format: 'webside-improvement', version: 9 }),
      'This file is of a newer version of Webside. Update Webside, then open it again.',
    ],
    [
      'a count that is none',
      ([week]) => ({ format: 'webside-improvement', version: 2, id: 'a-random-id', weeks: [{ ...week, calls: -1 }] }),
      '“Weeks, entry 1, Calls that were measured” must be a whole number from 0 to 1000000.',
    ],
    [
      'a fault that is none',
      ([week]) => ({
        format: 'webside-improvement',
        version: 2,
        id: 'a-random-id',
        weeks: [{ ...week, faults: { fire: 1 } }],
      }),
      '“Weeks, entry 1, Faults, fire” is not known. It does not belong into this file.',
    ],
    [
      'a week that begins on another day',
      ([week]) => ({
        format: 'webside-improvement',
        version: 2,
        id: 'a-random-id',
        weeks: [{ ...week, week: '2026-11-24' }],
      }),
      '2026-11-24 is not the date of a Monday of these times.',
    ],
  ])('%s is refused, and the field is named', (_what, made, error) => {
    expect(readImprovement(JSON.stringify(made(toWeekCounts([call(0)], UTC))), THIS_WEEK)).toEqual({ errors: [error] });
  });

  it('of version 1, which told minutes, is taken along', () => {
    const [week] = toWeekCounts([call(0)], UTC);
    const { lengthSeconds: _length, disruptiveSeconds: _disruptive, ...others } = week!;
    const old = { ...others, minutes: 10, disruptiveMinutes: 1 };
    const text = JSON.stringify({ format: 'webside-improvement', version: 1, id: 'a-random-id', weeks: [old] });
    expect(readImprovement(text, THIS_WEEK)).toEqual({
      improvement: { id: 'a-random-id', weeks: [{ ...others, lengthSeconds: 600, disruptiveSeconds: 60 }] },
    });
  });

  it.each([
    ['9998-12-21', '9998-12-21 is still to come: no call was held then.'],
    ['1999-12-27', '1999-12-27 is before there were video consultations.'],
  ])('with a week of %s, which would hide all others, is refused', (week, error) => {
    const weeks = [{ ...toWeekCounts([call(0)], UTC)[0]!, week }];
    expect(readImprovement(toImprovementJson({ id: 'a-random-id', weeks }), '2026-11-23')).toEqual({ errors: [error] });
  });

  it('of a clock that is ahead by hours is none of these', () => {
    expect(readImprovement(file('a-random-id', call(1)), '2026-11-23')).toHaveProperty('improvement');
  });

  it('holds the notes of a whole team', () => {
    const notes = Array.from({ length: 300 }, (_, index) => newPdsa(`n${index}`, '2026-11-23'));
    const text = toImprovementJson({ id: 'a-random-id', weeks: [], notes });
    expect(readImprovement(text, THIS_WEEK)).toHaveProperty('improvement');
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
    const read = readImprovement(text, THIS_WEEK);
    if ('errors' in read) expect(read.errors.length).toBeGreaterThan(0);
  });
});

describe('several clinicians’ files together', () => {
  const [anna, ben] = [file('file-of-anna', call(0), call(1)), file('file-of-ben', call(0))];

  it('are added up', () => {
    const merged = mergeFiles(
      [
        { name: 'anna.json', text: anna },
        { name: 'ben.json', text: ben },
      ],
      THIS_WEEK,
    );
    expect(merged.weeks.map(({ week, calls }) => [week, calls])).toEqual([
      ['2026-11-23', 2],
      ['2026-11-30', 1],
    ]);
    expect(merged).toMatchObject({ files: ['anna.json', 'ben.json'], errors: [], warnings: [] });
  });

  it('count the same file once, and leave out what is none, by name', () => {
    const merged = mergeFiles(
      [
        { name: 'anna.json', text: anna },
        { name: 'anna (1).json', text: anna },
        { name: 'list.json', text: '[1' },
      ],
      THIS_WEEK,
    );
    expect(merged.files).toEqual(['anna.json']);
    expect(merged.errors).toEqual([
      'list.json: This is not a file of counts, or only a part of one. Ask for the file again.',
      'anna (1).json: This is the same file as anna.json. It is counted once.',
    ]);
  });

  it('that have the same week in every number are told', () => {
    const [early, late] = [
      [call(0), call(0), call(0)],
      [call(0), call(0), call(0), call(1)],
    ];
    const merged = mergeFiles(
      [
        { name: 'november.json', text: file('file-of-november', ...early) },
        { name: 'december.json', text: file('file-of-december', ...late) },
      ],
      THIS_WEEK,
    );
    expect(merged.warnings).toEqual([
      'december.json and november.json have a week that is the same in every number. If they are of one clinician, take the later file alone.',
    ]);
  });

  const together = (name: string, id: string, ...files: [string, string][]): { name: string; text: string } => {
    const { weeks, sources, notes } = mergeFiles(
      files.map(([fileName, text]) => ({ name: fileName, text })),
      THIS_WEEK,
    );
    return { name, text: toImprovementJson({ id, sources, weeks, notes }) };
  };

  it('count no file that is in another one already, in whatever order', () => {
    const team = together('team.json', 'file-of-team', ['anna.json', anna], ['ben.json', ben]);
    const chosen = [{ name: 'anna.json', text: anna }, team];
    for (const files of [chosen, chosen.toReversed()])
      expect(mergeFiles(files, THIS_WEEK)).toMatchObject({
        files: ['team.json'],
        sources: ['file-of-team', 'file-of-anna', 'file-of-ben'],
        errors: ['anna.json: Its calls are in team.json already. They are counted once.'],
        weeks: [{ calls: 2 }, { calls: 1 }],
      });
  });

  it('leave out one of two that were made with one same file', () => {
    const cora = file('file-of-cora', call(2));
    const [one, other] = [
      together('one.json', 'file-one', ['anna.json', anna], ['ben.json', ben]),
      together('other.json', 'file-other', ['ben.json', ben], ['cora.json', cora]),
    ];
    const merged = mergeFiles([one, other], THIS_WEEK);
    expect(merged.files).toEqual(['one.json']);
    expect(merged.errors).toEqual([expect.stringMatching(/^other\.json: It and one\.json were both made with one/)]);
  });

  it('show a note once that is in two of them', () => {
    const notes = [{ ...newPdsa('n1', '2026-11-23'), title: 'Headsets' }];
    const files = ['file-of-november', 'file-of-december'].map((id) => ({
      name: id,
      text: toImprovementJson({ id, weeks: [], notes }),
    }));
    expect(mergeFiles(files, THIS_WEEK).notes).toEqual(notes);
  });

  test('in any order are the same', [some, some], (one, other) => {
    const files = [
      { name: 'a', text: file('file-of-one', ...one) },
      { name: 'b', text: file('file-of-other', ...other) },
    ];
    expect(mergeFiles(files.toReversed(), THIS_WEEK).weeks).toEqual(mergeFiles(files, THIS_WEEK).weeks);
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
    expect(told('disruptive')).toBe('2:10 of 20:00, 11 %');
    expect(told('mode switches')).toBe('2 in 2 consultations');
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
