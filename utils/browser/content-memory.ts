import { isLocalContent, type LocalContent } from '../consultation/local-content';

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
export function watchContent(onChange: () => void): () => void {
  const listen = (changes: object, area: string): void => {
    if (area === 'local' && CONTENT_KEY in changes) onChange();
  };
  chrome.storage.onChanged.addListener(listen);
  return () => chrome.storage.onChanged.removeListener(listen);
}
