import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { COLUMNS } from '../../../utils/record/team-summary/columns';
import { columnTable } from '../../../utils/record/team-summary/to-markdown';
import { toSchema } from '../../../utils/record/team-summary/to-schema';

const pathOf = (name: string): string => fileURLToPath(new URL(`../../../docs/${name}`, import.meta.url));
const PAGE = pathOf('team-summary.md');
const BETWEEN_MARKERS = /(<!-- columns -->)[^]*(<!-- end of columns -->)/;

// `npm run docs` runs these with --update, which writes page and schema anew.
it('docs/team-summary.md tells the columns as they are (if not: npm run docs)', async () => {
  const page = readFileSync(PAGE, 'utf8');
  expect(page).toMatch(BETWEEN_MARKERS);
  const renewed = page.replace(BETWEEN_MARKERS, (_, begin, end) => `${begin}\n\n${columnTable()}\n\n${end}`);
  await expect(renewed, 'The page is not up to date. Renew it with: npm run docs').toMatchFileSnapshot(PAGE);
});

it('docs/team-summary.schema.json is the schema as it is (if not: npm run docs)', async () => {
  const why = 'The schema is not up to date. Renew it with: npm run docs';
  await expect(toSchema(), why).toMatchFileSnapshot(pathOf('team-summary.schema.json'));
});

it('has a row for each column, with as many cells as its head', () => {
  const lines = columnTable()
    .split('\n')
    .filter((line) => line.startsWith('|'));
  expect(lines).toHaveLength(COLUMNS.length + 2);
  expect(new Set(lines.map((line) => line.split(' | ').length))).toEqual(new Set([4]));
});
