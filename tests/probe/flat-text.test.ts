import { afterEach, describe, expect, it } from 'vitest';
import { flat, flatText } from '../../utils/probe/flat-text';

const RECORD = {
  id: 'IT01A"\\\n',
  kind: 'audio',
  packetsLost: -2,
  jitter: 0.031,
  isIceLite: false,
  name: 'é 😀 \u2028',
};

function recorded(): string {
  const record = flat();
  for (const [key, value] of Object.entries(RECORD)) record[key] = value;
  return flatText(record);
}

describe('flatText', () => {
  afterEach(() => {
    for (const name of ['toJSON', 'kind', 'jitter']) Reflect.deleteProperty(Object.prototype, name);
    for (const name of ['toJSON', '0']) Reflect.deleteProperty(Array.prototype, name);
  });

  it('is JSON that says the same', () => {
    expect(JSON.parse(recorded())).toEqual(RECORD);
  });

  it('writes numbers that are none as null, which no reader takes for a number', () => {
    const record = flat();
    record.broken = Number.NaN;
    expect(flatText(record)).toBe('{"broken":null}');
  });

  it.each([
    [
      'toJSON of objects',
      () => Object.defineProperty(Object.prototype, 'toJSON', { value: () => 'forged', configurable: true }),
    ],
    [
      'toJSON of arrays',
      () => Object.defineProperty(Array.prototype, 'toJSON', { value: () => 'forged', configurable: true }),
    ],
    [
      'a setter on all objects',
      () => Object.defineProperty(Object.prototype, 'kind', { set: () => {}, get: () => 'forged', configurable: true }),
    ],
    [
      'an enumerable value on all objects',
      () => Object.defineProperty(Object.prototype, 'jitter', { value: 99, enumerable: true, configurable: true }),
    ],
  ])('meets nothing of what the page put on prototypes: %s', (_what, forge) => {
    forge();
    const text = recorded();
    for (const name of ['toJSON', 'kind', 'jitter']) Reflect.deleteProperty(Object.prototype, name);
    expect(JSON.parse(text)).toEqual(RECORD);
  });
});
