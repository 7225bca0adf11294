import type { Page } from 'puppeteer-core';

// Polled, since puppeteer's default waits for animation frames and a tab in the background has none.
const WAIT = { polling: 50, timeout: 20_000 };
const MOVED_SECONDS = 0.2;

/** @throws when nothing that matches is visible within 20 s */
export async function waitForVisible(page: Page, selector: string): Promise<void> {
  await page.waitForFunction((selector) => document.querySelector(selector)?.checkVisibility(), WAIT, selector);
}

/** @throws when no video that matches shows a picture and has moved on within 20 s */
export async function waitForMovingVideo(page: Page, selector: string): Promise<void> {
  await page.waitForFunction(
    (selector, movedSeconds) =>
      [...document.querySelectorAll<HTMLVideoElement>(selector)].some(
        // The time of a live stream begins at zero.
        (video) => video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && video.currentTime > movedSeconds,
      ),
    WAIT,
    selector,
    MOVED_SECONDS,
  );
}
