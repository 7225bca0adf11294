import { CLOSED, KEPT } from './closing-columns';
import { type Column, type Value, version } from './column';
import { EXAMINED, LOST_SOUND, MEETING, OPENED } from './meeting-columns';

/**
 * What the columns and their values are called. Whatever changes in them makes another version, an answer more too: who reads
 * the files by the published schema would refuse it. A test holds the version to them.
 */
export const SCHEMA = { name: 'webside-team-summary', version: 1 } as const;

const ALL = [
  version('schemaVersion', SCHEMA.version, 'Which columns and values these are'),
  ...MEETING,
  ...OPENED,
  ...EXAMINED,
  ...LOST_SOUND,
  ...CLOSED,
  ...KEPT,
] as const;

export type ColumnName = (typeof ALL)[number]['name'];

/** Every column of the summary, in the order in which it is written. The object, both files, schema and docs come from here. */
export const COLUMNS: readonly Column<ColumnName>[] = ALL;

/** One consultation as the team sees it: enumerated answers, counts, and no time finer than the hour. */
export type TeamSummary = Readonly<Partial<Record<ColumnName, Value>>>;
