import { hasExpired } from '../consultation/drafts';

/** The extension's database; its stores are made in draft-store.ts. */
export const DATABASE = 'webside';

/** One after another in all pages of the extension, and in its background: no keeping, wiping or unlocking meets another. */
export function draftsInTurn<Value>(act: () => Promise<Value>): Promise<Value> {
  return navigator.locks.request('drafts', act);
}

/** Whether drafts were ever switched on. To open the database would make one. */
export async function isDatabaseThere(): Promise<boolean> {
  return (await indexedDB.databases()).some(({ name }) => name === DATABASE);
}

/**
 * Wipes drafts that are past their time. Call it in turn. Without a library, since the background does it whenever the
 * browser starts.
 * @throws where the browser refuses its database
 */
export async function wipeExpiredDrafts(now: number): Promise<void> {
  if (!(await isDatabaseThere())) return;
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open(DATABASE);
    let isMissing = false;
    opening.addEventListener('upgradeneeded', () => {
      // It has gone since it was asked for: none is made in its place.
      isMissing = true;
      opening.transaction?.abort();
    });
    opening.addEventListener('error', () => (isMissing ? resolve() : reject(opening.error)));
    opening.addEventListener('success', () => {
      const database = opening.result;
      if (!database.objectStoreNames.contains('drafts')) {
        database.close();
        return resolve();
      }
      const wiping = database.transaction('drafts', 'readwrite');
      const walking = wiping.objectStore('drafts').openCursor();
      walking.addEventListener('success', () => {
        const cursor = walking.result;
        if (!cursor) return;
        if (hasExpired(cursor.value?.expiresAt, now)) cursor.delete();
        cursor.continue();
      });
      const end = (): void => {
        database.close();
        if (wiping.error) reject(wiping.error);
        else resolve();
      };
      wiping.addEventListener('complete', end);
      wiping.addEventListener('abort', end);
    });
  });
}
