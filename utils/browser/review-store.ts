import type { IDBPDatabase } from 'idb';
import type { ReviewHead } from '../coaching/review-head';
import type { StoredReview } from '../coaching/to-review';
import {
  COACHING_DATABASE,
  COACHING_STORES,
  type CoachingStore,
  MADE_STORES,
  REVIEW_STORES,
} from './coaching-database';
import { connectCoaching, connectCoachingIfThere, type Stored } from './coaching-connection';

/** Opened for one act and closed after it: nothing stands in the way of another page, or of the browser closing. */
async function inDatabase<Value>(act: (database: IDBPDatabase<Stored>) => Promise<Value>): Promise<Value> {
  return closing(await connectCoaching(), act);
}

async function closing<Value>(
  database: IDBPDatabase<Stored>,
  act: (database: IDBPDatabase<Stored>) => Promise<Value>,
): Promise<Value> {
  try {
    return await act(database);
  } finally {
    database.close();
  }
}

/** @returns what is there without making a database where there is none */
async function ifThere<Value>(act: (database: IDBPDatabase<Stored>) => Promise<Value>, none: Value): Promise<Value> {
  const database = await connectCoachingIfThere();
  return database ? closing(database, act) : none;
}

/**
 * What the list shows, the latest first, and of which somebody has already made something: small rows of their own, so that a
 * thousand are there at once.
 */
export async function readList(): Promise<{ heads: ReviewHead[]; made: ReadonlySet<string> }> {
  const [stored, ids, made] = await ifThere<[unknown[], string[], string[][]]>(
    async (database) => {
      const reading = database.transaction(['heads', ...MADE_STORES]);
      const keys = MADE_STORES.map((store) => reading.objectStore(store).getAllKeys());
      const read = [reading.objectStore('heads').getAll(), reading.objectStore('heads').getAllKeys()] as const;
      return Promise.all([...read, Promise.all(keys)]);
    },
    [[], [], []],
  );
  const there = new Set(ids);
  const left = made.flat().filter((id) => !there.has(id));
  // A page that was gone the moment after it wrote could not look whether its review was still there.
  if (left.length > 0) await deleteReviews(left);
  const heads = stored.filter(isHead).sort((one, other) => other.startedAt - one.startedAt);
  return { heads, made: new Set(made.flat().filter((id) => there.has(id))) };
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
    const reading = database.transaction(['logs', 'milestones', 'felt', ...MADE_STORES]);
    const all = callIds.map(async (callId) => {
      const [log, milestones, felt, own, trainer, confidence] = await Promise.all([
        reading.objectStore('logs').get(callId),
        reading.objectStore('milestones').get(callId),
        reading.objectStore('felt').get(callId),
        reading.objectStore('own').get(callId),
        reading.objectStore('trainer').get(callId),
        reading.objectStore('confidence').get(callId),
      ]);
      return { log, milestones, felt, own, trainer, confidence };
    });
    return (await Promise.all(all)).filter(({ log }) => log !== undefined);
  }, []);
}

/** All that is kept in a store of small rows, by the ids of their calls. */
export async function readAllBeside(store: 'milestones' | 'counts'): Promise<Map<string, unknown>> {
  return new Map((await readRows(store)).map(({ key, value }) => [key, value]));
}

/** Keeps what calls were counted as; of those that were deleted meanwhile nothing comes back. */
export function keepCounts(counts: ReadonlyMap<string, unknown>): Promise<void> {
  return ifThere(async (database) => {
    const writing = database.transaction(['heads', 'counts'], 'readwrite');
    const each = [...counts].map(async ([callId, value]) => {
      const head = await writing.objectStore('heads').getKey(callId);
      if (head !== undefined) await writing.objectStore('counts').put(value, callId);
    });
    await Promise.all([...each, writing.done]);
  }, undefined);
}

/**
 * Keeps what belongs to a call, as long as its log is there: what was deleted meanwhile does not come back.
 * @returns whether it is kept
 * @throws where the browser refuses, or the disk is full
 */
export function keepBeside(store: 'felt', callId: string, value: unknown): Promise<boolean> {
  return changeBeside(store, callId, () => value);
}

/**
 * Looks at what is kept beside a call and changes it, and nobody comes between.
 * @param toNext from what is there; undefined leaves it
 * @returns whether the call's log is there
 */
export function changeBeside(
  store: 'felt' | 'trainer',
  callId: string,
  toNext: (before: unknown) => unknown,
): Promise<boolean> {
  return ifThere(async (database) => {
    const writing = database.transaction(['heads', store], 'readwrite');
    const [head, before] = await Promise.all([
      writing.objectStore('heads').getKey(callId),
      writing.objectStore(store).get(callId),
    ]);
    const next = head === undefined ? undefined : toNext(before);
    if (next !== undefined) await writing.objectStore(store).put(next, callId);
    await writing.done;
    return head !== undefined;
  }, false);
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

export const readOthers = (store: OtherStore): Promise<{ key: string; value: unknown }[]> => readRows(store);

async function readRows(store: CoachingStore): Promise<{ key: string; value: unknown }[]> {
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
