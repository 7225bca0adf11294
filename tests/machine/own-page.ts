import type { Browser, Page } from 'puppeteer-core';
import { until } from './extension.ts';

/** Waits for one of the extension's own pages, such as `/record.html`. Firefox's driver does not tell its address: the page itself does. */
export function ownPage(browser: Browser, path: string): Promise<Page> {
  return until(`the page ${path}`, async () => {
    // One that has just been closed, or has gone to another address, may still be in Firefox's list.
    const pathOf = (page: Page): Promise<string> => page.evaluate(() => location.pathname).catch(() => '');
    for (const each of await browser.pages()) if ((await pathOf(each)) === path) return each;
    return undefined;
  });
}
