import { describe, expect, it } from 'vitest';
import { read, tracked } from './repository-files';

/** Put together from pieces, so that this file does not find itself. */
const any = (...pieces: string[][]): RegExp => new RegExp(pieces.map((piece) => piece.join('')).join('|'));

const UNWANTED: [string, RegExp][] = [
  [
    'a path of one machine',
    any(['/wo', 'rk/'], ['/ro', 'ot/'], ['/ho', 'me/\\w'], ['/Us', 'ers/\\w'], ['C:', '\\\\Users']),
  ],
  ['a note that something is left to do', any(['\\bTO', 'DO\\b'], ['\\bFIX', 'ME\\b'], ['\\bXX', 'X\\b'])],
  ['a test switched off, or others switched off by it', any(['\\.on', 'ly\\('], ['\\.sk', 'ip\\('], ['\\bx', 'it\\('])],
  ['a leftover of a merge', any(['^<{', '7} '], ['^>{', '7} '])],
];

/** Text that is ours to write. */
const isOurs = (path: string): boolean =>
  /\.(tsx?|mjs|js|json|css|html|md|svg)$|^\.[a-z]+rc$/.test(path) && path !== 'package-lock.json';

it.each(UNWANTED)('no file that git keeps holds %s', (_what, unwanted) => {
  expect(tracked().filter((path) => isOurs(path) && unwanted.test(read(path)))).toEqual([]);
});

describe('the check itself finds', () => {
  it.each([
    [0, ['/wo', 'rk/main/x']],
    [0, ['/ho', 'me/ann/x']],
    [1, ['// TO', 'DO later']],
    [2, ['it.on', 'ly(']],
    [2, ['describe.sk', 'ip(']],
  ])('kind %s: %j', (kind, pieces) => {
    expect(UNWANTED[kind]?.[1].test(pieces.join(''))).toBe(true);
  });

  it('nothing in words that only look alike', () => {
    for (const [, unwanted] of UNWANTED) expect(unwanted.test('homework/ todo exit( skipIf( only(')).toBe(false);
  });
});
