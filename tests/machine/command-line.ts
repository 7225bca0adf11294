import type { BrowserName } from './browsers.ts';
import { findBrowser } from './find-browsers.mjs';

/** What the commands that open a browser by themselves or for a person have in common. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** @throws when it is not installed, with what to do */
export function chooseBrowser(wanted: BrowserName | undefined): BrowserName {
  const browser = wanted ?? (findBrowser('chromium') ? 'chromium' : 'firefox');
  if (findBrowser(browser)) return browser;
  const other = browser === 'firefox' ? 'chromium' : 'firefox';
  throw new Error(
    `No ${browser === 'firefox' ? 'Firefox' : 'Chrome, Edge or Chromium'} is installed. Install it, say where it is with ${browser.toUpperCase()}_PATH, or try --browser ${other}.`,
  );
}

/** Ends the program with the reason; how to ask is only told to whoever has asked wrongly. */
export function fail(error: unknown, usage = ''): never {
  console.error(`\n${error instanceof Error ? error.message : error}${usage}`);
  process.exit(1);
}
