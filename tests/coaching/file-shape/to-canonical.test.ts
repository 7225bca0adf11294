import { describe, expect, it } from 'vitest';
import { toCanonical } from '../../../utils/coaching/file-shape/to-canonical';
import { fc, test } from '../../call-quality/properties';

describe('canonical JSON', () => {
  // The examples of RFC 8785, 3.2.2 and 3.2.3, as far as JSON.parse knows their numbers.
  it.each([
    [
      { numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27] },
      '{"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27]}',
    ],
    [{ string: '€$\u000f\nA\'B"\\\\"/' }, '{"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}'],
    [{ literals: [null, true, false] }, '{"literals":[null,true,false]}'],
    [
      { '€': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 },
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
    ],
    [{ b: undefined, a: 1 }, '{"a":1}'],
    [JSON.parse('{"__proto__":{"b":1,"a":2}}'), '{"__proto__":{"a":2,"b":1}}'],
  ])('of %j', (value, text) => {
    expect(toCanonical(value)).toBe(text);
  });

  it('is none of what lies too deep', () => {
    let deep: unknown = 1;
    for (let depth = 0; depth < 30; depth += 1) deep = [deep];
    expect(toCanonical(deep)).toBeUndefined();
  });

  test(
    'is the same in whatever order keys were written, and means the same',
    [fc.jsonValue({ maxDepth: 4 })],
    (value) => {
      const text = toCanonical(value)!;
      const turned = JSON.parse(text, (_key, each: unknown) =>
        typeof each === 'object' && each !== null && !Array.isArray(each)
          ? Object.fromEntries(Object.entries(each).toReversed())
          : each,
      ) as unknown;
      expect(toCanonical(turned)).toBe(text);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    },
  );
});
