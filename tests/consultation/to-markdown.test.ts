import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../utils/coaching/scenarios';
import { APPROPRIATENESS } from '../../utils/consultation/appropriateness';
import { SOURCES } from '../../utils/consultation/sources';
import { contentPage } from '../../utils/consultation/to-markdown';

const PAGE = fileURLToPath(new URL('../../docs/evidence/content.md', import.meta.url));
const BETWEEN_MARKERS = /(<!-- content -->)[^]*(<!-- end of content -->)/;

describe('docs/evidence/content.md', () => {
  // `npm run docs` runs this with --update, which writes the page anew.
  it('holds the content as it is (if not: npm run docs)', async () => {
    const page = readFileSync(PAGE, 'utf8');
    expect(page).toMatch(BETWEEN_MARKERS);
    const renewed = page.replace(BETWEEN_MARKERS, (_, begin, end) => `${begin}\n\n${contentPage()}\n\n${end}`);
    await expect(renewed, 'The page is not up to date. Renew it with: npm run docs').toMatchFileSnapshot(PAGE);
  });
});

describe('contentPage', () => {
  const page = contentPage();

  it('names every source that is cited, and cites every one that is named, here or in a scenario, or it is a whole seed document', () => {
    const content = page.slice(0, page.indexOf('## Sources'));
    const cited = new Set(content.match(/\b[SW]\d+\b(?=[^a-z]* \|)|UK Core/g));
    for (const id of cited) expect(SOURCES).toHaveProperty([id]);
    for (const { source } of SCENARIOS) for (const id of source.split(', ')) cited.add(id);
    for (const id of Object.keys(SOURCES)) if (!/^S[0-4]$/.test(id)) expect(cited).toContain(id);
  });

  it('has a row for each pointer, with as many cells as its head', () => {
    for (const { pointers } of APPROPRIATENESS) for (const { text } of pointers) expect(page).toContain(`| ${text} |`);
    for (const block of page.split('\n\n').filter((each) => each.startsWith('|'))) {
      const widths = block.split('\n').map((line) => line.split(' | ').length);
      expect(new Set(widths).size).toBe(1);
    }
  });
});
