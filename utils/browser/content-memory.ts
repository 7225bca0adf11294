import { isLocalContent, type LocalContent } from '../consultation/local-content';
import { watchLocal } from './watch-local';

/**
 * In `storage.local`, on the disk: what a service has made of the content. It holds no clinical text.
 * Not by the polyfill: the overlay reads it in every page with a call, and would be a quarter larger.
 */
export const CONTENT_KEY = 'content';

/** @returns what the service has made of it; nothing where that cannot be read, and then all is as built in */
export async function readContent(): Promise<LocalContent> {
  const stored = await chrome.storage.local.get<Record<string, unknown>>(CONTENT_KEY).catch(() => undefined);
  const content = stored?.[CONTENT_KEY];
  return isLocalContent(content) ? content : {};
}

/** Calls back whenever it changes. @returns stops watching */
export const watchContent = (onChange: () => void): (() => void) => watchLocal(CONTENT_KEY, onChange);
