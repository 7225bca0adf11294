import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { CRITERIA } from '../../../utils/coaching/criteria';
import { criteriaTable, reviewTable, toReviewSchema } from '../../../utils/coaching/review-file/to-markdown';
import { improvementTable, toImprovementSchema } from '../../../utils/coaching/trends/to-markdown';

const pathOf = (name: string): string => fileURLToPath(new URL(`../../../docs/${name}`, import.meta.url));

const PARTS = [
  ['review.md', 'criteria', criteriaTable],
  ['review.md', 'fields', reviewTable],
  ['improvement.md', 'fields', improvementTable],
] as const;

// `npm run docs` runs these with --update, which writes pages and schemas anew.
it.each(['review.md', 'improvement.md'])('docs/%s is as the code is (if not: npm run docs)', async (name) => {
  let page = readFileSync(pathOf(name), 'utf8');
  for (const [, marker, table] of PARTS.filter(([own]) => own === name)) {
    const between = new RegExp(`(<!-- ${marker} -->)[^]*(<!-- end of ${marker} -->)`);
    expect(page).toMatch(between);
    page = page.replace(between, (_, begin, end) => `${begin}\n\n${table()}\n\n${end}`);
  }
  await expect(page, 'The page is not up to date. Renew it with: npm run docs').toMatchFileSnapshot(pathOf(name));
});

it.each([
  ['review.schema.json', toReviewSchema],
  ['improvement.schema.json', toImprovementSchema],
])('docs/%s is the schema as it is (if not: npm run docs)', async (name, toSchema) => {
  const why = 'The schema is not up to date. Renew it with: npm run docs';
  await expect(toSchema(), why).toMatchFileSnapshot(pathOf(name));
});

it('has as many cells in each row as in its head', () => {
  for (const [, , table] of PARTS) {
    const lines = table()
      .split('\n')
      .filter((line) => line.startsWith('|'));
    expect(new Set(lines.map((line) => line.split(' | ').length)).size).toBe(1);
    expect(lines.length).toBeGreaterThan(CRITERIA.length);
  }
});
