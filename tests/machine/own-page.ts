import type { Browser, Page } from 'puppeteer-core';
import { until } from './extension.ts';

/** Waits for one of the extension's own pages, such as `/record.html`. Firefox's driver does not tell its address: the page itself does. */
export function ownPage(browser: Browser, path: string): Promise<Page> {
  return until(`the page ${path}`, async () => {
    for (const each of await browser.pages()) if ((await each.evaluate(() => location.pathname)) === path) return each;
    return undefined;
  });
}
