import type { Page } from 'puppeteer-core';
import { COACHING_DATABASE, COACHING_STORES, COACHING_VERSION } from '../../utils/browser/coaching-database';
import { toHead } from '../../utils/browser/keep-log';
import type { MadePart, PanelPart } from '../../utils/browser/review-parts';
import type { CallLog, Review } from '../../utils/coaching/review';
import type { Pdsa } from '../../utils/coaching/trends/pdsa';

export interface Kept {
  log: CallLog;
  panel?: PanelPart;
  made?: MadePart;
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
  const [logs, panels, made] = await Promise.all(['logs', 'milestones', 'made'].map((store) => readRows(desk, store)));
  return Object.entries(logs!).map(([id, log]) => ({
    log: log as CallLog,
    ...(panels![id] !== undefined && { panel: panels![id] as PanelPart }),
    ...(made![id] !== undefined && { made: made![id] as MadePart }),
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

/** Puts reviews there as their writers would have (see coaching-database.ts), in place of all that was there. */
export function putReviews(desk: Page, reviews: readonly Review[], notes: readonly Pdsa[] = []): Promise<void> {
  const rows: Record<string, [key: string, value: unknown][]> = {
    heads: reviews.map(({ log }) => [log.callId, toHead(log)]),
    logs: reviews.map(({ log }) => [log.callId, log]),
    milestones: reviews.flatMap(({ log, milestones }) => (milestones ? [[log.callId, { milestones }]] : [])),
    made: reviews.map(({ log, own, trainer, confidence }) => [
      log.callId,
      { confidence, ...(own && { own }), ...(trainer && { trainer }) },
    ]),
    notes: notes.map((note) => [note.id, note]),
  };
  return desk.evaluate(
    ({ name, version, stores }, all) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name, version);
        opening.addEventListener('upgradeneeded', () =>
          stores.forEach((store) => opening.result.createObjectStore(store)),
        );
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction(stores, 'readwrite');
          for (const store of stores) {
            writing.objectStore(store).clear();
            for (const [key, value] of all[store] ?? []) writing.objectStore(store).put(value, key);
          }
          writing.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    { name: COACHING_DATABASE, version: COACHING_VERSION, stores: [...COACHING_STORES] },
    rows,
  );
}

/** Takes one call's log away, and from another's row what an earlier version did not write in it. */
export function spoilRows(desk: Page, ids: { withoutLog: string; withoutCounts: string }): Promise<void> {
  return desk.evaluate(
    (name, { withoutLog, withoutCounts }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction(['heads', 'logs'], 'readwrite');
          writing.objectStore('logs').delete(withoutLog);
          const reading = writing.objectStore('heads').get(withoutCounts);
          reading.addEventListener('success', () => {
            const { counts: _counts, ...head } = reading.result;
            writing.objectStore('heads').put(head, withoutCounts);
          });
          writing.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    COACHING_DATABASE,
    ids,
  );
}
