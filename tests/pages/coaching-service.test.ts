import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { CallLog } from '../../utils/coaching/review';
import { annotate, writeReview } from '../../utils/coaching/review-file/write-review';
import { readReview } from '../../utils/coaching/review-file/read-review';
import { readImprovement, toImprovementJson } from '../../utils/coaching/trends/improvement-file';
import { newPdsa } from '../../utils/coaching/trends/pdsa';
import { toCounted } from '../../utils/coaching/trends/count-call';
import { toWeekCounts, type WeekCounts } from '../../utils/coaching/trends/week-counts';
import { aSigner, verify } from '../coaching/review-file/a-signer';
import { aLog, aReview, someRatings } from '../coaching/some-reviews';
import { downloadFolder } from '../machine/download-folder';
import { extensionFolder, launchWatcher, until, type Watcher } from '../machine/extension';
import { readPdf, withoutSpace } from '../machine/read-pdf';
import { readCsv } from '../record/team-summary/read-csv';
import { putRows, readRows, rowsOf } from './coaching-store';
import { chooseFiles, goTo, pressOn, reload, showsOn, textOf, valueOf, writeIn } from './page-hands';

const DAY_MS = 86_400_000;
const MONDAY = Date.parse('2026-11-16T10:00:00Z');
const THIS_WEEK = '2026-11-23';

const call = (callId: string, days: number, but: Partial<CallLog> = {}): CallLog =>
  aLog({ callId, startedAt: MONDAY + days * DAY_MS, ...but });
const PRACTISED = { platform: 'Practice room', scenario: 'dose-in-the-noise' };

describe.each(inject('pagesIn'))('several calls at once, in %s', (name) => {
  const saved = downloadFolder(name);
  const scratch = mkdtempSync(join(tmpdir(), 'webside-coaching-'));
  let watcher: Watcher;
  let page: Page;

  beforeAll(async () => {
    watcher = await launchWatcher(name, extensionFolder(name), { prefs: saved.prefs });
    const logs = [call('A', 0), call('B', 1), call('C', 8), call('P', 9, PRACTISED)];
    await putRows(watcher.desk, rowsOf(...logs));
    page = await watcher.openPage('coaching.html#improvement');
    await saved.take(page);
  });
  afterAll(async () => {
    await watcher?.close();
    saved.remove();
    rmSync(scratch, { recursive: true });
  });

  const put = (called: string, content: string): string => {
    const path = join(scratch, called);
    writeFileSync(path, content);
    return path;
  };
  const countsOf = (weeks: readonly WeekCounts[]): unknown => weeks.map(({ week, calls }) => [week, calls]);
  const team = (id: string, ...logs: CallLog[]): string =>
    toImprovementJson({
      id,
      weeks: toWeekCounts(
        logs.map((log) => toCounted(aReview({ log }))),
        'UTC',
      ),
      notes: [{ ...newPdsa(`note-of-${id}`, '2026-11-16'), title: `Tried by ${id}` }],
    });
  const paper = async (): Promise<string> =>
    withoutSpace((await readPdf(await page.pdf({ preferCSSPageSize: true }))).join(''));

  it('are counted, and leave as CSV and JSON that say the same', async () => {
    await showsOn(page, 'Calls that were measured');
    await pressOn(page, 'Save the counts as CSV');
    const [names, ...rows] = readCsv(await saved.file('webside-improvement.csv'));
    const column = (of: string): (string | undefined)[] => rows.map((row) => row[names!.indexOf(of)]);
    expect(column('week')).toEqual(['2026-11-16', '2026-11-23']);
    expect(column('calls')).toEqual(['2', '1']);
    expect(column('disruptiveSeconds')).toEqual(['130', '65']);
    await pressOn(page, 'Save the counts as JSON');
    const read = readImprovement(await saved.file('webside-improvement.json'), THIS_WEEK);
    if ('errors' in read) throw new Error(read.errors.join(' '));
    expect(countsOf(read.improvement.weeks)).toEqual([
      ['2026-11-16', 2],
      ['2026-11-23', 1],
    ]);
    expect(read.improvement.notes).toBeUndefined();
    saved.empty();
  });

  it('hold a note on a change, also when the page is loaded again', async () => {
    await pressOn(page, 'Add a change');
    await page.waitForSelector('.pdsa input[type=date]');
    const [id] = await until('the note to be kept', async () => {
      const ids = Object.keys(await readRows(watcher.desk, 'notes'));
      return ids.length === 1 ? ids : undefined;
    });
    await writeIn(page, `pdsa-${id}-title`, 'Headsets');
    await writeIn(page, `pdsa-${id}-study`, 'Less echo');
    await reload(page);
    await page.waitForSelector(`#pdsa-${id}-study`);
    expect(await valueOf(page, `pdsa-${id}-title`)).toBe('Headsets');
    expect(await valueOf(page, `pdsa-${id}-study`)).toBe('Less echo');
  });

  it('of a call that has ended meanwhile are counted too, without loading the page', async () => {
    await goTo(page, '#time');
    await showsOn(page, 'From call to call');
    await until('the calls', async () => (await page.$$('.small-timeline')).length === 4);
    const going = call('G', 5, { isOver: false, startedAt: Date.now() - 600_000 });
    await putRows(watcher.desk, rowsOf(going));
    await goTo(page, '#');
    await showsOn(page, 'going on');
    await goTo(page, '#time');
    await until('the calls', async () => (await page.$$('.small-timeline')).length === 4);
    await putRows(watcher.desk, {
      ...rowsOf({ ...going, isOver: true }),
      confidence: { G: { after: 5 } },
    });
    await until('the call that has ended', async () => (await page.$$('.small-timeline')).length === 5);
    await showsOn(page, 'Confidence after the call, 1 to 5');
    await putRows(watcher.desk, { confidence: { G: { before: 3 } } });
    // Who goes to another part and comes back sees what was written meanwhile.
    await goTo(page, '#improvement');
    await goTo(page, '#time');
    await showsOn(page, 'Confidence before the call, 1 to 5');
  });

  it('that the browser does not let be read are not told as none', async () => {
    const other = await watcher.openPage('coaching.html#keeping');
    await other.evaluate(() => {
      const { getAll } = IDBObjectStore.prototype;
      // The list itself is read.
      IDBObjectStore.prototype.getAll = function (...of) {
        if (this.name === 'heads') return getAll.apply(this, of);
        throw new DOMException('No', 'UnknownError');
      };
    });
    await goTo(other, '#improvement');
    await showsOn(other, 'The browser did not let the reviews be read.');
    expect(await textOf(other)).not.toContain('Nothing is counted yet');
    await other.close();
  });

  it('of several clinicians are put together, each file once', async () => {
    await goTo(page, '#improvement');
    const anna = put('anna.json', team('file-of-anna', call('1', 0), call('2', 1)));
    const ben = put('ben.json', team('file-of-ben', call('3', 1)));
    await chooseFiles(page, 'merge-files', anna, ben, put('large.json', 'x'.repeat(13_000_000)));
    await showsOn(page, '2 files together');
    await showsOn(page, 'large.json: It is too large');
    await showsOn(page, 'Tried by file-of-ben');
    await page.$eval('[aria-labelledby="counts-files"] input[type=checkbox]', (box) => (box as HTMLElement).click());
    await pressOn(page, 'Save the counts as JSON');
    const text = await saved.file('webside-improvement.json');
    const read = readImprovement(text, THIS_WEEK);
    if ('errors' in read) throw new Error(read.errors.join(' '));
    expect(countsOf(read.improvement.weeks)).toEqual([['2026-11-16', 3]]);
    expect(read.improvement.sources).toEqual(['file-of-anna', 'file-of-ben']);
    expect(read.improvement.notes?.map(({ title }) => title)).toEqual([
      'Tried by file-of-anna',
      'Tried by file-of-ben',
    ]);
    await chooseFiles(page, 'merge-files', anna, put('team.json', text));
    await showsOn(page, 'anna.json: Its calls are in team.json already. They are counted once.');
    await pressOn(page, 'Back to your own calls');
    await until('the own notes', async () => (await page.$('.pdsa')) !== null);
  });

  it('of learners stand side by side under the names that the trainer gives', async () => {
    const learner = await aSigner();
    const log = call('L', 2, PRACTISED);
    const first = await writeReview(aReview({ log }), 'file-one', learner);
    const second = await writeReview(aReview({ log, confidence: { after: 5 } }), 'file-two', learner);
    const read = await readReview(first.text, verify);
    if ('errors' in read) throw new Error(read.errors.join(' '));
    const words = someRatings({ comment: 'theirs', nextStep: 'Hand back the word' });
    const returned = await annotate(read.opened, words, await aSigner());
    await goTo(page, '#trainer');
    await chooseFiles(page, 'open-files', put('one.json', returned), put('two.json', second.text));
    await showsOn(page, 'Side by side');
    await showsOn(page, 'Practice: Dose lost in the noise (2)');
    await showsOn(page, 'The same call as one.json, given away another time');
    await writeIn(page, 'name-file-one', 'Anna');
    await until('the name over its column', () =>
      page.evaluate(() => [...document.querySelectorAll('th')].some((each) => each.innerText === 'Anna')),
    );
  });

  it.runIf(name === 'chromium')('are printed as they are shown', async () => {
    const said = (words: readonly string[], on: string): void => {
      for (const each of words) expect(on).toContain(withoutSpace(each));
    };
    const sideBySide = await paper();
    said(['Side by side', 'Anna', 'Learner: Begun', 'Hand back the word', 'Page 1 of'], sideBySide);
    await goTo(page, '#compare/A,P');
    await showsOn(page, 'Two calls');
    said(
      ['Two calls, the earlier first', 'Practice: Dose lost in the noise', 'Length of the call', '10:00'],
      await paper(),
    );
    await goTo(page, '#time');
    await showsOn(page, 'From call to call');
    said(['Over time', 'From call to call', 'Disruptive delay, of the call', 'Call by call'], await paper());
    await goTo(page, '#improvement');
    await showsOn(page, 'Calls that were measured');
    const counts = await paper();
    said(['Service improvement', 'Time with disruptive delay', 'Headsets', 'Less echo', 'Page 1 of'], counts);
    expect(counts).not.toContain(withoutSpace('Save the counts as'));
  });
});
