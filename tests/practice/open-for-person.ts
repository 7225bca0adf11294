import type { BrowserName } from '../machine/browsers.ts';
import { buildExtension, launchWatcher } from '../machine/extension.ts';
import { openChromiumPanel, showFirefoxSidebar } from '../machine/side-panel.ts';

/** Opens the practice room on this screen, with the panel beside it, until the browser is closed. */
export async function openForPerson(name: BrowserName): Promise<void> {
  console.log('Building the extension and opening the practice room …');
  const watcher = await launchWatcher(name, buildExtension(name), { headless: false, hasRealSound: true });
  const { browser, desk } = watcher;
  const page = await watcher.openPage('practice.html');
  await desk.close();
  await page.bringToFront();
  if (name === 'firefox') await showFirefoxSidebar(browser, await page.title());
  else await openChromiumPanel(watcher, page);
  console.log('The practice room is open. Microphone and camera are used only once you begin.');
  console.log('Close the browser, or press Ctrl+C here, to end.');
  const closed = new Promise<void>((go) => void browser.once('disconnected', () => go()));
  process.once('SIGINT', () => void browser.close());
  await closed;
}
