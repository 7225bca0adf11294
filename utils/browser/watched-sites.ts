import browser from 'webextension-polyfill';
import { matchesAny } from '../platforms/match-pattern';
import { sendMessage, type WatchedNow } from './messages';
import { openQueue } from './queue';

/** The two scripts that watch a site; the names are those that the build gives them. */
const PROBE = { id: 'probe', file: 'content-scripts/probe.js', world: 'MAIN' } as const;
const CALL = { id: 'call', file: 'content-scripts/call.js', world: 'ISOLATED' } as const;

/**
 * Match patterns of the sites that may be watched: those granted one by one, or a managed build's fixed list. What a managed build
 * asks for beside that is where notes may be sent, and nothing is watched there.
 */
export async function watchedPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const own = origins.filter((pattern) => !pattern.startsWith('moz-extension:'));
  if (!isManaged()) return own;
  const { host_permissions: fixed = [], optional_host_permissions: forSending = [] } =
    chrome.runtime.getManifest() as chrome.runtime.ManifestV3;
  return own.filter((pattern) => fixed.includes(pattern) || !forSending.includes(pattern));
}

const inTurn = openQueue();

/**
 * Registers probe and content script for exactly the watched sites, in every frame and before the page's first script.
 * Safe to call at any time, and again: several sites may be granted at once, and the last word counts, so one follows the other.
 */
export function registerWatchedSites(): Promise<void> {
  return inTurn(register);
}

async function register(): Promise<void> {
  const matches = await watchedPatterns();
  // The polyfill's types lack `world` and `matchOriginAsFallback`, which all browsers here have.
  const { scripting } = browser as unknown as typeof chrome;
  const registered = new Set((await scripting.getRegisteredContentScripts()).map(({ id }) => id));
  if (matches.length === 0) {
    if (registered.size > 0) await scripting.unregisterContentScripts({ ids: [...registered] });
    return;
  }
  for (const { id, file, world } of [PROBE, CALL]) {
    const script = {
      id,
      js: [file],
      world,
      matches,
      allFrames: true,
      matchOriginAsFallback: true,
      runAt: 'document_start' as const,
      persistAcrossSessions: true,
    };
    if (registered.has(id)) await scripting.updateContentScripts([script]);
    else await scripting.registerContentScripts([script]);
  }
}

/**
 * What a frame of a tab needs to know of what is watched.
 * @param address of the tab's page, where it is known
 */
export async function watchedIn(address = '', patterns?: string[]): Promise<WatchedNow> {
  const all = patterns ?? (await watchedPatterns());
  // Of the extension's own pages the practice room holds a call, and nobody has to allow that.
  return { patterns: [...all, browser.runtime.getURL('*')], isTab: matchesAny(all, address) };
}

/** Tells every frame which sites may still be watched, so that a removal holds at once and not after a reload. */
export async function honourRemoval(): Promise<void> {
  const patterns = await watchedPatterns();
  for (const { id, url } of await browser.tabs.query({})) {
    if (id !== undefined) void sendMessage('keepWatching', await watchedIn(url, patterns), id).catch(() => undefined);
  }
}

/** Whether this is an organisation's build, with required sites: they cannot be given up, nor others asked for. */
export function isManaged(): boolean {
  return (browser.runtime.getManifest().host_permissions ?? []).length > 0;
}

/** Calls back when a site was allowed or taken away, by whomever. */
export function watchPermissions(onAdded: () => void, onRemoved: () => void): void {
  browser.permissions.onAdded.addListener(onAdded);
  browser.permissions.onRemoved.addListener(onRemoved);
}

export async function isWatched(patterns: string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: patterns });
}

/**
 * Asks the clinician for sites. Call it straight from the press: browsers allow the question in no other moment.
 * @returns whether they agreed
 */
export function askToWatch(patterns: string[]): Promise<boolean> {
  return browser.permissions.request({ origins: patterns });
}

export async function stopWatching(patterns: string[]): Promise<boolean> {
  return browser.permissions.remove({ origins: patterns });
}
