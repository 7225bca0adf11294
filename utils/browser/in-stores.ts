/** Whether a database was ever made. To open it would make one. */
export async function isThere(database: string): Promise<boolean> {
  return (await indexedDB.databases()).some(({ name }) => name === database);
}

/**
 * One act in stores of a database, without a library, since the background does it. Opened for that act and closed after it: nothing
 * stands in the way of a page that deletes, or of the browser closing.
 * @param make how the database is made that is not there yet; left out where none is to be made: then nothing is done
 * @throws where the browser refuses, or the disk is full
 */
export async function inStores(
  database: string,
  stores: string[],
  act: (...stores: IDBObjectStore[]) => void,
  make?: (database: IDBDatabase) => void,
): Promise<void> {
  if (!make && !(await isThere(database))) return;
  const opening = indexedDB.open(database);
  opening.addEventListener('upgradeneeded', () =>
    // It has gone since it was asked for: none is made in its place.
    make ? make(opening.result) : opening.transaction!.abort(),
  );
  await settled(opening, 'success', 'error');
  const opened = opening.result;
  try {
    const acting = opened.transaction(stores, 'readwrite');
    act(...stores.map((store) => acting.objectStore(store)));
    await settled(acting, 'complete', 'abort');
  } finally {
    opened.close();
  }
}

/** Calls back with what was asked for, and again for each further row of a cursor. */
export function whenRead<Value>(request: IDBRequest<Value>, act: (value: Value) => void): void {
  request.addEventListener('success', () => act(request.result));
}

function settled(of: EventTarget & { error: unknown }, done: string, failed: string): Promise<void> {
  return new Promise((resolve, reject) => {
    of.addEventListener(done, () => resolve());
    of.addEventListener(failed, () => reject(of.error));
  });
}
