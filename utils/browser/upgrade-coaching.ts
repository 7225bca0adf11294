import { COACHING_STORES, MADE_STORES } from './coaching-database';

/** Up to version 2 what people had made of a call was one row. */
const ALL_MADE = 'made';

/**
 * Makes a database what it is today, be it new or an earlier version's. Only pages do: the background, which is small, makes and
 * knows its own two stores, which are as they always were, and takes a database as it finds it.
 */
export function upgradeCoaching(database: IDBDatabase, upgrading: IDBTransaction): void {
  for (const store of COACHING_STORES)
    if (!database.objectStoreNames.contains(store)) database.createObjectStore(store);
  if (!database.objectStoreNames.contains(ALL_MADE)) return;
  const walking = upgrading.objectStore(ALL_MADE).openCursor();
  walking.addEventListener('success', () => {
    const cursor = walking.result;
    if (!cursor) return database.deleteObjectStore(ALL_MADE);
    const { own, trainer, trainerKey, confidence } = (cursor.value ?? {}) as Record<string, unknown>;
    const rows = { own, trainer: trainer && { ratings: trainer, key: trainerKey }, confidence };
    for (const store of MADE_STORES)
      if (rows[store] !== undefined) upgrading.objectStore(store).put(rows[store], cursor.key);
    cursor.continue();
  });
}
