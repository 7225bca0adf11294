import { fileURLToPath, pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CRITERIA } from '../../utils/coaching/criteria';
import { launch } from '../machine/browsers';
import { readPdf } from '../machine/read-pdf';

const DOCS = fileURLToPath(new URL('../../docs/training/', import.meta.url));

// Firefox's driver prints no page of a file.
describe('the trainers’ pack', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launch('chromium');
    page = await browser.newPage();
  });
  afterAll(() => browser?.close());

  it.each([
    ['session-plan', 2, 'Plan of a teaching session'],
    ['learners-guide', 1, 'the learner’s guide'],
    ['reading-a-review', 2, 'How to read a review'],
  ])('%s is printed on %s of A4, and keeps nobody out', async (name, sheets, title) => {
    await page.goto(pathToFileURL(`${DOCS}${name}.html`).href);
    const pages = await readPdf(await page.pdf({ preferCSSPageSize: true }));
    expect(pages).toHaveLength(sheets);
    expect(pages[0]).toContain(title);
    await page.evaluate(axe.source);
    const faults = await page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
    expect(faults).toEqual([]);
  });

  it('tells of as many practices as there are', async () => {
    await page.goto(pathToFileURL(`${DOCS}session-plan.html`).href);
    expect(CRITERIA).toHaveLength(15);
    expect(await page.evaluate(() => document.body.innerText)).toContain('fifteen practices');
  });
});
