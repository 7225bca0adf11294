import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Ratings } from '../../utils/coaching/review';
import { annotate, writeReview } from '../../utils/coaching/review-file/write-review';
import type { Signer } from '../../utils/coaching/review-file/signing';
import { readReview } from '../../utils/coaching/review-file/read-review';
import { newPdsa } from '../../utils/coaching/trends/pdsa';
import { aSigner, verify } from '../coaching/review-file/a-signer';
import { aLog, aReview, someRatings } from '../coaching/some-reviews';
import { downloadFolder } from '../machine/download-folder';
import { extensionFolder, launchWatcher, until, type Watcher } from '../machine/extension';
import { databases, DATABASE, putRows, readRows, rowsOf } from './coaching-store';
import { chooseFiles, goTo, pressOn, reload, showsOn, textOf, untilAnew, valueOf, writeIn } from './page-hands';

const WEEK = '2026-11-23';
/** As it was up to version 2: what people had made of a call was one row. */
const VERSION_2 = {
  version: 2,
  stores: ['heads', 'logs', 'milestones', 'felt', 'made', 'imported', 'files', 'notes', 'keys', 'scenarios', 'lines'],
};

describe.each(inject('pagesIn'))('what is typed on the page of reviews, in %s', (name) => {
  const saved = downloadFolder(name);
  const scratch = mkdtempSync(join(tmpdir(), 'webside-coaching-'));
  const pages: Page[] = [];
  let watcher: Watcher;

  beforeAll(async () => {
    watcher = await launchWatcher(name, extensionFolder(name), { prefs: saved.prefs });
    const made = { own: someRatings({ comment: 'of version 2' }), confidence: { after: 4 } };
    const trainer = { trainer: someRatings({ comment: 'returned to version 2' }), trainerKey: 'KEY' };
    await putRows(
      desk(),
      { ...rowsOf(aLog({ callId: 'A' }), aLog({ callId: 'B' })), made: { A: { ...made, ...trainer } } },
      VERSION_2,
    );
  });
  afterAll(async () => {
    await watcher?.close();
    saved.remove();
    rmSync(scratch, { recursive: true });
  });

  const desk = (): Page => watcher.desk;
  const open = async (hash: string): Promise<Page> => {
    const page = await watcher.openPage(`coaching.html${hash}`);
    await saved.take(page);
    pages.push(page);
    return page;
  };
  const closeAll = async (): Promise<void> => {
    for (const page of pages.splice(0)) await page.close();
  };
  const ownOf = async (id: string): Promise<Ratings | undefined> => (await readRows(desk(), 'own'))[id] as Ratings;
  const untilOwn = (id: string, comment: string): Promise<unknown> =>
    until(`“${comment}” on the disk`, async () => (await ownOf(id))?.comment === comment);
  const put = (called: string, content: string): string => {
    const path = join(scratch, called);
    writeFileSync(path, content);
    return path;
  };
  /** Types, and goes in the same moment. */
  const writeAndGo = (page: Page, id: string, words: string, how: 'reload' | 'elsewhere'): Promise<void> =>
    page.evaluate(
      (at, typed, way) => {
        Object.assign(window, { isOld: true });
        const field = document.getElementById(at) as HTMLTextAreaElement;
        field.value = typed;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        if (way === 'reload') location.reload();
        else location.href = 'options.html';
      },
      id,
      words,
      how,
    );
  /** The disk of one page refuses whatever is written. */
  const fill = (page: Page, isFull: boolean): Promise<void> =>
    page.evaluate((full) => {
      const all = window as unknown as { put?: IDBObjectStore['put'] };
      all.put ??= IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = full
        ? () => {
            throw new DOMException('The disk is full', 'QuotaExceededError');
          }
        : all.put;
    }, isFull);
  /** Each time the page has looked at the disk. */
  const countReads = (page: Page): Promise<void> =>
    page.evaluate(() => {
      const get = IDBObjectStore.prototype.get;
      Object.assign(window, { reads: 0 });
      IDBObjectStore.prototype.get = function (this: IDBObjectStore, key) {
        if (this.name === 'logs') (window as unknown as { reads: number }).reads += 1;
        return get.call(this, key);
      };
    });
  const readsOf = (page: Page): Promise<number> => page.evaluate(() => (window as unknown as { reads: number }).reads);

  it('was one row before, and is divided without a loss', async () => {
    const page = await open('#review/A');
    await page.waitForSelector('#comment-all');
    expect(await valueOf(page, 'comment-all')).toBe('of version 2');
    expect(await textOf(page)).toContain('returned to version 2');
    expect(await textOf(page)).toContain('signed with the key KEY');
    expect(await page.$eval('#confidence-after', (field) => (field as HTMLSelectElement).value)).toBe('4');
    await closeAll();
  });

  it('of a review that is not there any more goes, whatever left it there', async () => {
    await putRows(desk(), { own: { ghost: someRatings() } });
    const page = await open('');
    await page.waitForSelector('.calls');
    await until('it to be gone', async () => !('ghost' in (await readRows(desk(), 'own'))));
    await closeAll();
  });

  it.each(['reload', 'elsewhere'] as const)('last is on the disk when its page goes at once: %s', async (how) => {
    const page = await open('#review/A');
    await page.waitForSelector('#comment-all');
    await writeIn(page, 'comment-all', how);
    await untilOwn('A', how);
    await writeAndGo(page, 'comment-all', `${how}, and the last word`, how);
    await untilAnew(page);
    await untilOwn('A', `${how}, and the last word`);
    await closeAll();
  });

  it('last is on the disk when its tab is closed', async () => {
    const page = await open('#review/A');
    await page.waitForSelector('#comment-all');
    await writeIn(page, 'comment-all', 'closed with the last word');
    await closeAll();
    await untilOwn('A', 'closed with the last word');
  });

  it('last is on the disk, and in its own review, when “Calls” is pressed at once', async () => {
    const page = await open('#review/A');
    await page.waitForSelector('#comment-all');
    await page.evaluate(() => {
      const field = document.getElementById('comment-all') as HTMLTextAreaElement;
      field.value = 'left by “Calls”';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      [...document.querySelectorAll('a')].find((each) => each.innerText === 'Calls')!.click();
    });
    await page.waitForSelector('.calls');
    await untilOwn('A', 'left by “Calls”');
    expect(Object.keys(await readRows(desk(), 'own'))).toEqual(['A']);
    expect(await page.$eval('.told', (told) => told.textContent)).toBe('');
    await page.evaluate(() => history.back());
    await page.waitForSelector('#comment-all');
    await until('it to be read', async () => (await valueOf(page, 'comment-all')) === 'left by “Calls”');
    await closeAll();
  });

  it('in a note on a change is on the disk when the page goes at once', async () => {
    await putRows(desk(), { notes: { n1: newPdsa('n1', WEEK) } });
    const page = await open('#improvement');
    await page.waitForSelector('#pdsa-n1-plan');
    await writeAndGo(page, 'pdsa-n1-plan', 'A headset in each room', 'reload');
    await untilAnew(page);
    await page.waitForSelector('#pdsa-n1-plan');
    await until('the note', async () => (await valueOf(page, 'pdsa-n1-plan')) === 'A headset in each room');
    await closeAll();
  });

  it('stays on the screen while the disk refuses it, can be saved as a file, and is tried again', async () => {
    const page = await open('#review/A');
    await page.waitForSelector('#comment-all');
    await fill(page, true);
    await writeIn(page, 'comment-all', 'on a full disk');
    await showsOn(page, 'The browser did not keep what you typed');
    await countReads(page);
    await until('the disk to be read again', async () => (await readsOf(page)) > 1);
    expect(await valueOf(page, 'comment-all')).toBe('on a full disk');
    await pressOn(page, 'Save as a file');
    expect(await saved.file(/^webside-review-.*-whereby\.json$/)).toContain('on a full disk');
    await showsOn(page, 'this browser will not know the file again');
    await fill(page, false);
    await untilOwn('A', 'on a full disk');
    await until('it to be told', async () => !(await textOf(page)).includes('did not keep'));
    saved.empty();
    await closeAll();
  });

  it('in a review that was deleted elsewhere can be saved, and does not come back', async () => {
    const page = await open('#review/B');
    await page.waitForSelector('#comment-all');
    const other = await open('#review/B');
    await pressOn(other, 'Delete this review…');
    await pressOn(other, 'Delete this review');
    await showsOn(other, 'Nothing of it is left');
    await writeIn(page, 'comment-all', 'typed since');
    await until('it to be told', async () =>
      /was deleted in another page|There is no such review/.test(await textOf(page)),
    );
    // Where the page had looked at the disk just before, it had told already: then nothing could be typed.
    if (await page.$('#comment-all')) {
      await countReads(page);
      await until('the disk to be read again', async () => (await readsOf(page)) > 1);
      expect(await valueOf(page, 'comment-all')).toBe('typed since');
      await pressOn(page, 'Save as a file');
      expect(await saved.file(/^webside-review-.*\.json$/)).toContain('typed since');
      saved.empty();
    }
    for (const store of ['own', 'files', 'logs']) expect(Object.keys(await readRows(desk(), store))).not.toContain('B');
    await closeAll();
  });

  it('in an old page leaves what a trainer has returned meanwhile', async () => {
    const page = await open('#review/A');
    await page.waitForSelector('#comment-all');
    await putRows(desk(), { trainer: { A: { ratings: someRatings({ comment: 'a long answer' }), key: 'OTHER' } } });
    await writeIn(page, 'comment-all', 'typed in an old page');
    await untilOwn('A', 'typed in an old page');
    expect((await readRows(desk(), 'trainer')).A).toMatchObject({
      ratings: { comment: 'a long answer' },
      key: 'OTHER',
    });
    await showsOn(page, 'a long answer');
    expect(await valueOf(page, 'comment-all')).toBe('typed in an old page');
    await closeAll();
  });

  it('by one trainer does not make way for what another returns, or for what is older, without a word', async () => {
    const page = await open('#review/A');
    await page.waitForSelector('#comment-all');
    await pressOn(page, 'Save as a file');
    const read = await readReview(await saved.file(/^webside-review-.*\.json$/), verify);
    saved.empty();
    if ('errors' in read) throw new Error(read.errors.join(' '));
    const [one, another] = [await aSigner(), await aSigner()];
    const returned = async (signer: Signer, comment: string, hour: number): Promise<string> => {
      const ratings = someRatings({ comment, changedAt: (500_000 + hour) * 3_600_000 });
      return put(`${comment}.json`, await annotate(read.opened, ratings, signer));
    };
    const take = async (path: string): Promise<void> => {
      await goTo(page, '#');
      await chooseFiles(page, 'returned-file', path);
    };
    const here = async () =>
      ((await readRows(desk(), 'trainer')).A as { ratings: Ratings } | undefined)?.ratings.comment;
    // One that was there before has a key that nobody knows.
    await take(await returned(one, 'first', 1));
    await showsOn(page, 'There is a trainer’s part in this review already');
    await pressOn(page, 'Put the file’s in its place');
    await showsOn(page, 'Taken in: what your trainer wrote stands beside yours.');
    expect(await here()).toBe('first');
    await take(await returned(one, 'older', 0));
    await showsOn(page, 'This file is older than what your trainer has returned since');
    expect(await here()).toBe('first');
    await writeIn(page, 'comment-all', 'changed since it was given away');
    await untilOwn('A', 'changed since it was given away');
    const theirs = await returned(another, 'second', 2);
    await take(theirs);
    await pressOn(page, 'Keep what is here');
    await showsOn(page, 'Nothing was changed.');
    expect(await here()).toBe('first');
    await take(theirs);
    await pressOn(page, 'Put the file’s in its place');
    await showsOn(page, 'You have changed your own part since you gave this file away');
    expect(await here()).toBe('second');
    await closeAll();
  });

  it('by a trainer in a kept file is neither lost when the page goes, nor when the file is opened again', async () => {
    const learner = await aSigner();
    const { text } = await writeReview(aReview(), 'file-of-anna', learner);
    const path = put('anna.json', text);
    const page = await open('#trainer');
    await chooseFiles(page, 'open-files', path);
    await pressOn(page, 'Keep on this computer: anna.json');
    await showsOn(page, 'kept on this computer');
    await goTo(page, '#opened/file-of-anna');
    await page.waitForSelector('#comment-all');
    await writeAndGo(page, 'comment-all', 'an hour of comments', 'reload');
    await untilAnew(page);
    await page.waitForSelector('#comment-all');
    expect(await valueOf(page, 'comment-all')).toBe('an hour of comments');
    await goTo(page, '#trainer');
    await chooseFiles(page, 'open-files', path);
    await showsOn(page, 'anna.json is open already');
    // Another trainer has written in the same file.
    const read = await readReview(text, verify);
    if ('errors' in read) throw new Error(read.errors.join(' '));
    const theirs = await annotate(read.opened, someRatings({ comment: 'theirs' }), await aSigner());
    await chooseFiles(page, 'open-files', put('by-another.json', theirs));
    await showsOn(page, 'brings what another trainer wrote');
    await pressOn(page, 'Keep what you wrote');
    const kept = async () =>
      ((await readRows(desk(), 'imported'))['file-of-anna'] as { trainer: Ratings }).trainer.comment;
    expect(await kept()).toBe('an hour of comments');
    await chooseFiles(page, 'open-files', put('by-another.json', theirs));
    await pressOn(page, 'Put theirs in its place');
    await until('theirs', async () => (await kept()) === 'theirs');
    await closeAll();
  });

  it('by a trainer is not closed away without a question', async () => {
    const { text } = await writeReview(aReview({ confidence: {} }), 'file-of-ben', await aSigner());
    const page = await open('#trainer');
    await chooseFiles(page, 'open-files', put('ben.json', text));
    await goTo(page, '#opened/file-of-ben');
    await page.waitForSelector('#comment-all');
    await writeIn(page, 'comment-all', 'not kept');
    await goTo(page, '#trainer');
    await pressOn(page, 'Close: ben.json');
    await showsOn(page, 'What you wrote in it is nowhere else');
    await page.keyboard.press('Escape');
    await until('the question to be gone', async () => !(await textOf(page)).includes('nowhere else'));
    expect(await textOf(page)).toContain('written in, not returned');
    await pressOn(page, 'Delete from this computer: by-another.json');
    await showsOn(page, 'with all that you wrote in it');
    expect(Object.keys(await readRows(desk(), 'imported'))).toEqual(['file-of-anna']);
    // The page asks before it goes, too: it is closed by what the question asks.
    await pressOn(page, 'Close: ben.json');
    await pressOn(page, 'Close: ben.json');
    await until('it to be closed', async () => !(await textOf(page)).includes('ben.json'));
    await closeAll();
  });

  it('as the date of a change is taken when it is whole', async () => {
    const page = await open('#improvement');
    await page.bringToFront();
    const field = (await page.waitForSelector('#pdsa-n1-week'))!;
    await field.focus();
    await page.keyboard.type(name === 'firefox' ? '01122027' : '01122027');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    const week = async () => ((await readRows(desk(), 'notes')).n1 as { week: string }).week;
    await until('the week to be kept', async () => (await week()) !== WEEK);
    // As the browser's language has it: day or month first.
    expect(['2027-01-11', '2027-11-29']).toContain(await week());
    await writeIn(page, 'pdsa-n1-week', '0202-01-12');
    await page.evaluate(() => {
      const input = document.getElementById('pdsa-n1-week')!;
      input.focus();
      input.blur();
    });
    await showsOn(page, 'Choose a day from 2000 to 2099');
    expect(['2027-01-11', '2027-11-29']).toContain(await week());
    await closeAll();
  });

  it('comes back by no page when everything is deleted', async () => {
    const page = await open('#improvement');
    await page.waitForSelector('#pdsa-n1-plan');
    const review = await open('#review/A');
    await review.waitForSelector('#comment-all');
    const other = await open('#keeping');
    await other.waitForSelector('#delete-words');
    await writeIn(other, 'delete-words', 'delete everything');
    await pressOn(other, 'Delete everything');
    await showsOn(other, 'Nothing of coaching is left');
    await until('the notes to be gone', async () => !(await page.$('#pdsa-n1-plan')));
    await showsOn(review, 'There is no such review');
    for (const each of [page, review]) expect(await each.$eval('.told', (told) => told.textContent)).toBe('');
    await reload(page);
    await showsOn(page, 'None yet.');
    expect(await databases(desk())).not.toContain(DATABASE);
    await closeAll();
  });
});
