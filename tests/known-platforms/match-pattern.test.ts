import { describe, expect, it } from 'vitest';
import { matchesAny, patternOf } from '../../utils/platforms/match-pattern';
import { fc, test } from '../call-quality/properties';

describe('matchesAny', () => {
  it.each([
    ['https://visits.example/*', 'https://visits.example', true],
    ['https://visits.example/*', 'https://visits.example:8443', true],
    ['https://visits.example/*', 'http://visits.example', false],
    ['https://visits.example/*', 'https://sub.visits.example', false],
    ['https://visits.example/*', 'https://visits.example.evil.example', false],
    ['http://localhost:8080/*', 'http://localhost:9000', true],
    ['http://localhost/*', 'http://localhost:9000', true],
    ['http://[::1]/*', 'http://[::1]:9000', true],
    ['https://*.zoom.us/*', 'https://zoom.us', true],
    ['https://*.zoom.us/*', 'https://us02web.zoom.us', true],
    ['https://*.zoom.us/*', 'https://evil-zoom.us', false],
    ['https://*.zoom.us/*', 'https://zoom.us.evil.example', false],
    ['https://*.zoom.us/*', 'http://zoom.us', false],
    ['*://visits.example/*', 'http://visits.example', true],
    ['*://visits.example/*', 'https://visits.example', true],
    ['*://visits.example/*', 'ftp://visits.example', false],
    ['https://*/*', 'https://anything.example', true],
    ['https://*/*', 'http://anything.example', false],
    ['*://*/*', 'http://anything.example', true],
    ['*://*/*', 'file://', false],
    ['<all_urls>', 'https://anything.example', true],
    ['<all_urls>', 'null', false],
    ['*://*/*', 'null', false],
    ['https://visits.example/*', '', false],
    ['visits.example', 'https://visits.example', false],
    ['https://visits.example', 'https://visits.example', false],
    ['', 'https://visits.example', false],
  ])('%s and %s: %s', (pattern, origin, isCovered) => {
    expect(matchesAny([pattern], origin)).toBe(isCovered);
    expect(matchesAny(['https://other.example/*', pattern], origin)).toBe(isCovered);
  });

  it('is false without patterns', () => {
    expect(matchesAny([], 'https://visits.example')).toBe(false);
  });
});

describe('patternOf', () => {
  it.each([
    ['https://visits.example', 'https://visits.example/*'],
    ['https://visits.example:8443/room?id=1#x', 'https://visits.example/*'],
    ['http://localhost:3000', 'http://localhost/*'],
    ['http://[::1]:3000', 'http://[::1]/*'],
    ['https://VISITS.example/A', 'https://visits.example/*'],
  ])('of %s is %s', (address, pattern) => {
    expect(patternOf(address)).toBe(pattern);
  });

  test('covers the origin that it was made of', [fc.webUrl({ withQueryParameters: true })], (address) => {
    expect(matchesAny([patternOf(address)], new URL(address).origin)).toBe(true);
  });
});
