import { isThere } from './in-stores';

/**
 * The extension's database for coaching, on the disk: no clinical text, no identifier, and nothing at all until reviews are
 * switched on, or a trainer opens something of their own. Each store has one writer, so that no two race:
 * - `heads` and `logs` the background: of each call what the list shows, and the whole
 * - `milestones` the panel: what the notes beside a call came to, in counts and times, and the confidence asked there
 * - `felt` the practice room: the confidence asked there
 * - `own`, `trainer`, `confidence` the page of reviews: the learner's ratings, the trainer's part, the confidence told there; apart, so
 *   that a page that was left open writes what was changed in it and nothing else
 * - `counts` the page of reviews: of each call that was counted by week, what that takes of its log: a thousand logs would take seconds
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
  'own',
  'trainer',
  'confidence',
  'counts',
  'imported',
  'files',
  'notes',
  'keys',
  'scenarios',
  'lines',
] as const;
export type CoachingStore = (typeof COACHING_STORES)[number];
export const COACHING_VERSION = 4;

/** What people make of a call, on the page of reviews. */
export const MADE_STORES = ['own', 'trainer', 'confidence'] as const satisfies readonly CoachingStore[];

/** Those that hold something of a call, by its id. */
export const REVIEW_STORES = [
  'heads',
  'logs',
  'milestones',
  'felt',
  ...MADE_STORES,
  'counts',
] as const satisfies readonly CoachingStore[];

/** Whether anything was ever kept. */
export const isCoachingThere = (): Promise<boolean> => isThere(COACHING_DATABASE);
