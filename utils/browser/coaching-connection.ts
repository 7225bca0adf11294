import { type DBSchema, type IDBPDatabase, openDB, unwrap } from 'idb';
import { COACHING_DATABASE, COACHING_VERSION, type CoachingStore, isCoachingThere } from './coaching-database';
import { upgradeCoaching } from './upgrade-coaching';

/** What is read from the disk may be anything: whoever reads it checks it. */
export type Stored = DBSchema & { [Store in CoachingStore]: { key: string; value: unknown } };

/**
 * Given by who stays connected: somebody wants to delete the database or to make it anew, or the browser has ended the connection,
 * which is closed by then. Without it a connection is for one act, which is not cut off.
 */
type OnGone = (isDeleted: boolean) => void;

/** Connects to the database for coaching, which is made where there is none. @throws where the browser refuses */
export function connectCoaching(onGone?: OnGone): Promise<IDBPDatabase<Stored>> {
  return connect(false, onGone);
}

/**
 * Connects where there is one to connect to: none is made.
 * @returns undefined where there is none
 * @throws where the browser refuses
 */
export async function connectCoachingIfThere(onGone?: OnGone): Promise<IDBPDatabase<Stored> | undefined> {
  if (!(await isCoachingThere())) return undefined;
  try {
    return await connect(true, onGone);
  } catch (error) {
    // Deleted in this very moment.
    if (await isCoachingThere()) throw error;
    return undefined;
  }
}

function connect(isThereOnly: boolean, onGone: OnGone | undefined): Promise<IDBPDatabase<Stored>> {
  return openDB<Stored>(COACHING_DATABASE, COACHING_VERSION, {
    upgrade(database, from, _to, upgrading) {
      if (!isThereOnly || from > 0) return upgradeCoaching(unwrap(database), unwrap(upgrading));
      upgrading.done.catch(() => undefined);
      upgrading.abort();
    },
    blocking(_version, next, event) {
      if (!onGone) return;
      // At once: who deletes is told that it is blocked by what is still connected after this.
      (event.target as IDBDatabase).close();
      onGone(next === null);
    },
    terminated: () => onGone?.(false),
  });
}
