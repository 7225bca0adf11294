import { setTimeout as delay } from 'node:timers/promises';
import type { BrowserName } from '../machine/browsers.ts';
import { openChromiumPanel, showFirefoxSidebar } from '../machine/side-panel.ts';
import { openStage } from './stage.ts';

/** What happens to the line, over and over, and for how long each lasts. */
const STORY = [
  {
    delayMs: 20,
    lastsMs: 20_000,
    says: 'The line is good. The overlay is one small line; the panel has nothing to say.',
  },
  { delayMs: 200, lastsMs: 20_000, says: 'The line gets slower: 0.2 s more each way. The delay becomes noticeable.' },
  {
    delayMs: 500,
    lastsMs: 40_000,
    says: 'Half a second each way: disruptive. After some seconds a warning says what to say.',
  },
  { delayMs: 20, lastsMs: 45_000, says: 'The line is good again. The warning clears once it has stayed good.' },
];

/** Opens the consultation on this screen and lets the line get worse and better until the browser is closed. */
export async function showToPerson(name: BrowserName): Promise<void> {
  console.log('Building the extension and opening a consultation …');
  const { watcher, clinician, glideTo, close } = await openStage(name, { headless: false });
  const { browser, desk } = watcher;
  await desk.close();
  await clinician.bringToFront();
  if (name === 'firefox') await showFirefoxSidebar(browser, await clinician.title());
  else await openChromiumPanel(watcher, clinician);
  console.log(
    'A consultation is running in the browser that has opened. Its button, or Alt+Shift+C, shows the side panel.',
  );
  console.log('Close the browser, or press Ctrl+C here, to end.\n');
  const closed = new Promise<'closed'>((go) => browser.once('disconnected', () => go('closed')));
  process.once('SIGINT', () => void browser.close());
  for (let step = 0; ; step += 1) {
    const { delayMs, lastsMs, says } = STORY[step % STORY.length]!;
    console.log(says);
    await glideTo(delayMs);
    if ((await Promise.race([closed, delay(lastsMs)])) === 'closed') break;
  }
  await close();
}
