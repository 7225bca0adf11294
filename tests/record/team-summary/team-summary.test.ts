import { Ajv2020 } from 'ajv/dist/2020.js';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Value } from '../../../utils/record/team-summary/column';
import { COLUMNS, SCHEMA, type TeamSummary } from '../../../utils/record/team-summary/columns';
import { toCsv, toField } from '../../../utils/record/team-summary/to-csv';
import { toJson } from '../../../utils/record/team-summary/to-json';
import { toSchema } from '../../../utils/record/team-summary/to-schema';
import { toTeamSummary } from '../../../utils/record/team-summary/to-team-summary';
import { markOf } from '../../../utils/record/mark-of';
import { fc, test } from '../../call-quality/properties';
import { aHeldOne, oneWhoDidNotCome } from './a-held-one';
import { readCsv } from './read-csv';
import { type Held, helds } from './some-consultations';

const toSummary = ({ consultation, about }: Held): TeamSummary => toTeamSummary(consultation, about);
const fixture = (name: string): string => fileURLToPath(new URL(`../../fixtures/record/${name}`, import.meta.url));
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(JSON.parse(toSchema()));
const some = fc.array(helds, { maxLength: 4 });

describe('a fixed consultation, and one who did not come', () => {
  const both = [oneWhoDidNotCome(), aHeldOne()].map(toSummary);

  it('as CSV', async () => {
    await expect(toCsv(both)).toMatchFileSnapshot(fixture('team-summary.csv'));
  });

  it('as JSON', async () => {
    await expect(toJson(both)).toMatchFileSnapshot(fixture('team-summary.json'));
  });
});

describe('what the store should not hold', () => {
  it.each([
    [
      'an unknown answer',
      { chosen: { attendance: 'with Mrs Jones', teachBack: 'hardly' } },
      { attendance: 'other', teachBack: 'other' },
    ],
    [
      'a reading of no kind',
      { readings: [{ kind: '', value: '7', by: '' }] },
      { readings: 1, readingKinds: ['other'] },
    ],
    ['a mode that is none', { segments: [{ mode: 'by dove', from: 1, reason: '' }] }, { modes: ['other'] }],
    [
      'an unknown safety net',
      { safetyNets: [{ problem: 'x', status: 'hm' }] },
      { safetyNetsPlanned: 0, safetyNetsGiven: 0 },
    ],
    ['no instant', { startedAt: NaN }, { hour: undefined }],
    ['an instant beyond all calendars', { startedAt: 9e15 }, { hour: undefined }],
    ['a time before 1970', { startedAt: -1 }, { hour: undefined }],
    ['a call that began after its end', { beganAt: 2e12 }, { callMinutes: undefined }],
    [
      'a list without end',
      { nextSteps: Array.from({ length: 500 }, () => ({ what: 'x', who: '', when: '' })) },
      { nextSteps: 99 },
    ],
  ])('%s', (_what, but, expected) => {
    const { consultation, about } = oneWhoDidNotCome();
    const summary = toSummary({
      consultation: { ...consultation, chosen: {}, ...but } as Held['consultation'],
      about: { ...about, endedAt: 1e12 },
    });
    for (const [name, value] of Object.entries(expected)) expect(summary[name as keyof TeamSummary]).toEqual(value);
    expect(validate(JSON.parse(toJson([summary]))), JSON.stringify(validate.errors)).toBe(true);
  });
});

describe('the published schema', () => {
  test('takes every file', [some], (held) => {
    validate(JSON.parse(toJson(held.map(toSummary))));
    expect(validate.errors).toBeNull();
  });

  it.each<[string, Record<string, unknown>]>([
    ['a further property', { note: 'Swollen ankle' }],
    ['free text for an answer', { attendance: 'seen late, with her daughter' }],
    ['free text in a list', { modes: ['video', 'by dove'] }],
    ['minutes in the hour', { hour: '2026-11-26T10:05' }],
    ['a thirteenth month', { hour: '2026-13-26T10' }],
    ['an instant for a count', { readings: 1_795_687_517_000 }],
    ['a call to the minute', { callMinutes: 23 }],
    ['another version', { schemaVersion: SCHEMA.version + 1 }],
    ['a count that is missing', { readings: undefined }],
  ])('refuses %s', (_what, tampered) => {
    const file = JSON.parse(toJson([toSummary(aHeldOne())]));
    expect(validate(file)).toBe(true);
    Object.assign(file.consultations[0], tampered);
    expect(validate(JSON.parse(JSON.stringify(file)))).toBe(false);
  });

  // Who reads the files goes by it: where this fails, take SCHEMA.version up by one and add a line.
  it('has another version when columns or answers have changed', () => {
    const marks: Record<number, string> = { 1: '2876 780a155c' };
    expect(markOf(JSON.stringify(COLUMNS.map(({ name, shape }) => [name, shape])))).toBe(marks[SCHEMA.version]);
  });
});

describe('the CSV file', () => {
  /** A cell as the value that the JSON file has. */
  function toValue(name: string, cell: string): Value | undefined {
    const { shape } = COLUMNS.find((column) => column.name === name) as { shape: { type?: string; const?: number } };
    if (shape.type === 'array') return cell === '' ? [] : cell.split('|');
    if (cell === '') return undefined;
    return shape.type === 'integer' || shape.const !== undefined ? Number(cell) : cell;
  }

  test('holds what the JSON file holds', [some], (held) => {
    const summaries = held.map(toSummary);
    const [names = [], ...rows] = readCsv(toCsv(summaries));
    const read = rows.map((cells) =>
      Object.fromEntries(cells.map((cell, index) => [names[index]!, toValue(names[index]!, cell)])),
    );
    expect(JSON.parse(JSON.stringify(read))).toEqual(JSON.parse(toJson(summaries)).consultations);
  });

  test('is ASCII, in lines that end in CRLF, with no formula', [some], (held) => {
    const file = toCsv(held.map(toSummary));
    expect(file).toMatch(/^[ -~\r\n]*$/);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(
      readCsv(file)
        .flat()
        .filter((cell) => /^[=+\-@]/.test(cell)),
    ).toEqual([]);
  });

  it.each([
    ['', ''],
    ['video|telephone', 'video|telephone'],
    ['did not attend, no warning', '"did not attend, no warning"'],
    ['a "b"', '"a ""b"""'],
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-2,5', `"'-2,5"`],
    ['\tx', "'\tx"],
  ])('writes %j as %s', (text, field) => {
    expect(toField(text)).toBe(field);
  });
});
