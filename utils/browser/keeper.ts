import type { IDBPDatabase } from 'idb';
import { type Outcome, openKeeping } from '../coaching/keeping';
import { connectCoaching, connectCoachingIfThere, type Stored } from './coaching-connection';

/** What is typed on the page of reviews. */
export type KeptStore = 'own' | 'confidence' | 'notes' | 'imported';

export interface KeptRow {
  store: KeptStore;
  key: string;
  value: unknown;
}

/** What the disk has refused is tried again so often. */
const RETRY_MS = 5000;

/** What belongs to a call is not written where the call was deleted. */
const BESIDE: ReadonlySet<KeptStore> = new Set(['own', 'confidence']);

/** Queued at once and with nothing to wait for: commit() says that no more will come, and it is written even if the page goes now. */
function putNow(database: IDBPDatabase<Stored>, rows: readonly KeptRow[]): Promise<void> {
  const writing = database.transaction([...new Set(rows.map(({ store }) => store))], 'readwrite');
  for (const { store, key, value } of rows) {
    const put = writing.objectStore(store).put(value, key);
    // It is told by the whole.
    put.catch(() => undefined);
  }
  writing.commit();
  return writing.done;
}

const idOf = ({ store, key }: Pick<KeptRow, 'store' | 'key'>): string => `${store} ${key}`;

/**
 * Keeps what is typed. A connection stays open as long as the page is there: when the page goes, what is not yet on the disk is queued
 * at once, since a page that goes has no more turns in which to open anything. It gives way to whoever deletes.
 * @param onDeleted everything was deleted, here or in another page: nothing of it may be written back
 */
export function openKeeper({ onDeleted }: { onDeleted(): void }) {
  let held: IDBPDatabase<Stored> | undefined;
  let opening: Promise<IDBPDatabase<Stored> | undefined> | undefined;
  const listeners = new Set<(row: KeptRow, outcome: Outcome) => void>();
  const keeping = openKeeping<KeptRow>({
    write,
    onOutcome: (row, outcome) => listeners.forEach((listener) => listener(row, outcome)),
  });

  /** @returns undefined where there is to be one already, and there is none */
  function connect(isThereOnly: boolean): Promise<IDBPDatabase<Stored> | undefined> {
    opening ??= (isThereOnly ? connectCoachingIfThere(giveWay) : connectCoaching(giveWay)).then(
      (database) => {
        held = database;
        if (!database) opening = undefined;
        return database;
      },
      (error: unknown) => {
        opening = undefined;
        throw error;
      },
    );
    return opening;
  }

  function giveWay(isDeleted: boolean): void {
    held = opening = undefined;
    if (isDeleted) forget();
  }

  function forget(): void {
    for (const id of keeping.ids()) keeping.drop(id);
    onDeleted();
  }

  async function write({ store, key, value }: KeptRow): Promise<Outcome> {
    const isBeside = BESIDE.has(store);
    // What is connecting may be looking for one that is there.
    const database = held ?? (await connect(isBeside)) ?? (isBeside ? undefined : await connect(false));
    if (!database) return 'gone';
    // Deleted while it was connected.
    if (!keeping.of(idOf({ store, key }))) return 'kept';
    await putNow(database, [{ store, key, value }]);
    // Looked up afterwards: what would look first could be cut off between, and what was typed would be lost.
    if (!isBeside || (await database.getKey('heads', key)) !== undefined) return 'kept';
    await database.delete(store, key);
    return 'gone';
  }

  /** @returns whether all that is not on the disk is on its way there */
  function flush(): boolean {
    const rows = keeping.rows();
    if (rows.length === 0) return true;
    if (!held) return false;
    try {
      putNow(held, rows).catch(() => undefined);
      return true;
    } catch {
      return false;
    }
  }

  addEventListener('pagehide', flush);
  addEventListener('beforeunload', (event) => {
    const isQueued = flush();
    if (!isQueued || keeping.isStuck()) event.preventDefault();
  });
  setInterval(keeping.retry, RETRY_MS);
  connect(true).catch(() => undefined);

  return {
    put: (row: KeptRow): void => keeping.put(idOf(row), row),
    drop: (store: KeptStore, key: string): void => keeping.drop(idOf({ store, key })),
    /** What is not on the disk yet of one row. */
    unsaved: (store: KeptStore, key: string) => keeping.of(idOf({ store, key })),
    onOutcome: (listener: (row: KeptRow, outcome: Outcome) => void): unknown => listeners.add(listener),
    settled: keeping.settled,
    /** Everything is being deleted here. */
    forget,
  };
}

export type Keeper = ReturnType<typeof openKeeper>;
