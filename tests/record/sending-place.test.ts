import { describe, expect, it } from 'vitest';
import { toPlace } from '../../utils/record/sending-place';
import { toRequest } from '../../utils/record/sending-request';

const ORIGINS = ['https://fhir.trust.example', 'https://engine.trust.example:8443'];

it('is off where no policy says anything', () => {
  expect(toPlace(undefined, ORIGINS)).toEqual({ is: 'off' });
});

describe('opens', () => {
  it.each([
    ['https://fhir.trust.example', 'https://fhir.trust.example'],
    ['https://fhir.trust.example/', 'https://fhir.trust.example'],
    ['https://fhir.trust.example/fhir/R4//', 'https://fhir.trust.example/fhir/R4'],
    ['https://fhir.trust.example/fhir?', 'https://fhir.trust.example/fhir'],
    ['https://fhir.trust.example/fhir/#', 'https://fhir.trust.example/fhir'],
    ['https://fhir.trust.example?#', 'https://fhir.trust.example'],
    [' HTTPS://FHIR.trust.example/fhir ', 'https://fhir.trust.example/fhir'],
  ])('%s', (address, base) => {
    const place = { is: 'open', name: 'The engine', host: 'fhir.trust.example', base };
    expect(toPlace({ address, name: 'The engine' }, ORIGINS)).toMatchObject(place);
  });

  it('a port of its own, which a match pattern has none of', () => {
    expect(toPlace({ address: 'https://engine.trust.example:8443/in' }, ORIGINS)).toEqual({
      is: 'open',
      name: 'engine.trust.example:8443',
      host: 'engine.trust.example:8443',
      base: 'https://engine.trust.example:8443/in',
      pattern: 'https://engine.trust.example/*',
    });
  });

  it('whatever its name is, in one plain line', () => {
    const named = (name: string) => toPlace({ address: ORIGINS[0]!, name }, ORIGINS);
    expect(named('A\u202e\nB')).toMatchObject({ name: 'A; B' });
    expect(named('  \n ')).toMatchObject({ name: 'fhir.trust.example' });
    expect(named('x'.repeat(500))).toMatchObject({ name: 'x'.repeat(80) });
  });
});

describe('says why it does not open', () => {
  it.each([
    ['', 'begins with https'],
    ['fhir.trust.example', 'begins with https'],
    ['http://fhir.trust.example', 'begins with https'],
    ['javascript:alert(1)', 'begins with https'],
    ['ftp://fhir.trust.example', 'begins with https'],
    ['https://', 'begins with https'],
    ['https://ann:secret@fhir.trust.example', 'more than a plain address'],
    ['https://fhir.trust.example/fhir?key=1', 'more than a plain address'],
    ['https://fhir.trust.example/#x', 'more than a plain address'],
    ['https://other.example/fhir', 'may not reach'],
    ['https://fhir.trust.example.evil.example', 'may not reach'],
    ['https://fhir.trust.example:8443', 'may not reach'],
    ['https://engine.trust.example', 'may not reach'],
  ])('%s', (address, words) => {
    const place = toPlace({ address }, ORIGINS);
    expect(place).toMatchObject({ is: 'wrong', words: expect.stringContaining(words) });
    // A password in it is not shown about.
    expect(JSON.stringify(place)).not.toContain('secret');
  });

  it('in a build that names no place at all', () => {
    expect(toPlace({ address: 'https://fhir.trust.example' }, [])).toMatchObject({ is: 'wrong' });
  });
});

describe('what is asked of the server', () => {
  const place = toPlace({ address: 'https://fhir.trust.example/fhir' }, ORIGINS);
  if (place.is !== 'open') throw new Error(place.is);
  const condition = (system: string, value: string): string | undefined =>
    toRequest(place, { identifier: { system, value }, body: '{}' }).headers['If-None-Exist'];

  it('is FHIR’s conditional create of a Bundle', () => {
    expect(toRequest(place, { identifier: { system: 'urn:x', value: '1' }, body: '{}' })).toEqual({
      address: 'https://fhir.trust.example/fhir/Bundle',
      headers: {
        'Content-Type': 'application/fhir+json',
        Accept: 'application/fhir+json',
        'If-None-Exist': 'identifier=urn:x|1',
        Prefer: 'return=minimal',
      },
    });
  });

  it.each([
    ['https://webside.example/note', 'ab-12', 'identifier=https://webside.example/note|ab-12'],
    ['urn:x', 'a b&c=d', 'identifier=urn:x|a%20b%26c%3Dd'],
    ['urn:x', 'a|b,c$d\\e', 'identifier=urn:x|a%5C%7Cb%5C%2Cc%5C%24d%5C%5Ce'],
    ['urn:x', 'é\r\nX-Other: 1', 'identifier=urn:x|%C3%A9%0D%0AX-Other:%201'],
  ])('and its condition names %s and %j, in what a header may hold', (system, value, header) => {
    expect(condition(system, value)).toBe(header);
    expect(condition(system, value)).toMatch(/^[\x20-\x7e]+$/);
  });
});
