import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../machine/extension';
import { openWatchedCall, type WatchedCall } from './watched-call';

describe.each(['chromium', 'firefox'] as const)('whose notes they are, in %s', (name) => {
  let call: WatchedCall;
  let panel: Page;

  beforeAll(async () => {
    call = await openWatchedCall(name, 'whose');
    panel = await call.watcher.openPage(`sidepanel.html?tab=${call.tabId}`);
    await panel.setViewport({ width: 360, height: 765 });
  });
  afterAll(async () => call?.close());

  const text = (): Promise<string> => panel.evaluate(() => document.body.innerText);
  const shows = (words: string): Promise<unknown> =>
    until(`“${words}” on the panel`, async () => (await text()).includes(words));
  const press = (words: string): Promise<unknown> =>
    until(`the button “${words}” to be pressed`, () =>
      panel.evaluate((wanted) => {
        const button = [...document.querySelectorAll<HTMLElement>('button, .check')].find((each) =>
          each.innerText.trim().startsWith(wanted),
        );
        button?.click();
        return button !== undefined;
      }, words),
    );
  const stage = (): Promise<string | undefined> =>
    panel.evaluate(() => document.querySelector<HTMLElement>('.tabs [aria-current]')?.innerText.replace(/\W|\d/g, ''));
  const focused = (): Promise<string> =>
    panel.evaluate(
      () => (document.activeElement as HTMLElement).id || (document.activeElement as HTMLElement).innerText,
    );
  const write = async (field: string, words: string): Promise<void> => {
    await (await panel.waitForSelector(field))!.focus();
    await panel.keyboard.type(words);
    await panel.evaluate(() => (document.activeElement as HTMLElement).blur());
  };
  const valueOf = (field: string): Promise<string> =>
    panel.waitForSelector(field).then((found) => found!.evaluate((each) => (each as HTMLTextAreaElement).value));
  const whose = (): Promise<string> => panel.$eval('.whose', (line) => (line as HTMLElement).innerText);

  it('is asked when a call begins after a telephone call was planned', async () => {
    await shows('No call on localhost yet');
    expect(await whose()).toBe('New notes');
    await panel.bringToFront();
    await (await panel.waitForSelector('#choice-mode'))!.select('telephone');
    await write('#note-reason', 'of the one on the telephone');
    expect(await whose()).toMatch(/^Notes of \d\d:\d\d$/);
    await call.begin();
    await shows('Which patient is this?');
    expect(await panel.evaluate(() => document.body.innerHTML)).not.toContain('of the one on the telephone');
    await press('Another patient: start new notes');
    await until('the opening', async () => (await stage()) === 'Opening');
    await shows('New notes for the next patient.');
    expect(await whose()).toMatch(/^Call since \d\d:\d\d$/);
  });

  it('lets no tick stand on a safety net in which there is nothing', async () => {
    await press('Close');
    await press('I have said this to them');
    await shows('Write first what you say to them');
    expect(await panel.$eval('#net-1-given', (box) => (box as HTMLInputElement).checked)).toBe(false);
    await write('#net-1-lookOutFor', 'a rash');
    await press('I have said this to them');
    await until('it to be ticked', () => panel.$eval('#net-1-given', (box) => (box as HTMLInputElement).checked));
  });

  it('asks once before what was typed as a reason is taken away, and then the focus stays there', async () => {
    await press('Consult');
    await press('Phone');
    await write('#mode-1', 'sound broke up');
    await press('It was a slip');
    await until('what keeps to have the focus', async () => (await focused()) === 'Keep');
    await press('Keep');
    expect(await valueOf('#mode-1')).toBe('sound broke up');
    await press('It was a slip');
    await press('Take away');
    await until('it to be gone', () => panel.evaluate(() => document.querySelector('#mode-1') === null));
    expect(await focused()).toBe('Video');
  });

  it('keeps one line in sight, whatever the zoom, that tells it', async () => {
    await panel.setViewport({ width: 320, height: 256 });
    for (const field of ['#note-problem', '#note-plan']) {
      await panel.focus(field);
      const [top, bottom, fieldTop] = await panel.evaluate((wanted) => {
        const line = document.querySelector('.whose')!.getBoundingClientRect();
        return [line.top, line.bottom, document.querySelector(wanted)!.getBoundingClientRect().top];
      }, field);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(bottom).toBeLessThanOrEqual(fieldTop!);
      expect(
        await panel.evaluate(
          (at) => document.elementFromPoint(20, at)?.classList.contains('whose'),
          (top! + bottom!) / 2,
        ),
      ).toBe(true);
    }
    await panel.setViewport({ width: 360, height: 765 });
  });

  it('says that notes go on after a reload, and leaves them at one press to the patient they were of', async () => {
    await write('#note-history', 'of the first');
    await call.clinician.reload();
    await shows('The page was reloaded: notes of');
    await until('the notes', async () => (await valueOf('#note-history')) === 'of the first');
    await press('Same patient');
    await until('it to be said no more', async () => !(await text()).includes('The page was reloaded'));
    await call.clinician.reload();
    await shows('The page was reloaded: notes of');
    await press('Another patient: new notes');
    await until('the opening', async () => (await stage()) === 'Opening');
    expect(await panel.evaluate(() => document.body.innerHTML)).not.toContain('of the first');
    await press('Consult');
    expect(await valueOf('#note-history')).toBe('');
    await shows('Other notes (2)');
  });

  it('begins the next patient’s before their call, says so, and shows them under no call of the last one', async () => {
    await write('#note-history', 'of the second');
    await call.clinician.evaluate(() => window.call?.leave());
    await shows('The call is over');
    expect(await whose()).toMatch(/^Call of \d\d:\d\d, over$/);
    await press('After');
    await press('Next patient: new notes');
    await until('Before', async () => (await stage()) === 'Before');
    await shows('New notes for the next patient. The last ones are under “Other notes”.');
    await until('the focus in its first field', () =>
      panel.evaluate(() => document.activeElement?.matches('.body :is(input, textarea)') === true),
    );
    expect(await whose()).toBe('New notes');
    expect(await text()).not.toContain('To phone');
    await write('#note-reason', 'of the third');
    // The last one is back.
    await call.clinician.reload();
    await shows('Which patient is this?');
    expect(await panel.evaluate(() => document.body.innerHTML)).not.toContain('of the third');
  });
});
