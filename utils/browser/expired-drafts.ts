import { hasExpired } from '../consultation/drafts';
import { inStores, isThere, whenRead } from './in-stores';

/** The extension's database; its stores are made in draft-store.ts. */
export const DATABASE = 'webside';

/** One after another in all pages of the extension, and in its background: no keeping, wiping or unlocking meets another. */
export function draftsInTurn<Value>(act: () => Promise<Value>): Promise<Value> {
  return navigator.locks.request('drafts', act);
}

/** Whether drafts were ever switched on. */
export const isDatabaseThere = (): Promise<boolean> => isThere(DATABASE);

/**
 * Wipes drafts that are past their time. Call it in turn. The background does it whenever the browser starts.
 * @throws where the browser refuses its database
 */
export function wipeExpiredDrafts(now: number): Promise<void> {
  return inStores(DATABASE, ['drafts'], (drafts) => {
    whenRead(drafts!.openCursor(), (cursor) => {
      if (!cursor) return;
      if (hasExpired(cursor.value?.expiresAt, now)) cursor.delete();
      cursor.continue();
    });
  });
}
