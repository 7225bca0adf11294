import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../utils/coaching/scenarios';
import { scenariosPage } from '../../utils/coaching/to-markdown';

const PAGE = fileURLToPath(new URL('../../docs/practice-scenarios.md', import.meta.url));
const BETWEEN_MARKERS = /(<!-- scenarios -->)[^]*(<!-- end of scenarios -->)/;

describe('docs/practice-scenarios.md', () => {
  // `npm run docs` runs this with --update, which writes the page anew.
  it('holds the scenarios as they are (if not: npm run docs)', async () => {
    const page = readFileSync(PAGE, 'utf8');
    expect(page).toMatch(BETWEEN_MARKERS);
    const renewed = page.replace(BETWEEN_MARKERS, (_, begin, end) => `${begin}\n\n${scenariosPage()}\n\n${end}`);
    await expect(renewed, 'The page is not up to date. Renew it with: npm run docs').toMatchFileSnapshot(PAGE);
  });
});

describe('scenariosPage', () => {
  const page = scenariosPage();

  it('tells of each scenario its learning point, and of each source what it is', () => {
    for (const { learningPoint, source } of SCENARIOS) {
      expect(page).toContain(learningPoint);
      for (const id of source.split(', '))
        if (/^R\d+$/.test(id)) expect(page).not.toMatch(new RegExp(`\\b${id}\\b`));
        else expect(page).toContain(`\n| ${id} | `);
    }
  });

  it('has tables whose rows have as many cells as their head', () => {
    for (const block of page.split('\n\n').filter((each) => each.startsWith('|'))) {
      const widths = block.split('\n').map((line) => line.split(' | ').length);
      expect(new Set(widths).size).toBe(1);
    }
  });
});
