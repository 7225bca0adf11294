import browser, { type Tabs } from 'webextension-polyfill';
import { PRACTICE_SITE } from '../consultation/practice-site';

/** As the build names it. */
export const PRACTICE_PAGE = 'practice.html';

/** The tab that the panel speaks of. `address` is known for watched sites and after the extension's button was pressed. */
export interface PanelTab {
  id: number;
  address?: URL;
  /** for people: the address's host, or that it is the practice room; empty where neither is known */
  site: string;
  /** when it was in front of its window last, ms since 1970; absent where the browser does not tell */
  inFrontAt?: number;
  /** another tab is in front */
  isElsewhere?: true;
  /** the panel is a page that stays with this tab */
  isFixed?: true;
}

/** The active tab of the panel's own window. A panel opened as a page (`?tab=ID`) stays with the tab that it names. */
export async function tabInFront(): Promise<PanelTab | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named === null) return toPanelTab(await activeTab());
  const tab = toPanelTab(await tabOf(Number(named)));
  return tab && { ...tab, isFixed: true };
}

function toPanelTab(tab: Tabs.Tab | undefined): PanelTab | undefined {
  if (tab?.id === undefined) return undefined;
  const address = tab.url ? new URL(tab.url) : undefined;
  const { id, lastAccessed } = tab;
  const isSite = address?.protocol.startsWith('http');
  const isPractice = tab.url === browser.runtime.getURL(PRACTICE_PAGE);
  return {
    id,
    site: isPractice ? PRACTICE_SITE : isSite ? address!.hostname : '',
    ...(lastAccessed !== undefined && { inFrontAt: lastAccessed }),
    ...(isSite && { address: address! }),
  };
}

/** All open tabs but the one in front. */
export async function otherTabs(inFront: PanelTab | undefined): Promise<PanelTab[]> {
  const tabs = (await browser.tabs.query({})).flatMap((tab) => toPanelTab(tab) ?? []);
  return tabs.filter(({ id }) => id !== inFront?.id).map((tab) => ({ ...tab, isElsewhere: true }));
}

/** Brings a tab, and its window, to the front. */
export async function bringToFront(id: number): Promise<void> {
  const { windowId } = await browser.tabs.update(id, { active: true });
  if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
}

async function activeTab() {
  return (await browser.tabs.query({ active: true, currentWindow: true }))[0];
}

async function tabOf(id: number) {
  return (await browser.tabs.query({})).find((tab) => tab.id === id);
}

/** The window that a tab is in; undefined when there is no such tab any more. */
export async function windowOf(id: number): Promise<number | undefined> {
  return (await tabOf(id))?.windowId;
}

/** Calls back when another tab comes to the front or goes to another address. */
export function watchTab(onChange: () => void): void {
  browser.tabs.onActivated.addListener(onChange);
  browser.tabs.onUpdated.addListener(onChange);
  browser.windows?.onFocusChanged.addListener(onChange);
}

export async function reloadTab(id: number): Promise<void> {
  await browser.tabs.reload(id);
}

/**
 * Origins of the frames in a page that may use camera or microphone: where a platform embeds its call from elsewhere, the
 * call is in one of these. Needs the press of the extension's button on that tab, or a watched site.
 * @returns none where the page may not be looked at
 */
export async function findCallFrames(tabId: number): Promise<string[]> {
  try {
    const [top] = await browser.scripting.executeScript({ target: { tabId }, func: originsOfMediaFrames });
    return (top?.result as string[] | undefined) ?? [];
  } catch {
    return [];
  }
}

// Runs in the page: nothing from outside of it can be used.
function originsOfMediaFrames(): string[] {
  const frames = [...document.querySelectorAll('iframe')].filter(({ allow }) => /\b(camera|microphone)\b/.test(allow));
  const origins = frames.map(({ src }) => (URL.canParse(src) ? new URL(src).origin : ''));
  return [...new Set(origins)].filter((origin) => origin.startsWith('http') && origin !== location.origin);
}

/** Frames of a page into which the extension may look: the top one, and those of other origins that are asked for. */
export async function framesOf(tabId: number, origins: string[]): Promise<number[]> {
  try {
    const frames = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: () => location.origin,
    });
    return frames
      .filter(({ frameId, result }) => frameId === 0 || origins.includes(String(result)))
      .map(({ frameId }) => frameId);
  } catch {
    return [];
  }
}
