import { afterEach, describe, expect, it } from 'vitest';
import { toText } from '../../utils/probe/to-text';
import { fc, test } from '../call-quality/properties';

const VALUES: [string, unknown][] = [
  ['null', null],
  ['a number', -0.5],
  ['a large number', 1.7e12],
  ['true', true],
  ['quotes and backslashes', 'a "b" \\ \'c\''],
  ['control characters', '\n\t\u0000\u2028'],
  ['other scripts', '张 مرحبا 👩‍⚕️ é'],
  ['a lone surrogate', '\ud800'],
  ['an empty list', []],
  ['an empty object', {}],
  ['odd names', { '': 1, 'a"b': 2, 'ü\n': 3, 7: 4 }],
  ['a Report', { report: { connection: 'c1', isIceLite: false, rows: [{ id: 'a', timestamp: 1.5 }, { id: 'b' }] } }],
  ['a message', { gone: 'c1' }],
];

describe('toText', () => {
  it.each(VALUES)('writes %s as JSON does', (_what, value) => {
    expect(toText(value)).toBe(JSON.stringify(value));
  });

  it.each([
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['undefined', undefined],
  ])('writes %s as null', (_what, value) => {
    expect(toText(value)).toBe('null');
    expect(toText([value])).toBe('[null]');
    expect(JSON.parse(toText({ value }))).toEqual({ value: null });
  });

  test('plain data comes back as it was', [fc.jsonValue({ noUnicodeString: false })], (value) => {
    expect(JSON.parse(toText(value))).toEqual(JSON.parse(JSON.stringify(value)));
  });
});

describe('a page that interferes', () => {
  const stringify = JSON.stringify;
  const prototypes: object[] = [Object.prototype, Array.prototype, String.prototype, Number.prototype];

  afterEach(() => {
    for (const prototype of prototypes) Reflect.deleteProperty(prototype, 'toJSON');
    Reflect.deleteProperty(Object.prototype, 'inherited');
    JSON.stringify = stringify;
  });

  /** Compared outside of the page's reach: the assertion library itself would stumble over such a page. */
  function written(spoil: () => void): string[] {
    spoil();
    const texts = VALUES.map(([, value]) => toText(value));
    for (const prototype of prototypes) Reflect.deleteProperty(prototype, 'toJSON');
    Reflect.deleteProperty(Object.prototype, 'inherited');
    JSON.stringify = stringify;
    return texts;
  }

  it.each<[string, () => void]>([
    [
      'toJSON on every prototype',
      () => {
        for (const prototype of prototypes) {
          Object.defineProperty(prototype, 'toJSON', { configurable: true, enumerable: true, value: () => 'spoilt' });
        }
      },
    ],
    ['JSON.stringify replaced', () => void (JSON.stringify = () => 'spoilt')],
    [
      'names on Object.prototype',
      () =>
        void Object.defineProperty(Object.prototype, 'inherited', { configurable: true, enumerable: true, value: 1 }),
    ],
  ])('by %s changes nothing', (_how, spoil) => {
    expect(written(spoil)).toEqual(VALUES.map(([, value]) => stringify(value)));
  });
});
