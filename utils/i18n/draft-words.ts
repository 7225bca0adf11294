import type { DraftHead, Drafts } from '../consultation/drafts';
import { clock, day, withUnit } from './words';

/** An instant of these days: "22:10" today, else "24 Nov 2026, 22:10". */
function moment(at: number, now: number): string {
  return day(at) === day(now) ? clock(at) : `${day(at)}, ${clock(at)}`;
}

function instants(heads: DraftHead[], which: 'changedAt' | 'expiresAt'): number[] {
  return heads.flatMap((head) => head[which] ?? []).toSorted((one, other) => one - other);
}

export function howManyDrafts(count: number): string {
  return count === 1 ? '1 draft' : `${count} drafts`;
}

/** How many there are, when they were written in last, and until when they can be opened. */
export function lockedWords(heads: DraftHead[], now: number): string {
  const times = [...new Set(instants(heads, 'changedAt').map((at) => moment(at, now)))];
  const [ends] = instants(heads, 'expiresAt');
  const last = times.length > 0 ? `, last changed ${times.join(' and ')}` : '';
  const until =
    ends === undefined ? '' : ` ${heads.length === 1 ? 'It is' : 'The first is'} wiped at ${moment(ends, now)}.`;
  return `${howManyDrafts(heads.length)} of notes${last}.${until}`;
}

/** A draft that the passphrase does not open, as its own sentence. */
export function unreadWords({ expiresAt }: DraftHead, now: number): string {
  const until = expiresAt === undefined ? '' : ` until ${moment(expiresAt, now)}`;
  return `One draft could not be read: it is damaged. It is still kept${until}.`;
}

/** What became of deleting drafts. */
export function wipedWords(isGone: boolean): string {
  return isGone
    ? 'Deleted. Nothing of it is left.'
    : 'The browser did not let it be deleted. Switch drafts off in Settings to wipe all of them.';
}

/** For the settings: "On. 2 drafts, the oldest until 22:10. Unlocked for this browser session." */
export function draftsWords(drafts: Drafts, now: number): string {
  if (drafts.is === 'off') return 'Off. Nothing that you type is on the disk.';
  if (drafts.is === 'damaged')
    return 'On, but what opens the drafts is damaged: nobody can open them any more. Switch drafts off to wipe them.';
  const { heads, is, hours } = drafts;
  const [ends] = instants(heads, 'expiresAt');
  const oldest = ends === undefined ? '' : `, ${heads.length === 1 ? 'kept' : 'the oldest'} until ${moment(ends, now)}`;
  const many = heads.length === 0 ? 'No drafts now' : howManyDrafts(heads.length) + oldest;
  const open =
    is === 'unlocked' ? 'Unlocked for this browser session' : 'Locked: nothing more is kept until you unlock';
  return `On, for ${withUnit(hours, 'h')} after the last change. ${many}. ${open}.`;
}

/** For the panel's foot: where what is typed is. Undefined where it is in memory only, as without drafts. */
export function keptWords(drafts: Drafts): string | undefined {
  switch (drafts.is) {
    case 'off':
      return undefined;
    case 'damaged':
      return 'In memory only: the drafts are damaged, see Before.';
    case 'unlocked':
      return `In memory, and on the disk as encrypted drafts for ${withUnit(drafts.hours, 'h')}.`;
    case 'locked':
      return drafts.heads.length > 0
        ? `${howManyDrafts(drafts.heads.length)} locked, see Before. Until then notes are in memory only.`
        : 'In memory only until you type the drafts’ passphrase: see Before.';
  }
}
