import { expect, it } from 'vitest';
import { markOf } from '../../utils/record/mark-of';
import { fc, test } from '../call-quality/properties';

// http://www.isthe.com/chongo/tech/comp/fnv: FNV-1a of "foobar" in 32 bits is bf9cf968.
it('is FNV-1a and the length', () => {
  expect(markOf('foobar')).toBe('6 bf9cf968');
});

test('is another when a character is', [fc.string({ minLength: 1 }), fc.nat()], (text, at) => {
  const index = at % text.length;
  const other = text.slice(0, index) + String.fromCharCode(text.charCodeAt(index) ^ 1) + text.slice(index + 1);
  expect(markOf(other)).not.toBe(markOf(text));
});
