import { A_DAY_MS } from '../log-bounds';

/** The years that are written with four digits, in ms since 1970. */
const [EARLIEST, LATEST] = [0, 253_370_764_800_000];

/**
 * The week of an instant by the clock on the wall, as the date of its Monday, such as "2026-11-23".
 * @param at ms since 1970
 * @param timeZone an IANA name; the browser's own where it is left out
 * @returns undefined where it is no instant of these times
 */
export function weekOf(at: number, timeZone?: string): string | undefined {
  if (!isOfTheseTimes(at)) return undefined;
  const day = dayNumber(at, timeZone);
  // The first of January 1970 was a Thursday.
  const monday = day - ((((day + 3) % 7) + 7) % 7);
  return isoDate(monday * A_DAY_MS, 'UTC');
}

/** The day of an instant, such as "2026-11-26"; as weekOf otherwise. */
export function dateOf(at: number, timeZone?: string): string | undefined {
  return isOfTheseTimes(at) ? isoDate(at, timeZone) : undefined;
}

function isOfTheseTimes(at: number): boolean {
  // The compared way round, so that what is no number is refused too.
  return at >= EARLIEST && at <= LATEST;
}

/** Days since the first of January 1970 to the day that it is by the clock on the wall. */
function dayNumber(at: number, timeZone: string | undefined): number {
  const local = isoDate(at, timeZone);
  const guess = Math.floor(at / A_DAY_MS);
  // No clock on a wall is a day or more from UTC's.
  return [guess - 1, guess, guess + 1].find((day) => isoDate(day * A_DAY_MS, 'UTC') === local) ?? guess;
}

function isoDate(at: number, timeZone: string | undefined): string {
  const parts = new Map(
    formatFor(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}

/** No count is of an earlier week: there was no video consulting. */
export const EARLIEST_WEEK = '2000-01-03';
/** The last of the years that a note may be about. */
const LATEST_NOTE = '2099-12-31';

/**
 * The week of a date that somebody has chosen, as the date of its Monday.
 * @param date as a date field tells it, such as "2026-11-26"; while a year is typed, it may be the year 2
 * @returns undefined where that is of no year in which something can have been tried
 */
export function chosenWeek(date: string): string | undefined {
  // Dates of four digits stand in the order of time as text.
  return date >= EARLIEST_WEEK && date <= LATEST_NOTE ? weekOf(startOf(date), 'UTC') : undefined;
}

const formats = new Map<string | undefined, Intl.DateTimeFormat>();

/** Made once for each zone: that takes longer than all else of counting a call. */
function formatFor(timeZone: string | undefined): Intl.DateTimeFormat {
  const zone = timeZone === undefined ? {} : { timeZone };
  const known = formats.get(timeZone);
  const format =
    known ?? new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: '2-digit', day: '2-digit', ...zone });
  if (!known) formats.set(timeZone, format);
  return format;
}

const WORDS = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** A date as it is said everywhere else: "23 Nov 2026". */
export const dateWords = (date: string): string => WORDS.format(startOf(date));

/** The week after one, by the dates of their Mondays. */
export function nextWeek(monday: string): string {
  return isoDate(startOf(monday) + 7 * A_DAY_MS, 'UTC');
}

/** Midnight of a date in UTC, ms since 1970: days before its year, then before its month. */
export function startOf(date: string): number {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  const before = year - 1;
  const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) - LEAPS_BEFORE_1970;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const inMonths = (DAYS_BEFORE[month - 1] ?? 0) + (isLeap && month > 2 ? 1 : 0);
  return ((year - 1970) * 365 + leaps + inMonths + day - 1) * A_DAY_MS;
}

const LEAPS_BEFORE_1970 = 477;
const DAYS_BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
