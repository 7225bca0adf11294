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

export const howManyReviews = (count: number): string => (count === 1 ? '1 review' : `${count} reviews`);
