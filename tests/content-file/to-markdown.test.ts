import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readContentFile } from '../../utils/content-file/read-content-file';
import { fileTable } from '../../utils/content-file/to-markdown';

const PAGE = fileURLToPath(new URL('../../docs/local-content.md', import.meta.url));
const BETWEEN_MARKERS = /(<!-- file -->)[^]*(<!-- end of file -->)/;

describe('docs/local-content.md', () => {
  const page = readFileSync(PAGE, 'utf8');

  // `npm run docs` runs this with --update, which writes the page anew.
  it('tells the format as it is (if not: npm run docs)', async () => {
    expect(page).toMatch(BETWEEN_MARKERS);
    const renewed = page.replace(BETWEEN_MARKERS, (_, begin, end) => `${begin}\n\n${fileTable()}\n\n${end}`);
    await expect(renewed, 'The page is not up to date. Renew it with: npm run docs').toMatchFileSnapshot(PAGE);
  });

  it('shows a file that can be imported as it stands', () => {
    const [, example = ''] = /```json\n([^]*?)```/.exec(page) ?? [];
    expect(readContentFile(example)).toMatchObject({ content: { prompts: [{ id: 'latency-high' }] } });
  });
});
