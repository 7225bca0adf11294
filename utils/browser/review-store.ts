import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import {
  COACHING_DATABASE,
  COACHING_STORES,
  COACHING_VERSION,
  type CoachingStore,
  isCoachingThere,
  makeCoachingStores,
  REVIEW_STORES,
} from './coaching-database';
import type { ReviewHead } from './keep-log';

/** What is read from the disk may be anything: whoever reads it checks it. */
type Stored = DBSchema & { [Store in CoachingStore]: { key: string; value: unknown } };

/** A review as it lies in the database, unchecked: its parts have a writer each (see coaching-database.ts). */
export interface StoredReview {
  log: unknown;
  milestones: unknown;
  felt: unknown;
  made: unknown;
}

/** Opened for one act and closed after it: nothing stands in the way of another page, or of the browser closing. */
async function inDatabase<Value>(act: (database: IDBPDatabase<Stored>) => Promise<Value>): Promise<Value> {
  const database = await openDB<Stored>(COACHING_DATABASE, COACHING_VERSION, { upgrade: makeCoachingStores });
  try {
    return await act(database);
  } finally {
    database.close();
  }
}

/** @returns what is there without making a database where there is none */
async function ifThere<Value>(act: (database: IDBPDatabase<Stored>) => Promise<Value>, none: Value): Promise<Value> {
  return (await isCoachingThere()) ? inDatabase(act) : none;
}

/**
 * What the list shows, the latest first, and of which somebody has already made something: small rows of their own, so that a
 * thousand are there at once.
 */
export async function readList(): Promise<{ heads: ReviewHead[]; made: ReadonlySet<string> }> {
  const [stored, made] = await ifThere<[unknown[], string[]]>(
    (database) => {
      const reading = database.transaction(['heads', 'made']);
      return Promise.all([reading.objectStore('heads').getAll(), reading.objectStore('made').getAllKeys()]);
    },
    [[], []],
  );
  const heads = stored.filter(isHead).sort((one, other) => other.startedAt - one.startedAt);
  return { heads, made: new Set(made) };
}

// By hand, and not by a schema: a thousand are read before the list is drawn.
function isHead(stored: unknown): stored is ReviewHead {
  const { callId, startedAt, lengthMs, isOver, platform, scenario } = (stored ?? {}) as Partial<ReviewHead>;
  const isNamed = typeof callId === 'string' && typeof platform === 'string';
  const isTimed = Number.isFinite(startedAt) && Number.isFinite(lengthMs);
  return isNamed && isTimed && typeof isOver === 'boolean' && ['string', 'undefined'].includes(typeof scenario);
}

/** @returns undefined where there is none, or no more */
export async function readStoredReview(callId: string): Promise<StoredReview | undefined> {
  return (await readStoredReviews([callId]))[0];
}

/** Several at once, as far as they are there, in the order in which they are asked for. */
export function readStoredReviews(callIds: readonly string[]): Promise<StoredReview[]> {
  return ifThere(async (database) => {
    const reading = database.transaction(['logs', 'milestones', 'felt', 'made']);
    const all = callIds.map(async (callId) => {
      const [log, milestones, felt, made] = await Promise.all([
        reading.objectStore('logs').get(callId),
        reading.objectStore('milestones').get(callId),
        reading.objectStore('felt').get(callId),
        reading.objectStore('made').get(callId),
      ]);
      return { log, milestones, felt, made };
    });
    return (await Promise.all(all)).filter(({ log }) => log !== undefined);
  }, []);
}

/** What the panel has kept beside calls, by their ids. */
export function readAllMilestones(): Promise<Map<string, unknown>> {
  return ifThere(async (database) => {
    const { store } = database.transaction('milestones');
    const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
    return new Map(keys.map((key, index) => [key, values[index]]));
  }, new Map());
}

/**
 * Keeps what belongs to a call, as long as its log is there: what was deleted meanwhile does not come back.
 * @returns whether it is kept
 * @throws where the browser refuses, or the disk is full
 */
export async function keepBeside(
  store: 'milestones' | 'felt' | 'made',
  callId: string,
  value: unknown,
): Promise<boolean> {
  if (!(await isCoachingThere())) return false;
  return inDatabase(async (database) => {
    const writing = database.transaction(['heads', store], 'readwrite');
    const isThere = (await writing.objectStore('heads').getKey(callId)) !== undefined;
    if (isThere) await writing.objectStore(store).put(value, callId);
    await writing.done;
    return isThere;
  });
}

/** What the panel has kept beside a call; undefined where it has nothing. */
export function readMilestones(callId: string): Promise<unknown> {
  return ifThere((database) => database.get('milestones', callId), undefined);
}

/**
 * Deletes reviews, with all that was made of them.
 * @returns whether nothing of them is left, looked up afterwards
 */
export function deleteReviews(callIds: readonly string[]): Promise<boolean> {
  return ifThere(async (database) => {
    const deleting = database.transaction(REVIEW_STORES, 'readwrite');
    const each = REVIEW_STORES.flatMap((store) => callIds.map((id) => deleting.objectStore(store).delete(id)));
    await Promise.all([...each, deleting.done]);
    await forgetFiles(database, callIds);
    const reading = database.transaction(REVIEW_STORES);
    const left = REVIEW_STORES.flatMap((store) => callIds.map((id) => reading.objectStore(store).getKey(id)));
    return (await Promise.all(left)).every((key) => key === undefined);
  }, true);
}

/** Which files of deleted reviews were given away is nobody's matter any more. */
async function forgetFiles(database: IDBPDatabase<Stored>, callIds: readonly string[]): Promise<void> {
  const forgetting = database.transaction('files', 'readwrite');
  for (let cursor = await forgetting.store.openCursor(); cursor; cursor = await cursor.continue()) {
    const { callId } = (cursor.value ?? {}) as { callId?: string };
    if (callId !== undefined && callIds.includes(callId)) await cursor.delete();
  }
  await forgetting.done;
}

/** What else is kept for coaching, each by its key. */
export type OtherStore = Exclude<CoachingStore, (typeof REVIEW_STORES)[number]>;

export async function readOthers(store: OtherStore): Promise<{ key: string; value: unknown }[]> {
  return ifThere(async (database) => {
    const reading = database.transaction(store);
    const [keys, values] = await Promise.all([reading.store.getAllKeys(), reading.store.getAll()]);
    return keys.map((key, index) => ({ key, value: values[index] }));
  }, []);
}

export function readOther(store: OtherStore, key: string): Promise<unknown> {
  return ifThere((database) => database.get(store, key), undefined);
}

/** @throws where the browser refuses, or the disk is full */
export async function keepOther(store: OtherStore, key: string, value: unknown): Promise<void> {
  await inDatabase((database) => database.put(store, value, key));
}

export async function deleteOther(store: OtherStore, key: string): Promise<void> {
  await ifThere((database) => database.delete(store, key), undefined);
}

/** How many of each there are. */
export async function countKept(): Promise<Record<CoachingStore, number>> {
  const none = COACHING_STORES.map(() => 0);
  const counts = await ifThere((database) => Promise.all(COACHING_STORES.map((store) => database.count(store))), none);
  return Object.fromEntries(COACHING_STORES.map((store, index) => [store, counts[index]])) as Record<
    CoachingStore,
    number
  >;
}

/**
 * Deletes everything that was kept for coaching, and its database.
 * @returns whether nothing is left, looked up afterwards
 */
export async function deleteEverything(): Promise<boolean> {
  // Emptied first: to take the database away waits for whoever has it open.
  await ifThere(async (database) => {
    const deleting = database.transaction(COACHING_STORES, 'readwrite');
    await Promise.all([...COACHING_STORES.map((store) => deleting.objectStore(store).clear()), deleting.done]);
  }, undefined);
  await removeDatabase();
  return ifThere(async (database) => {
    const counts = await Promise.all(COACHING_STORES.map((store) => database.count(store)));
    return counts.every((count) => count === 0);
  }, true);
}

/** Where somebody has it open it goes when they have done, and is empty until then. */
function removeDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const removing = indexedDB.deleteDatabase(COACHING_DATABASE);
    removing.addEventListener('success', () => resolve());
    removing.addEventListener('blocked', () => resolve());
    removing.addEventListener('error', () => reject(removing.error));
  });
}
