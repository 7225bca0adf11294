import type { CallLog } from '../review';
import { dateOf } from '../trends/week-of';

/** Letters of what was practised, or of the platform, in a file's name. */
const MOST_LETTERS = 40;

/**
 * A review's name as a file: its day, and what was practised or where the call was, so that several can be told apart. Nothing that
 * the file itself does not tell.
 * @param timeZone as in weekOf
 */
export function reviewFileName(log: Pick<CallLog, 'startedAt' | 'platform' | 'scenario'>, timeZone?: string): string {
  return `${stemOf(log, timeZone)}.json`;
}

/** Of the file that goes back to the learner. */
export function returnedFileName(log: Pick<CallLog, 'startedAt' | 'platform' | 'scenario'>, timeZone?: string): string {
  return `${stemOf(log, timeZone)}-returned.json`;
}

function stemOf(
  { startedAt, platform, scenario }: Pick<CallLog, 'startedAt' | 'platform' | 'scenario'>,
  timeZone: string | undefined,
): string {
  const where = scenario ?? (platform === 'Other' ? '' : platform);
  return ['webside-review', dateOf(startedAt, timeZone) ?? '', plain(where)].filter(Boolean).join('-');
}

/** In letters that every file system takes. */
function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MOST_LETTERS)
    .replace(/^-+|-+$/g, '');
}
