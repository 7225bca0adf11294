import type { KeyInput, Page } from 'puppeteer-core';
import { FIREFOX_UUID } from './browsers.ts';
import { until, type Watcher } from './extension.ts';
import { inFirefoxWindow } from './firefox-window.ts';
import { pressCommand } from './press.ts';
import { openChromiumPanel, SIDEBAR_WIDTH_PX } from './side-panel.ts';

/** The side panel, or the sidebar, that a person has beside a call, worked as by a person. */
export interface RealPanel {
  /** runs in the panel's own page; takes and gives what JSON can carry */
  evaluate<Args extends unknown[], Value>(act: (...args: Args) => Value, ...args: Args): Promise<Awaited<Value>>;
  /** presses the last key while the others are held */
  press(...keys: KeyInput[]): Promise<void>;
  type(words: string): Promise<void>;
  /** presses the middle of the first element that the selector finds, with the pointer */
  click(selector: string): Promise<void>;
}

/** Opens it beside a page by the extension's own button or key. */
export async function openRealPanel(watcher: Watcher, beside: Page): Promise<RealPanel> {
  if (watcher.extensionId === FIREFOX_UUID) return openSidebar(watcher, beside);
  const panel = await openChromiumPanel(watcher, beside);
  return {
    evaluate: (act, ...args) => panel.evaluate(act as never, ...(args as unknown as never[])) as never,
    press: (...keys) => pressOn(panel, keys),
    type: (words) => panel.keyboard.type(words),
    click: (selector) => panel.click(selector),
  };
}

async function pressOn({ keyboard }: Page, keys: KeyInput[]): Promise<void> {
  const [last, ...held] = keys.toReversed();
  for (const key of held) await keyboard.down(key);
  await keyboard.press(last!);
  for (const key of held) await keyboard.up(key);
}

/** Firefox's driver knows nothing of its sidebar: its own window is asked to press and to look. */
const SIDEBAR = `const frame = document.getElementById('sidebar').contentDocument?.getElementById('webext-panels-browser');
  if (!frame?.browsingContext?.currentWindowGlobal) return undefined;
  frame.focus();
  const tip = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  tip.beginInputTransactionForTests(window);
  const eventOf = (key) => new KeyboardEvent('', { key, code: CODES[key] ?? (/^[a-z]$/i.test(key) ? 'Key' + key.toUpperCase() : /^[0-9]$/.test(key) ? 'Digit' + key : '') });
  const CODES = { ' ': 'Space', Alt: 'AltLeft', Shift: 'ShiftLeft', Enter: 'Enter', Tab: 'Tab', Escape: 'Escape', End: 'End' };
`;

const WIDEN = `document.getElementById('sidebar-box').style.width = '${SIDEBAR_WIDTH_PX}px'; return true;`;

async function openSidebar(watcher: Watcher, beside: Page): Promise<RealPanel> {
  const title = await beside.title();
  const run = (script: string): Promise<unknown> => inFirefoxWindow(watcher.browser, title, SIDEBAR + script);
  await pressCommand(watcher, beside, '_execute_action');
  await inFirefoxWindow(watcher.browser, title, WIDEN);
  const evaluate: RealPanel['evaluate'] = async (act, ...args) => {
    const code = `(async () => JSON.stringify({ value: await (${act.toString()})(...${JSON.stringify(args)}) }))()`;
    const inFrame = `{
      const sandbox = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      Cu.evalInSandbox(${JSON.stringify(code)}, sandbox).then(
        (text) => sendAsyncMessage('real-panel', { text }),
        (error) => sendAsyncMessage('real-panel', { error: String(error) }),
      );
    }`;
    const answer = (await run(`return new Promise((go) => {
      const listen = ({ data }) => {
        frame.messageManager.removeMessageListener('real-panel', listen);
        go(JSON.stringify(data));
      };
      frame.messageManager.addMessageListener('real-panel', listen);
      frame.messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(${JSON.stringify(inFrame)}), false);
    });`)) as string;
    const { text, error } = JSON.parse(answer) as { text: string; error?: string };
    if (error !== undefined) throw new Error(error);
    return (JSON.parse(text) as { value?: never }).value as never;
  };
  const press = async (...keys: string[]): Promise<void> => {
    await run(`const events = ${JSON.stringify(keys)}.map(eventOf);
      for (const event of events) tip.keydown(event);
      for (const event of events.toReversed()) tip.keyup(event);
      return true;`);
  };
  await until('the sidebar', () => run('return true;'));
  await until('the panel in the sidebar', () => evaluate(() => document.querySelector('.panel') !== null));
  return {
    evaluate,
    press,
    type: async (words) => {
      for (const letter of words) await press(letter);
    },
    click: async (selector) => {
      const [left, top] = await evaluate((wanted: string) => {
        const element = document.querySelector(wanted)!;
        element.scrollIntoView({ block: 'nearest' });
        const { x, y, width, height } = element.getBoundingClientRect();
        return [x + width / 2, y + height / 2];
      }, selector);
      await run(`const { x, y } = frame.getBoundingClientRect();
        const outer = document.getElementById('sidebar').getBoundingClientRect();
        for (const type of ['mousemove', 'mousedown', 'mouseup'])
          window.synthesizeMouseEvent(type, outer.x + x + ${left}, outer.y + y + ${top}, { button: 0, clickCount: 1 });
        return true;`);
    },
  };
}
