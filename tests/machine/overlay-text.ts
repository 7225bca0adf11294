import type { Page } from 'puppeteer-core';
import { FIREFOX_UUID } from './browsers.ts';
import type { Watcher } from './extension.ts';
import { inFirefoxWindow } from './firefox-window.ts';

/** What the overlay says over a page, read with the browser's own tools: no script of a page looks into a closed root. */
export async function overlayText(watcher: Watcher, page: Page): Promise<string> {
  return watcher.extensionId === FIREFOX_UUID ? inFirefox(watcher, page) : inChromium(page);
}

async function inFirefox({ browser }: Watcher, page: Page): Promise<string> {
  const inPage = `const host = content.document.documentElement.lastElementChild;
    sendAsyncMessage('overlay-text', host.openOrClosedShadowRoot?.querySelector('section')?.textContent ?? '');`;
  const script = `const { messageManager } = gBrowser.selectedBrowser;
    return new Promise((tell) => {
      const listen = ({ data }) => { messageManager.removeMessageListener('overlay-text', listen); tell(data); };
      messageManager.addMessageListener('overlay-text', listen);
      messageManager.loadFrameScript('data:,' + encodeURIComponent(${JSON.stringify(inPage)}), false);
    });`;
  return String((await inFirefoxWindow(browser, await page.title(), script)) ?? '');
}

async function inChromium(page: Page): Promise<string> {
  const session = await page.createCDPSession();
  try {
    await session.send('DOM.enable');
    await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const { searchId, resultCount } = await session.send('DOM.performSearch', {
      query: 'section.overlay',
      includeUserAgentShadowDOM: true,
    });
    if (resultCount === 0) return '';
    const { nodeIds } = await session.send('DOM.getSearchResults', { searchId, fromIndex: 0, toIndex: 1 });
    const { object } = await session.send('DOM.resolveNode', { nodeId: nodeIds[0]! });
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId!,
      returnByValue: true,
      functionDeclaration: 'function () { return this.textContent; }',
    });
    return String(result.value);
  } finally {
    await session.detach();
  }
}
