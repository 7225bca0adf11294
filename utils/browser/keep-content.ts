import { isLocalContent, type LocalContent } from '../consultation/local-content';
import { CONTENT_KEY } from './content-memory';

/** For the page of settings, which alone writes. What could not be read is here, as it was, until it is removed. */
const DAMAGED = 'damaged:content';

/** @throws where the browser refuses to store it */
export async function keepContent(content: LocalContent): Promise<void> {
  await chrome.storage.local.set({ [CONTENT_KEY]: content });
}

/**
 * Before anything is written over it: what cannot be read is put aside.
 * @returns what has been put aside, now or before, as text; undefined where nothing has
 */
export async function setDamagedAside(): Promise<string | undefined> {
  const { [CONTENT_KEY]: content, [DAMAGED]: before } = await chrome.storage.local.get([CONTENT_KEY, DAMAGED]);
  if (content === undefined || isLocalContent(content)) return typeof before === 'string' ? before : undefined;
  const text = JSON.stringify(content, undefined, 2);
  await chrome.storage.local.set({ [DAMAGED]: text });
  await chrome.storage.local.remove(CONTENT_KEY);
  return text;
}

export async function clearDamagedContent(): Promise<void> {
  await chrome.storage.local.remove(DAMAGED);
}
