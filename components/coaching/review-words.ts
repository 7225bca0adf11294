import { minutes, withUnit } from '../../utils/i18n/words';

/** A length of a call as it is told in lists: under a minute in seconds. */
export function lengthWords(ms: number): string {
  return ms < 60_000 ? withUnit(Math.round(ms / 1000), 's') : minutes(ms);
}

/** Made once: that takes longer than all else of a row in the list. */
const WHEN = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** "Thu 26 Nov 2026, 10:42" */
export const whenWords = (at: number): string => WHEN.format(at);

const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const HOUR_MS = 3_600_000;

/** Of somebody else's call only the hour is known, since a file holds no more: "Thu 26 Nov 2026, between 20:00 and 21:00" */
export function hourWords(at: number): string {
  return `${whenWords(at).replace(/, (?=[^,]*$)/, ', between ')} and ${TIME.format(at + HOUR_MS)}`;
}

export const howManyReviews = (count: number): string => (count === 1 ? '1 review' : `${count} reviews`);
