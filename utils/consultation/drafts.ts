import { callsOf, type Consultation, isBegun } from './consultation';
import type { LostSound } from './rechecks';

/** How long drafts may be kept, in hours after they were last changed, and what is offered first. */
export const KEEPING_HOURS = [1, 4, 12, 24, 72] as const;
export const USUAL_HOURS = 12;

const HOUR_MS = 3_600_000;

/** In characters: three random words, as the National Cyber Security Centre advises, are longer. */
export const SHORTEST_PASSPHRASE = 12;

/** What is kept of notes on the disk, encrypted: of no tab, and with what was lost in the calls that they went on in. */
export interface Draft {
  consultation: Consultation;
  lost: LostSound[];
}

/** What can be told of a draft without opening it; instants in ms since 1970, undefined where not even that can be read. */
export interface DraftHead {
  id: string;
  changedAt?: number;
  expiresAt?: number;
}

/**
 * Whether drafts are kept. `locked`: the passphrase was not typed since the browser was started. `damaged`: what the
 * passphrase is tried on cannot be read, so that no draft can be opened any more.
 */
export type Drafts =
  | { is: 'off' }
  | { is: 'damaged' }
  | { is: 'locked'; heads: DraftHead[]; hours: number }
  /** `unread`: those of the heads that the passphrase does not open, because they are damaged */
  | { is: 'unlocked'; heads: DraftHead[]; unread: DraftHead[]; hours: number };

/**
 * Notes as they come back: beside no tab and in no call, so that they never show beside the next patient by themselves.
 * A tab's number means another tab once the browser was closed.
 */
export function toDraft(consultation: Consultation, lost: LostSound[]): Draft {
  return { consultation: { ...consultation, tabId: -1, callId: '', earlierCalls: callsOf(consultation) }, lost };
}

/** The last change of notes that tells its time. */
export function knownChangeAt({ startedAt, written }: Consultation): number {
  return Math.max(startedAt, written?.at ?? 0);
}

export function expiryOf(changedAt: number, hours: number): number {
  return changedAt + hours * HOUR_MS;
}

export function headOf(id: string, expiresAt: number, hours: number): DraftHead {
  return { id, changedAt: expiresAt - hours * HOUR_MS, expiresAt };
}

export function hasExpired(expiresAt: number, now: number): boolean {
  return expiresAt <= now;
}

/** What is known of notes and their draft when it is decided what becomes of the draft. */
interface Standing {
  /** as it is in memory; undefined when it was cleared */
  consultation: Consultation | undefined;
  /** the draft is what it would be written as */
  isSame: boolean;
  /** undefined while the key is not known */
  hours: number | undefined;
  changedAt: number;
  now: number;
}

/** @returns until when the draft is to be kept, written anew; else whether it is wiped, or left as it is */
export function dueFor({ consultation, isSame, hours, changedAt, now }: Standing): 'wipe' | 'leave' | number {
  if (!consultation || !isBegun(consultation)) return 'wipe';
  if (hours === undefined || isSame) return 'leave';
  const expiresAt = expiryOf(changedAt, hours);
  return hasExpired(expiresAt, now) ? 'leave' : expiresAt;
}

/** @returns why drafts cannot be switched on with it, in a sentence; undefined when they can */
export function wrongPassphrase(passphrase: string, again: string): string | undefined {
  if ([...passphrase].length < SHORTEST_PASSPHRASE)
    return `That is too short: at least ${SHORTEST_PASSPHRASE} characters, such as three words that do not belong together.`;
  return passphrase === again ? undefined : 'The two are not the same. Type both again.';
}
