import type { Page } from 'puppeteer-core';
import { COACHING_DATABASE, COACHING_STORES, COACHING_VERSION } from '../../utils/browser/coaching-database';
import { toHead } from '../../utils/browser/keep-log';
import type { PanelPart } from '../../utils/coaching/panel-part';
import type { CallLog, Ratings, Review } from '../../utils/coaching/review';
import type { Pdsa } from '../../utils/coaching/trends/pdsa';

export interface Kept {
  log: CallLog;
  panel?: PanelPart;
  own?: Ratings;
  confidence?: Review['confidence'];
}

export const DATABASE = COACHING_DATABASE;

export function databases(desk: Page): Promise<string[]> {
  return desk.evaluate(async () => (await indexedDB.databases()).map((each) => each.name ?? ''));
}

/** Whatever lies in a store of the database, by key, read past the extension. As text: Firefox's driver leaves out what it meets twice. */
export async function readRows(desk: Page, store: string): Promise<Record<string, unknown>> {
  if (!(await databases(desk)).includes(DATABASE)) return {};
  const text = await desk.evaluate(
    (database, name) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open(database);
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          // The background alone makes no more than it needs.
          if (!opening.result.objectStoreNames.contains(name)) {
            opening.result.close();
            return resolve('{}');
          }
          const reading = opening.result.transaction(name).objectStore(name);
          const [keys, values] = [reading.getAllKeys(), reading.getAll()];
          reading.transaction.addEventListener('complete', () => {
            opening.result.close();
            resolve(JSON.stringify(Object.fromEntries(keys.result.map((key, at) => [key, values.result[at]]))));
          });
        });
      }),
    DATABASE,
    store,
  );
  return JSON.parse(text) as Record<string, unknown>;
}

export async function readKept(desk: Page): Promise<Kept[]> {
  const [logs, panels, own, confidence] = await Promise.all(
    ['logs', 'milestones', 'own', 'confidence'].map((store) => readRows(desk, store)),
  );
  return Object.entries(logs!).map(([id, log]) => ({
    log: log as CallLog,
    ...(panels![id] !== undefined && { panel: panels![id] as PanelPart }),
    ...(own![id] !== undefined && { own: own![id] as Ratings }),
    ...(confidence![id] !== undefined && { confidence: confidence![id] as Review['confidence'] }),
  }));
}

/** Puts copies of a review there that exists, each a day earlier, as a clinician of many years has them. */
export function fill(desk: Page, count: number): Promise<void> {
  return desk.evaluate(
    (database, most) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(database);
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction(['heads', 'logs'], 'readwrite');
          const [heads, logs] = [writing.objectStore('heads'), writing.objectStore('logs')];
          const reading = logs.getAll();
          reading.addEventListener('success', () => {
            const [log] = reading.result;
            for (let index = 1; index < most; index += 1) {
              const callId = `copy-${index}`;
              const startedAt = log.startedAt - index * 86_400_000;
              const { lengthMs, isOver, platform } = log;
              heads.put({ callId, startedAt, lengthMs, isOver, platform }, callId);
              logs.put({ ...log, callId, startedAt }, callId);
            }
          });
          writing.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
          writing.addEventListener('error', () => reject(writing.error));
        });
      }),
    DATABASE,
    count,
  );
}

/** Makes the database as the extension does, or an earlier version of it, with these rows, by store and key. */
export function putRows(
  desk: Page,
  rows: Record<string, Record<string, unknown>>,
  { version, stores }: { version: number; stores: readonly string[] } = {
    version: COACHING_VERSION,
    stores: COACHING_STORES,
  },
): Promise<void> {
  return desk.evaluate(
    (database, wanted, names, text) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(database, wanted);
        opening.addEventListener('upgradeneeded', () => {
          for (const name of names) opening.result.createObjectStore(name);
        });
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          const all = JSON.parse(text) as Record<string, Record<string, unknown>>;
          const writing = opening.result.transaction(Object.keys(all), 'readwrite');
          for (const [store, values] of Object.entries(all))
            for (const [key, value] of Object.entries(values)) writing.objectStore(store).put(value, key);
          writing.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
          writing.addEventListener('error', () => reject(writing.error));
        });
      }),
    DATABASE,
    version,
    stores,
    JSON.stringify(rows),
  );
}

/** A call's log and what the list shows of it. */
export function rowsOf(...logs: CallLog[]): { heads: Record<string, unknown>; logs: Record<string, unknown> } {
  return {
    heads: Object.fromEntries(logs.map((log) => [log.callId, toHead(log)])),
    logs: Object.fromEntries(logs.map((log) => [log.callId, log])),
  };
}

/** Puts reviews there as their writers would have (see coaching-database.ts), in place of all that was there. */
export async function putReviews(desk: Page, reviews: readonly Review[], notes: readonly Pdsa[] = []): Promise<void> {
  if ((await databases(desk)).includes(DATABASE))
    await dropRows(desk, Object.fromEntries(COACHING_STORES.map((store) => [store, undefined])));
  const each = (of: (review: Review) => unknown): Record<string, unknown> =>
    Object.fromEntries(reviews.map((review) => [review.log.callId, of(review)]).filter(([, value]) => value));
  await putRows(desk, {
    ...rowsOf(...reviews.map(({ log }) => log)),
    milestones: each(({ milestones, earlierCalls }) => milestones && { milestones, earlierCalls }),
    own: each(({ own }) => own),
    trainer: each(({ trainer }) => trainer && { ratings: trainer }),
    confidence: each(({ confidence }) => confidence),
    notes: Object.fromEntries(notes.map((note) => [note.id, note])),
  });
}

/** Takes rows away, by store: the one of a key, or all. */
export function dropRows(desk: Page, rows: Record<string, string | undefined>): Promise<void> {
  return desk.evaluate(
    (database, all) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(database);
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction(
            all.map(([store]) => store),
            'readwrite',
          );
          for (const [store, key] of all) {
            if (key === null) writing.objectStore(store).clear();
            else writing.objectStore(store).delete(key);
          }
          writing.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
          writing.addEventListener('error', () => reject(writing.error));
        });
      }),
    DATABASE,
    Object.entries(rows).map(([store, key]): [string, string | null] => [store, key ?? null]),
  );
}
