import { describe, expect, it } from 'vitest';
import { parseMessage } from '../../utils/call-quality/report';
import { aReport } from './a-report';
import { fc, test } from './properties';

const ROW = { id: 'IT01A', type: 'inbound-rtp', timestamp: 1_700_000_000_000, kind: 'audio', packetsReceived: 50 };
const REPORT = aReport('c1', [ROW]);
const withReport = (but: object): unknown => ({ report: { ...REPORT, ...but } });
const withRow = (but: object): unknown => withReport({ rows: [{ ...ROW, ...but }] });
const manyLevels = (count: number) =>
  Array.from({ length: count }, () => ({ connection: 'c50', at: 1_795_521_315_770, remote: 0.00025118864315095795 }));
const manyFields = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, index]));

describe('parseMessage', () => {
  it.each<[string, unknown]>([
    ['a Report', { report: REPORT }],
    ['a Report without rows', withReport({ rows: [] })],
    ['a Report of 150 rows', withReport({ rows: Array.from({ length: 150 }, () => ROW) })],
    ['a row of 40 fields', withReport({ rows: [{ ...manyFields(37), id: 'a', type: 'b', timestamp: 1 }] })],
    ['a connection that is gone', { gone: 'c7' }],
    ['talk levels of both sides', { levels: [{ connection: 'c1', at: 7, remote: 0.4, remoteAt: 12.5, local: 0 }] }],
    ['talk levels of neither side', { levels: [{ connection: 'c1', at: 7 }] }],
    ['talk levels of 50 connections for a second', { levels: manyLevels(500) }],
  ])('reads %s', (_what, message) => {
    expect(parseMessage(JSON.stringify(message))).toEqual(message);
  });

  it.each<[string, unknown]>([
    ['nothing', {}],
    ['talk levels that are no list', { levels: { connection: 'c1', at: 7 } }],
    ['talk levels of no connection', { levels: [{ at: 7, local: 0.1 }] }],
    ['talk levels of no instant', { levels: [{ connection: 'c1', local: 0.1 }] }],
    ['a level beyond the loudest', { levels: [{ connection: 'c1', at: 7, local: 1.1 }] }],
    ['a level below silence', { levels: [{ connection: 'c1', at: 7, remote: -0.1 }] }],
    ['levels with more beside them', { levels: [{ connection: 'c1', at: 7, a: 1, b: 1, c: 1, d: 1 }] }],
    ['more levels than there can be', { levels: manyLevels(701) }],
    ['null', null],
    ['a list', [{ report: REPORT }]],
    ['a number', 7],
    ['a text', 'report'],
    ['gone of the wrong type', { gone: 7 }],
    ['gone of huge length', { gone: 'c'.repeat(201) }],
    ['no connection', withReport({ connection: undefined })],
    ['a connection of the wrong type', withReport({ connection: 1 })],
    ['a huge connection', withReport({ connection: 'c'.repeat(201) })],
    ['an unknown state', withReport({ state: 'excellent' })],
    ['a state of the prototype', withReport({ state: 'constructor' })],
    ['a state of the wrong type', withReport({ state: ['connected'] })],
    ['isIceLite as text', withReport({ isIceLite: 'no' })],
    ['receivesAudio missing', withReport({ receivesAudio: undefined })],
    ['receivesVideo as number', withReport({ receivesVideo: 1 })],
    ['half a contributor', withReport({ contributors: 0.5 })],
    ['an unknown state of the microphone', withReport({ microphone: 'open' })],
    ['rows that are no list', withReport({ rows: { length: 1, 0: ROW } })],
    ['too many rows', withReport({ rows: Array.from({ length: 151 }, () => ROW) })],
    ['a row that is a list', withReport({ rows: [[ROW]] })],
    ['a row that is null', withReport({ rows: [null] })],
    ['a row without id', withRow({ id: undefined })],
    ['a row with a number for id', withRow({ id: 3 })],
    ['a row with a timestamp as text', withRow({ timestamp: '1700000000000' })],
    ['NaN, which JSON writes as null', withRow({ packetsReceived: Number.NaN })],
    ['an object in a row', withRow({ certificate: { address: '192.0.2.1' } })],
    ['a list in a row', withRow({ frames: [1] })],
    ['a huge text in a row', withRow({ kind: 'a'.repeat(201) })],
    ['too many fields in a row', withRow(manyFields(40))],
  ])('drops %s', (_what, message) => {
    expect(parseMessage(JSON.stringify(message))).toBeUndefined();
  });

  it.each<[string, unknown]>([
    ['no text at all', undefined],
    ['an object, not its text', { report: REPORT }],
    ['a String object', Object('{"gone":"c1"}')],
    ['broken JSON', '{"gone":"c1"'],
    ['an empty text', ''],
    [
      'a number too large for a double',
      JSON.stringify(withRow({})).replace('"packetsReceived":50', '"packetsReceived":1e999'),
    ],
    ['a Report behind __proto__', `{"__proto__":${JSON.stringify({ report: REPORT })}}`],
    ['fields behind __proto__', `{"report":{"__proto__":${JSON.stringify(REPORT)}}}`],
    [
      'an object under __proto__ in a row',
      JSON.stringify(withRow({})).replace('"kind":"audio"', '"__proto__":{"a":1}'),
    ],
    ['more than 100,000 characters', JSON.stringify({ gone: 'c1', padding: 'x'.repeat(100_000) })],
  ])('drops %s', (_what, text) => {
    expect(parseMessage(text)).toBeUndefined();
  });

  it('changes no prototype', () => {
    parseMessage(`{"__proto__":{"polluted":1},"gone":"c1"}`);
    expect({}).not.toHaveProperty('polluted');
  });

  const field = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.jsonValue({ maxDepth: 2 }));
  const row = fc.record(
    { id: field, type: field, timestamp: field, kind: field, packetsReceived: field },
    { requiredKeys: ['id', 'type'] },
  );
  const levels = fc.record({
    levels: fc.array(
      fc.record({ connection: field, at: field, remote: field, remoteAt: field, local: field }, { requiredKeys: [] }),
      { maxLength: 3 },
    ),
  });
  const almost = fc.record({
    report: fc.record({
      connection: field,
      state: fc.oneof(fc.constantFrom('new', 'connected', 'closed'), field),
      isIceLite: fc.oneof(fc.boolean(), field),
      receivesAudio: fc.oneof(fc.boolean(), field),
      receivesVideo: fc.oneof(fc.boolean(), field),
      contributors: fc.oneof(fc.nat(), field),
      microphone: fc.oneof(fc.constantFrom('on', 'off', 'none'), field),
      rows: fc.oneof(fc.array(row, { maxLength: 3 }), field),
    }),
  });
  const anything = fc.oneof(
    fc.string(),
    fc.json(),
    fc.oneof(almost, levels).map((value) => JSON.stringify(value)),
  );
  test('never throws, and yields nothing that is not of its form', [anything], (text) => {
    const message = parseMessage(text);
    if (!message) return;
    if ('gone' in message) {
      expect(message.gone).toBeTypeOf('string');
      return;
    }
    if ('levels' in message) {
      for (const { connection, at, remote = 0, remoteAt = 0, local = 0 } of message.levels) {
        expect(connection).toBeTypeOf('string');
        expect([at, remoteAt].every(Number.isFinite)).toBe(true);
        expect([remote, local].every((level) => level >= 0 && level <= 1)).toBe(true);
      }
      return;
    }
    const { connection, isIceLite, receivesAudio, receivesVideo, rows } = message.report;
    expect([connection, isIceLite, receivesAudio, receivesVideo].map((value) => typeof value)).toEqual([
      'string',
      'boolean',
      'boolean',
      'boolean',
    ]);
    for (const read of rows) {
      expect([typeof read.id, typeof read.type, typeof read.timestamp]).toEqual(['string', 'string', 'number']);
      for (const value of Object.values(read)) {
        expect(typeof value === 'number' ? Number.isFinite(value) : ['string', 'boolean'].includes(typeof value)).toBe(
          true,
        );
      }
    }
  });
});
