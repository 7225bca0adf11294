import type { CallLog } from '../coaching/review';
import type { ReviewHead } from '../coaching/review-head';
import { COACHING_DATABASE } from './coaching-database';
import { inStores, whenRead } from './in-stores';

const STORES = ['heads', 'logs'];

/**
 * Writes a call's log as it is by now. Without a library, since the background does it.
 * @param isFirst of this call; later ones are left out where it was deleted meanwhile, so that nothing comes back
 * @returns whether it is kept
 * @throws where the browser refuses its database, or the disk is full
 */
export async function keepLog(log: CallLog, isFirst: boolean): Promise<boolean> {
  let isKept = isFirst;
  const act = (heads: IDBObjectStore, logs: IDBObjectStore): void =>
    whenRead(heads.getKey(log.callId), (key) => {
      isKept ||= key !== undefined;
      if (isKept) put(heads, logs, log);
    });
  await inLogs(act, isFirst ? makeLogs : undefined);
  return isKept;
}

/** @returns undefined where there is none, or no more. What the background itself has written is not checked once more. */
export async function readLog(callId: string): Promise<CallLog | undefined> {
  let log: CallLog | undefined;
  await inLogs((_heads, logs) => whenRead<CallLog | undefined>(logs.get(callId), (kept) => (log = kept)));
  return log;
}

/** Ends the logs of calls that were going on when the browser was closed, or crashed, or reviews were switched off. */
export function endLogs(): Promise<void> {
  return inLogs((heads, logs) =>
    whenRead<ReviewHead[]>(heads.getAll(), (all) => {
      // One that is damaged keeps no other from being ended.
      for (const head of all)
        if (typeof head?.callId === 'string' && !head.isOver)
          whenRead<CallLog | undefined>(
            logs.get(head.callId),
            (log) => log && put(heads, logs, { ...log, isOver: true }),
          );
    }),
  );
}

function put(heads: IDBObjectStore, logs: IDBObjectStore, log: CallLog): void {
  heads.put(toHead(log), log.callId);
  logs.put(log, log.callId);
}

export function toHead(log: CallLog): ReviewHead {
  const { callId, startedAt, lengthMs, isOver, platform, scenario } = log;
  return { callId, startedAt, lengthMs, isOver, platform, ...(scenario && { scenario }) };
}

/** Of whatever version the database is, or with these two stores alone: pages make it what it is today (upgrade-coaching.ts). */
const makeLogs = (database: IDBDatabase): void => STORES.forEach((store) => database.createObjectStore(store));

function inLogs(
  act: (heads: IDBObjectStore, logs: IDBObjectStore) => void,
  make?: (database: IDBDatabase) => void,
): Promise<void> {
  return inStores(COACHING_DATABASE, STORES, (heads, logs) => act(heads!, logs!), make);
}
