import type { IDBPDatabase } from 'idb';
import { type PanelPart, readPart } from '../coaching/panel-part';
import { connectCoachingIfThere, type Stored } from './coaching-connection';

/**
 * What the panel keeps beside calls. Its connection stays open, so that what is done is on its way to the disk at once, and not
 * only when a page that is being closed would no longer wait for it. Whoever deletes everything closes it.
 */
export function openPartStore() {
  let connecting: Promise<IDBPDatabase<Stored> | undefined> | undefined;

  function forget(): void {
    connecting = undefined;
  }

  async function connected(): Promise<IDBPDatabase<Stored> | undefined> {
    connecting ??= connectCoachingIfThere(forget);
    try {
      const database = await connecting;
      if (!database) forget();
      return database;
    } catch (error) {
      forget();
      throw error;
    }
  }

  return {
    /** @returns undefined where there is none, or no more */
    async read(callId: string): Promise<PanelPart | undefined> {
      return readPart(await (await connected())?.get('milestones', callId));
    },

    /**
     * Makes one of what is there now, as long as there is a log of its call: what was deleted meanwhile does not come back.
     * @returns what is there from now on; undefined where there is no log
     * @throws where the browser refuses, or the disk is full
     */
    async change(callId: string, make: (stored: PanelPart | undefined) => PanelPart): Promise<PanelPart | undefined> {
      const writing = (await connected())?.transaction(['heads', 'milestones'], 'readwrite');
      if (!writing) return undefined;
      const parts = writing.objectStore('milestones');
      const [key, stored] = await Promise.all([writing.objectStore('heads').getKey(callId), parts.get(callId)]);
      const next = key === undefined ? undefined : make(readPart(stored));
      if (next) await parts.put(next, callId);
      await writing.done;
      return next;
    },
  };
}
