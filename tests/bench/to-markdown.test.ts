import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Result, toMarkdown } from './to-markdown';

const FOLDER = fileURLToPath(new URL('../../docs/evidence/', import.meta.url));
const PAGE = `${FOLDER}accuracy.md`;
const BENCHMARKS = ['latency', 'detection', 'talk', 'overhead', 'reviews', 'size'];

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
  it('tells of a case that was measured apart when, and how', () => {
    const apart = { name: 'two hours', measured: 'Measured before.', webside: { alarms: 0 }, peers: {} };
    const told = toMarkdown({ name: 'detection', at: '2026-11-24T09:00:00.000Z', browsers: {}, cases: [apart] });
    expect(told).toContain('**two hours**\n\nMeasured before.\n\n|  | alarms |');
  });

  it('puts us first, says where a peer tells nothing, and which targets are missed', () => {
    const result: Result = {
      name: 'latency',
      at: '2026-11-24T09:00:00.000Z',
      browsers: { chromium: 'Chrome/156' },
      cases: [
        {
          name: 'a line, what the clinician hears, chromium',
          webside: { medianAbsErrorMs: 25, p95AbsErrorMs: 60 },
          peers: { RTT: { medianAbsErrorMs: null } },
        },
      ],
    };
    expect(toMarkdown(result)).toBe(
      [
        'Measured 2026-11-24 with `npm run bench -- latency`, chromium (Chrome/156).',
        '',
        'Targets: 1 of 2 are met. Missed:',
        '',
        '- a line, what the clinician hears, chromium: median error, ms 25, wanted at most 20',
        '',
        '**a line, what the clinician hears, chromium**',
        '',
        '|  | median error, ms | 95 % within, ms |',
        '| --- | ---: | ---: |',
        '| **Webside** | 25 | 60 |',
        '| RTT | not told | not told |',
      ].join('\n'),
    );
  });
});
