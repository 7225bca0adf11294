import { isThere } from './in-stores';

/**
 * The extension's database for coaching, on the disk: no clinical text, no identifier, and nothing at all until reviews are
 * switched on, or a trainer opens something of their own. Each store has one writer, so that no two race:
 * - `heads` and `logs` the background: of each call what the list shows, and the whole
 * - `milestones` the panel: what the notes beside a call came to, in counts and times, and the confidence asked there
 * - `felt` the practice room: the confidence asked there
 * - `made` the page of reviews: ratings, comments, the trainer's part
 * - `imported`, `files`, `notes`, `keys` the page of reviews: others' reviews that were chosen to be kept, which files were given
 *   away, notes on changes that were tried, and the key by which a file is known to be as it was written
 * - `scenarios`, `lines` the practice room: own scenarios, and own lines as sound
 */
export const COACHING_DATABASE = 'webside-coaching';
export const COACHING_STORES = [
  'heads',
  'logs',
  'milestones',
  'felt',
  'made',
  'imported',
  'files',
  'notes',
  'keys',
  'scenarios',
  'lines',
] as const;
export type CoachingStore = (typeof COACHING_STORES)[number];
export const COACHING_VERSION = 2;

/** Those that hold something of a call, by its id. */
export const REVIEW_STORES = [
  'heads',
  'logs',
  'milestones',
  'felt',
  'made',
] as const satisfies readonly CoachingStore[];

/** Whether anything was ever kept. */
export const isCoachingThere = (): Promise<boolean> => isThere(COACHING_DATABASE);

/** Makes the stores that a database does not have, be it new or an earlier version's. */
export function makeCoachingStores(made: {
  objectStoreNames: { contains(name: CoachingStore): boolean };
  createObjectStore(name: CoachingStore): unknown;
}): void {
  for (const store of COACHING_STORES) if (!made.objectStoreNames.contains(store)) made.createObjectStore(store);
}
