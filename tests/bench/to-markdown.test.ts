import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Result, toMarkdown } from './to-markdown';

const FOLDER = fileURLToPath(new URL('../../docs/evidence/', import.meta.url));
const PAGE = `${FOLDER}accuracy.md`;
const BENCHMARKS = ['latency', 'detection', 'talk', 'overhead', 'size'];

const resultOf = (name: string): string => {
  const path = `${FOLDER}${name}.json`;
  return existsSync(path) ? toMarkdown(JSON.parse(readFileSync(path, 'utf8')) as Result) : 'Not measured yet.';
};

describe('docs/evidence/accuracy.md', () => {
  // `npm run docs` runs this with --update, which writes the page anew.
  it('holds the benchmarks’ results as they are (if not: npm run docs)', async () => {
    const page = readFileSync(PAGE, 'utf8');
    const renewed = BENCHMARKS.reduce((text, name) => {
      const between = new RegExp(`(<!-- ${name} -->)[^]*(<!-- end of ${name} -->)`);
      expect(text).toMatch(between);
      return text.replace(between, (_, begin, end) => `${begin}\n\n${resultOf(name)}\n\n${end}`);
    }, page);
    await expect(renewed, 'The page is not up to date. Renew it with: npm run docs').toMatchFileSnapshot(PAGE);
  });
});

describe('toMarkdown', () => {
  it('puts us first, and says where a peer tells nothing', () => {
    const result: Result = {
      name: 'latency',
      at: '2026-11-24T09:00:00.000Z',
      browsers: { chromium: 'Chrome/156' },
      cases: [{ name: 'a line', webside: { medianAbsErrorMs: 5 }, peers: { RTT: { medianAbsErrorMs: null } } }],
    };
    expect(toMarkdown(result)).toBe(
      [
        'Measured 2026-11-24 with `npm run bench -- latency`, chromium (Chrome/156).',
        '',
        '**a line**',
        '',
        '|  | median error, ms |',
        '| --- | ---: |',
        '| **Webside** | 5 |',
        '| RTT | not told |',
      ].join('\n'),
    );
  });
});
