import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PLATFORMS } from '../../utils/platforms/known-platforms';
import { platformsTable } from '../../utils/platforms/to-markdown';

const PAGE = fileURLToPath(new URL('../../docs/platforms.md', import.meta.url));
const BETWEEN_MARKERS = /(<!-- platforms -->)[^]*(<!-- end of platforms -->)/;

describe('docs/platforms.md', () => {
  it('has the two markers, once and in their order', () => {
    expect(readFileSync(PAGE, 'utf8').match(/<!-- (end of )?platforms -->/g)).toEqual([
      '<!-- platforms -->',
      '<!-- end of platforms -->',
    ]);
  });

  // `npm run docs` runs this with --update, which writes the page anew.
  it('holds the table of the known platforms as they are (if not: npm run docs)', async () => {
    const page = readFileSync(PAGE, 'utf8');
    const renewed = page.replace(BETWEEN_MARKERS, (_, begin, end) => `${begin}\n\n${platformsTable()}\n\n${end}`);
    await expect(renewed, 'docs/platforms.md is not up to date. Renew it with: npm run docs').toMatchFileSnapshot(PAGE);
  });
});

describe('platformsTable', () => {
  const cells = platformsTable()
    .split('\n')
    .map((line) => line.slice(2, -2).split(' | '));

  it('has a heading, a rule, and a row for each platform', () => {
    expect(cells.slice(2).map(([name]) => name)).toEqual(PLATFORMS.map(({ name }) => `**${name}**`));
  });

  it('has seven cells in each line, and none is empty', () => {
    expect(cells.map(({ length }) => length)).toEqual(cells.map(() => 7));
    expect(cells.flat()).not.toContain('');
  });
});
