import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { sha1 } from '../../../utils/record/fhir/sha1';
import { uuidOf } from '../../../utils/record/fhir/uuid-of';
import { fc, test } from '../../call-quality/properties';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

// FIPS 180's examples.
it.each([
  ['abc', 'a9993e364706816aba3e25717850c26c9cd0d89d'],
  ['', 'da39a3ee5e6b4b0d3255bfef95601890afd80709'],
  ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '84983e441c3bd26ebaae4aa1f95129e5e54670f1'],
])('SHA-1 of %j', (text, digest) => {
  expect(hex(sha1(new TextEncoder().encode(text)))).toBe(digest);
});

test('SHA-1 is Node’s, of any length', [fc.uint8Array({ maxLength: 200 })], (bytes) => {
  expect(hex(sha1(bytes))).toBe(createHash('sha1').update(bytes).digest('hex'));
});

// RFC 9562, A.4: www.example.com in the namespace of host names.
it('a named UUID is as its standard has it', () => {
  const hosts = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
  expect(uuidOf('www.example.com', hosts)).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
});

test('other names have other UUIDs', [fc.string(), fc.string()], (one, other) => {
  expect(uuidOf(one) === uuidOf(other)).toBe(one === other);
});
