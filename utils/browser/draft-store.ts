import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Lock, Sealed } from './draft-crypto';
import { DATABASE, isDatabaseThere } from './expired-drafts';

/** An encrypted draft as it lies on the disk, by its Consultation's id. */
export interface DraftRow extends Sealed {
  lockId: string;
  expiresAt: number;
}

/** What is read from the disk may be anything. */
interface Stored extends DBSchema {
  lock: { key: string; value: unknown };
  drafts: { key: string; value: unknown };
}

const ONLY = 'only';

/** So many take a quarter of a minute: whoever could write more here must not make the panel hang. */
const MOST_ITERATIONS = 10_000_000;

/** Opened for one act and closed after it: nothing stands in the way of another page, or of the browser closing. */
async function inDatabase<Value>(act: (database: IDBPDatabase<Stored>) => Promise<Value>): Promise<Value> {
  const database = await openDB<Stored>(DATABASE, 1, {
    upgrade(made) {
      made.createObjectStore('lock');
      made.createObjectStore('drafts');
    },
  });
  try {
    return await act(database);
  } finally {
    database.close();
  }
}

/** @returns undefined where drafts are off */
export async function readLock(): Promise<Lock | 'damaged' | undefined> {
  if (!(await isDatabaseThere())) return undefined;
  const stored = await inDatabase((database) => database.get('lock', ONLY));
  if (stored === undefined) return undefined;
  return isLock(stored) ? stored : 'damaged';
}

/** @throws where there is a lock already: it is never replaced, or what it locks would be lost */
export async function addLock(lock: Lock): Promise<void> {
  await inDatabase((database) => database.add('lock', lock, ONLY));
}

export async function readRow(id: string): Promise<DraftRow | undefined> {
  return inDatabase(async (database) => toRow(await database.get('drafts', id)));
}

/** All rows by their id; undefined those that are no rows. */
export async function readRows(): Promise<Map<string, DraftRow | undefined>> {
  if (!(await isDatabaseThere())) return new Map();
  return inDatabase(async (database) => {
    const reading = database.transaction('drafts');
    const [ids, rows] = await Promise.all([reading.store.getAllKeys(), reading.store.getAll()]);
    return new Map(ids.map((id, index) => [id, toRow(rows[index])]));
  });
}

const toRow = (stored: unknown): DraftRow | undefined => (isRow(stored) ? stored : undefined);

// By hand, and not by a schema: what checks bytes would come with the panel's first view.
function isLock(stored: unknown): stored is Lock {
  const { id, salt, iterations, hours, check } = (stored ?? {}) as Partial<Lock>;
  const isCount = Number.isInteger(iterations) && iterations! > 0 && iterations! <= MOST_ITERATIONS;
  return (
    typeof id === 'string' && salt instanceof Uint8Array && isCount && typeof hours === 'number' && isSealed(check)
  );
}

function isRow(stored: unknown): stored is DraftRow {
  const { lockId, expiresAt } = (stored ?? {}) as Partial<DraftRow>;
  return typeof lockId === 'string' && typeof expiresAt === 'number' && isSealed(stored);
}

function isSealed(stored: unknown): stored is Sealed {
  const { iv, ciphertext } = (stored ?? {}) as Partial<Sealed>;
  return iv instanceof Uint8Array && ciphertext instanceof ArrayBuffer;
}

/** @throws when drafts were switched off meanwhile, or the disk is full */
export async function putRow(id: string, row: DraftRow): Promise<void> {
  await inDatabase(async (database) => {
    const writing = database.transaction(['lock', 'drafts'], 'readwrite');
    const lock = (await writing.objectStore('lock').get(ONLY)) as Partial<Lock> | undefined;
    if (lock?.id !== row.lockId) throw new Error('A draft of another lock is not kept.');
    await writing.objectStore('drafts').put(row, id);
    await writing.done;
  });
}

export async function wipeRows(ids: string[]): Promise<void> {
  if (ids.length === 0 || !(await isDatabaseThere())) return;
  await inDatabase(async (database) => {
    const wiping = database.transaction('drafts', 'readwrite');
    await Promise.all([...ids.map((id) => wiping.store.delete(id)), wiping.done]);
  });
}

/** Wipes all drafts and their lock, or nothing. */
export async function wipeAll(): Promise<void> {
  if (!(await isDatabaseThere())) return;
  await inDatabase(async (database) => {
    const wiping = database.transaction(['lock', 'drafts'], 'readwrite');
    await Promise.all([wiping.objectStore('lock').clear(), wiping.objectStore('drafts').clear(), wiping.done]);
  });
}
