import type { ElementHandle, Page } from 'puppeteer-core';
import { until } from '../machine/extension';

export const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

export function showsOn(page: Page, words: string): Promise<unknown> {
  return until(`“${words}”`, async () => (await textOf(page)).includes(words));
}

/** Presses what its name, as a screen reader tells it, begins with. */
export function pressOn(page: Page, words: string): Promise<unknown> {
  return until(`the button “${words}”`, () =>
    page.evaluate((wanted) => {
      const named = (each: HTMLElement): string => each.ariaLabel ?? each.innerText.trim();
      const buttons = [...document.querySelectorAll<HTMLElement>('button, summary, a')];
      const button = buttons.find((each) => named(each).startsWith(wanted) && each.ariaDisabled !== 'true');
      button?.click();
      return button !== undefined;
    }, words),
  );
}

/** Firefox never reports that a page of an extension has loaded: its content tells. */
export async function reload(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.assign(window, { isOld: true });
    location.reload();
  });
  await untilAnew(page);
}

/** Once what was loaded before is gone, where it has been marked. */
export async function untilAnew(page: Page): Promise<void> {
  await until('the page anew', () =>
    page.evaluate(() => !('isOld' in window) && document.readyState === 'complete').catch(() => false),
  );
}

export function goTo(page: Page, hash: string): Promise<void> {
  return page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

export function writeIn(page: Page, id: string, words: string): Promise<void> {
  return page.evaluate(
    (at, typed) => {
      const field = document.getElementById(at) as HTMLTextAreaElement;
      field.value = typed;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    id,
    words,
  );
}

export function valueOf(page: Page, id: string): Promise<string> {
  return page.$eval(`#${id}`, (field) => (field as HTMLTextAreaElement).value);
}

export async function chooseFiles(page: Page, id: string, ...paths: string[]): Promise<void> {
  const input = (await page.waitForSelector(`#${id}`)) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(...paths);
}
