/**
 * As records in the UK are kept: in its own time, with the offset beside it, on whatever machine the document is made. Summer
 * time is seen in the offset, so that of the hour that comes twice each instant is told apart.
 */
const FORMAT = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'longOffset',
});

/** The last day of 9999, after which FHIR has no dates, in ms since 1970. */
const LAST = 253_402_214_400_000;

/** @returns "2026-06-24T10:42:07+01:00"; undefined where a clock that is wrong gave what no date can be */
export function toInstant(at: number | undefined): string | undefined {
  if (at === undefined || !(at >= 0 && at < LAST)) return undefined;
  const parts = Object.fromEntries(FORMAT.formatToParts(at).map(({ type, value }) => [type, value]));
  const { year, month, day, hour, minute, second, timeZoneName = '' } = parts;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${timeZoneName.slice(3) || '+00:00'}`;
}

/** @returns "2026-06-24", the day of that instant; undefined as above */
export function toDay(at: number | undefined): string | undefined {
  const date = toInstant(at);
  return date && dayOf(date);
}

/** @param date as FHIR writes it */
export function dayOf(date: string): string {
  return date.slice(0, '2026-06-24'.length);
}

/** @throws RangeError, with what to do as a sentence, where `now` is no time that a document can have */
export function toDate(now: number): string {
  const date = toInstant(now);
  if (date === undefined) throw new RangeError('This computer’s clock shows no possible date. Set it, and try again.');
  return date;
}

export interface FhirPeriod {
  start?: string;
  end?: string;
}

/** @returns undefined where neither is known; an end before its beginning is left out, as after a clock was set back */
export function toPeriod(from: number | undefined, to: number | undefined): FhirPeriod | undefined {
  const [start, end] = [toInstant(from), toInstant(to)];
  const isInOrder = from === undefined || to === undefined || from <= to;
  if (start !== undefined) return { start, ...(end !== undefined && isInOrder && { end }) };
  return end === undefined ? undefined : { end };
}
