import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { writeReview } from '../../utils/coaching/review-file/write-review';
import { aSigner } from '../coaching/review-file/a-signer';
import { extensionFolder, launchWatcher, until, type Watcher } from '../machine/extension';
import { howFull, readPdf } from '../machine/read-pdf';
import { dropRows, putReviews, readRows } from './coaching-store';
import { CHANGES, PRACTISED, UNWRITTEN, WITH_PATIENT, YEAR } from './reviews-to-read';

const ALL = [PRACTISED, WITH_PATIENT, UNWRITTEN, ...YEAR];
const TO_SOMEBODY = /\byou(r|rs)?\b/i;

describe.each(inject('pagesIn'))('reviews as they are read, in %s', (name) => {
  const scratch = mkdtempSync(join(tmpdir(), 'webside-reviews-'));
  let watcher: Watcher;
  let page: Page;

  beforeAll(async () => {
    watcher = await launchWatcher(name, extensionFolder(name));
    await putReviews(watcher.desk, ALL, CHANGES);
    page = await watcher.openPage('coaching.html');
    await page.setViewport({ width: 1000, height: 900 });
  });
  afterAll(async () => {
    await watcher?.close();
    rmSync(scratch, { recursive: true });
  });

  const go = async (hash: string, selector: string): Promise<void> => {
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await page.waitForSelector(selector);
  };
  const textOf = (selector: string): Promise<string> =>
    page.$$eval(selector, (all) => all.map((each) => each.textContent).join(' '));
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');

  it('tell delay once, and lost sound as one stretch', async () => {
    await go('#review/practised', '#criterion-P5');
    const names = await page.$$eval('.review .facts dt', (all) => all.map((each) => each.textContent));
    for (const delay of ['Noticeable delay', 'Disruptive delay'])
      expect(names.filter((each) => each === delay)).toHaveLength(1);
    expect(await textOf('.review .lane.faults')).not.toMatch(/delay/i);
    const moments = await page.$$eval('[aria-labelledby="criterion-P5"] .moments li', (all) =>
      all.map((each) => each.textContent),
    );
    expect(moments.filter((each) => /You did not hear them/.test(each ?? ''))).toEqual([
      expect.stringMatching(/27.times/),
    ]);
  });

  it('lead from a criterion to a moment and back, with the focus', async () => {
    await page.$eval('[aria-labelledby="criterion-P5"] details', (list) => (list.open = true));
    const link = (await page.$('[aria-labelledby="criterion-P5"] .moments .link')) as ElementHandle<HTMLElement>;
    const said = await link.evaluate((each) => each.textContent);
    await link.evaluate((each) => each.click());
    const back = (await page.waitForSelector('button::-p-text(Back to the criterion)'))!;
    await until('what it leads to', async () => (await textOf('.here')).includes(said));
    await back.evaluate((each) => (each as HTMLElement).click());
    await until('the focus to be back', async () => (await focused()) === said);
    expect(
      await link.evaluate((each) => {
        const { top, bottom } = each.getBoundingClientRect();
        return each === document.activeElement && top >= 0 && bottom <= innerHeight;
      }),
    ).toBe(true);
    expect(await page.$('button::-p-text(Back to the criterion)')).toBeNull();
  });

  it('keep the words of the picture within it, and each group of facts in one column', async () => {
    const over = await page.$$eval('.review .lanes', ([lanes]) => {
      const { left, right } = lanes!.getBoundingClientRect();
      return [...lanes!.querySelectorAll('text, .title')].filter((each) => {
        const box = each.getBoundingClientRect();
        return box.left < left || box.right > right || (each.matches('.title') && box.height > 80);
      }).length;
    });
    expect(over).toBe(0);
    const columns = await page.$$eval('.review .facts section', (groups) =>
      groups.map((group) => new Set([...group.querySelectorAll('dt')].map((each) => each.offsetLeft)).size),
    );
    expect(new Set(columns)).toEqual(new Set([1]));
  });

  it('compare two calls by what people felt and saw, too, and say which calls', async () => {
    await go('#compare/with-patient,practised', 'table.compared');
    const heads = await page.$$eval('.compared thead th', (all) => all.map((each) => each.textContent));
    expect(heads).toEqual([
      expect.stringMatching(/^Whereby.*19 Nov 2026/),
      expect.stringMatching(/^Practice: Dose lost in the noise.*26 Nov 2026/),
    ]);
    const rows = await page.$$eval('.compared tr', (all) =>
      all.map((row) => [...row.querySelectorAll('th, td')].map((cell) => (cell as HTMLElement).innerText)),
    );
    expect(rows).toContainEqual(['Confidence after the call', 'Very', 'Fairly']);
    expect(rows).toContainEqual([
      'Left room for the delay, and put right talking over each other',
      'Learner: Mostly\nTrainer: Fully',
      'Learner: Begun',
    ]);
  });

  it('draw confidence from 1 to 5 and percentages from 0 to 100, and say of how many', async () => {
    await go('#compare/with-patient,practised,unwritten', '.run li');
    const runs = await page.$$eval('.run', (all) =>
      all.map((run) => ({
        what: run.querySelector('figcaption')!.textContent,
        edges: [...run.querySelectorAll('text[text-anchor=end]')].slice(0, 2).map((each) => each.textContent),
        points: [...run.querySelectorAll('li')].map((each) => each.textContent),
      })),
    );
    const of = (what: string) => runs.find((run) => run.what?.startsWith(what))!;
    expect(of('Confidence before').edges).toEqual(['5', '1']);
    expect(of('Lost sound re-checked').edges).toEqual(['100\u00a0%', '0\u00a0%']);
    expect(of('Lost sound re-checked').points.at(-1)).toBe('26 Nov 2026: 1 of 2, 50\u00a0%');
  });

  it('speak to a trainer of the learner, and of the hour as one', async () => {
    const { text } = await writeReview(PRACTISED, 'file-0001', await aSigner());
    const path = join(scratch, 'learner.json');
    writeFileSync(path, text);
    await go('#trainer', '#open-files');
    const input = (await page.$('#open-files')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
    await page.waitForSelector('.opened-files a');
    const hours = /between 20:00 and 21:00/;
    expect(await textOf('.opened-files')).toMatch(hours);
    expect(await textOf('header')).not.toMatch(TO_SOMEBODY);
    await go('#opened/file-0001', '#confidence');
    expect(await textOf('.review h2')).toMatch(hours);
    for (const part of ['header', '.review h2', '.lanes', '.as-table', '.facts', '.criterion h3', '.moments', '.paper'])
      expect(await textOf(part), part).not.toMatch(TO_SOMEBODY);
    expect(await textOf('.facts')).toContain('The learner’s microphone is off');
  });

  it('count by week from small rows, and from a log where a call was never counted', async () => {
    const calls = [WITH_PATIENT, UNWRITTEN];
    await putReviews(watcher.desk, calls, CHANGES);
    const counted = async (): Promise<void> => {
      const counting = await watcher.openPage('coaching.html#improvement');
      await counting.waitForSelector('.run li');
      const points = await counting.$$eval('.run:first-child li', (all) => all.map((each) => each.textContent));
      expect(points).toEqual(['9 Nov 2026: 1', '16 Nov 2026: 1']);
      await counting.close();
      const kept = Object.keys(await readRows(watcher.desk, 'counts'));
      expect(kept.toSorted()).toEqual(calls.map(({ log }) => log.callId).toSorted());
    };
    await counted();
    await dropRows(watcher.desk, { logs: WITH_PATIENT.log.callId, counts: UNWRITTEN.log.callId });
    await counted();
    await putReviews(watcher.desk, ALL, CHANGES);
  });

  it('print without a page that is left empty, and what was written as text', async () => {
    const print = async (): Promise<Uint8Array> => page.pdf({ preferCSSPageSize: true });
    for (const hash of ['#review/unwritten', '#review/practised', '#review/with-patient']) {
      await go(hash, '.paper .made-with');
      const full = await howFull(await print());
      expect(full.length, hash).toBeLessThanOrEqual(3);
      for (const each of full.slice(0, -1)) expect(each, `${hash}: ${full.join(', ')}`).toBeGreaterThan(0.5);
    }
    await go('#improvement', '.run .course');
    await page.waitForSelector('textarea');
    await page.focus('textarea');
    const pages = await readPdf(await print());
    expect(pages.length).toBeLessThanOrEqual(3);
    expect(pages.join(' ')).toMatch(/Plan:\s*A headset in each room\./);
    expect(pages.join(' ')).toMatch(/from the week of 2 Mar 2026/);
    const full = await howFull(await print());
    for (const each of full.slice(0, -1)) expect(each, full.join(', ')).toBeGreaterThan(0.5);
  });
});
