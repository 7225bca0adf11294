import type { CallLog } from '../coaching/review';
import type { CallCounts } from '../coaching/trends/counted-call';
import { COACHING_DATABASE, COACHING_VERSION, isCoachingThere, makeCoachingStores } from './coaching-database';

/** What the list of reviews shows of one, and what counting by week takes of it: a thousand whole logs would take seconds. */
export type ReviewHead = Pick<CallLog, 'callId' | 'startedAt' | 'lengthMs' | 'isOver' | 'platform' | 'scenario'> & {
  /** absent where an earlier version has written it last */
  counts?: CallCounts;
};

/**
 * Writes a call's log as it is by now. Without a library, since the background does it.
 * @param isFirst of this call; later ones are left out where it was deleted meanwhile, so that nothing comes back
 * @returns whether it is kept
 * @throws where the browser refuses its database, or the disk is full
 */
export async function keepLog(log: CallLog, isFirst: boolean): Promise<boolean> {
  let isKept = false;
  await inLogs((heads, logs) => {
    const asking = heads.getKey(log.callId);
    asking.addEventListener('success', () => {
      isKept = isFirst || asking.result !== undefined;
      if (isKept) put(heads, logs, log);
    });
  });
  return isKept;
}

/** @returns undefined where there is none, or no more. What the background itself has written is not checked once more. */
export async function readLog(callId: string): Promise<CallLog | undefined> {
  let log: CallLog | undefined;
  await inLogs((heads, logs) => {
    const reading = logs.get(callId);
    reading.addEventListener('success', () => (log = reading.result));
  });
  return log;
}

/** Ends the logs of calls that were going on when the browser was closed, or crashed. */
export async function endLogs(): Promise<void> {
  if (!(await isCoachingThere())) return;
  await inLogs((heads, logs) => {
    const walking = heads.openCursor();
    walking.addEventListener('success', () => {
      const cursor = walking.result;
      if (!cursor) return;
      if (!cursor.value.isOver) {
        const reading = logs.get(cursor.key);
        reading.addEventListener('success', () => {
          if (reading.result) put(heads, logs, { ...reading.result, isOver: true });
        });
      }
      cursor.continue();
    });
  });
}

function put(heads: IDBObjectStore, logs: IDBObjectStore, log: CallLog): void {
  heads.put(toHead(log), log.callId);
  logs.put(log, log.callId);
}

export function toHead(log: CallLog): ReviewHead & { counts: CallCounts } {
  const { latency: _latency, gaps: _gaps, prompts: _prompts, talk: _talk, findings, ...rest } = log;
  const { bandSeconds, gapsMade, ...head } = rest;
  return { ...head, counts: { bandSeconds, gapsMade, kinds: [...new Set(findings.map(({ kind }) => kind))] } };
}

/** Opened for one act and closed after it: nothing stands in the way of a page that deletes, or of the browser closing. */
function inLogs(act: (heads: IDBObjectStore, logs: IDBObjectStore) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(COACHING_DATABASE, COACHING_VERSION);
    opening.addEventListener('upgradeneeded', () => makeCoachingStores(opening.result));
    opening.addEventListener('error', () => reject(opening.error));
    opening.addEventListener('success', () => {
      const database = opening.result;
      const writing = database.transaction(['heads', 'logs'], 'readwrite');
      const end = (): void => {
        database.close();
        if (writing.error) reject(writing.error);
        else resolve();
      };
      writing.addEventListener('complete', end);
      writing.addEventListener('abort', end);
      act(writing.objectStore('heads'), writing.objectStore('logs'));
    });
  });
}
