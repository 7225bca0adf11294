import browser from 'webextension-polyfill';
import { callsOf, type Consultation } from '../consultation/consultation';
import {
  type Draft,
  type DraftHead,
  type Drafts,
  dueFor,
  headOf,
  knownChangeAt,
  toDraft,
} from '../consultation/drafts';
import type { LostSound } from '../consultation/rechecks';
import { deriveKey, isKeyOf, type Lock, newLock, open, seal } from './draft-crypto';
import { forgetKey, readKey, storedKey } from './draft-key';
import { addLock, type DraftRow, putRow, readLock, readRow, readRows, wipeAll, wipeRows } from './draft-store';
import { draftsInTurn, wipeExpiredDrafts } from './expired-drafts';
import { consultationKey, consultationsIn, lostSoundKey } from './notes-keys';
import { DAMAGED, session } from './session';

/**
 * Drafts of notes on the disk. What is in memory is the truth: each act looks there in its turn, and brings the disk to
 * match, so that whatever was under way before a wipe is wiped, and nothing comes back after it.
 */

type Key = Uint8Array<ArrayBuffer>;

/** Private windows leave nothing behind. */
export function canKeepDrafts(): boolean {
  return !browser.extension.inIncognitoContext;
}

/** Whether drafts are kept, and which; those past their time are wiped first. */
export function readDrafts(): Promise<Drafts> {
  return draftsInTurn(async () => {
    await wipeExpiredDrafts(Date.now());
    const lock = await readLock();
    if (!lock) return { is: 'off' };
    if (lock === 'damaged') return { is: 'damaged' };
    const rows = await readRows();
    const key = await readKey(lock.id);
    const { hours } = lock;
    if (!key) return { is: 'locked', heads: headsOf(lock, [...rows]), hours };
    const unread = await unreadIn(lock, key, rows);
    return { is: 'unlocked', heads: headsOf(lock, [...rows]), unread: headsOf(lock, unread), hours };
  });
}

function headsOf({ hours }: Lock, rows: [string, DraftRow | undefined][]): DraftHead[] {
  return rows.map(([id, row]) => (row ? headOf(id, row.expiresAt, hours) : { id }));
}

/**
 * Once unlocked, every draft that opens is in memory. One that opens and is not there was cleared as the panel was closed
 * in the middle of it: it is wiped, and out of the rows.
 */
async function unreadIn(lock: Lock, key: Key, rows: Map<string, DraftRow | undefined>) {
  const unread: [string, DraftRow | undefined][] = [];
  for (const [id, row] of rows) {
    if ((await inMemory(id)) || (await isSetAside(id))) continue;
    if ((await textOf(lock, key, id, row)) === undefined) unread.push([id, row]);
    else {
      await wipeRows([id]);
      rows.delete(id);
    }
  }
  return unread;
}

/**
 * Switches drafts on, and keeps what is in memory now.
 * @throws where they are on already: a lock is never replaced; and where the browser refuses its database
 */
export async function switchOnDrafts(passphrase: string, hours: number): Promise<void> {
  const { lock, key } = await newLock(passphrase, hours);
  await draftsInTurn(async () => {
    await addLock(lock);
    try {
      await session.set(storedKey(lock.id, key));
    } catch (error) {
      // Without its key nothing could be kept under it.
      await wipeAll();
      throw error;
    }
  });
  // They are on; a panel tells what cannot be kept.
  await keepAllDrafts().catch(() => undefined);
}

/** Wipes all drafts and their lock; the notes in memory stay. @throws where the browser refuses */
export function switchOffDrafts(): Promise<void> {
  return draftsInTurn(async () => {
    await forgetKey();
    await wipeAll();
  });
}

/**
 * Opens the drafts into memory, as notes of no tab.
 * @returns how many came back; undefined where the passphrase is another, after which all is as it was
 * @throws where the memory is full, or the browser refuses; then all is as it was too
 */
export async function unlockDrafts(passphrase: string): Promise<number | undefined> {
  const lock = await readLock();
  if (!lock || lock === 'damaged') throw new Error('There is nothing to unlock.');
  const key = await deriveKey(passphrase, lock);
  const opened = await draftsInTurn(async () => {
    await wipeExpiredDrafts(Date.now());
    const now = await readLock();
    // They were switched off meanwhile, and perhaps on again.
    if (!now || now === 'damaged' || now.id !== lock.id) throw new Error('The lock has changed.');
    const drafts: Draft[] = [];
    for (const [id, row] of await readRows()) {
      const draft = toRead(id, await textOf(lock, key, id, row));
      if (draft) drafts.push(draft);
    }
    // A draft that opens proves the passphrase too, should the check be damaged.
    if (drafts.length === 0 && !(await isKeyOf(lock, key))) return undefined;
    const kept = Object.fromEntries(
      drafts.flatMap(({ consultation, lost }) => [
        [consultationKey(consultation.id), consultation] as const,
        ...lost.map((each) => [lostSoundKey(each.callId), each] as const),
      ]),
    );
    // What is in memory is later than what lies on the disk.
    const known = await session.get(Object.keys(kept));
    const missing = Object.entries(kept).filter(([name]) => !(name in known));
    await session.set({ ...Object.fromEntries(missing), ...storedKey(lock.id, key) });
    return drafts.length;
  });
  if (opened !== undefined) await keepAllDrafts();
  return opened;
}

/** As it was written there: what is damaged is found out, and set aside, where it is read to be shown. */
async function inMemory(id: string): Promise<Consultation | undefined> {
  const key = consultationKey(id);
  return (await session.get(key))[key] as Consultation | undefined;
}

async function isSetAside(id: string): Promise<boolean> {
  const key = DAMAGED + consultationKey(id);
  return key in (await session.get(key));
}

const placeOf = (id: string, { lockId, expiresAt }: Pick<DraftRow, 'lockId' | 'expiresAt'>): string =>
  JSON.stringify([lockId, id, expiresAt]);

async function textOf(lock: Lock, key: Key, id: string, row: DraftRow | undefined): Promise<string | undefined> {
  return row?.lockId === lock.id ? open(key, row, placeOf(id, row)) : undefined;
}

/** What is not as this version writes it is checked as all that is stored: notes-memory.ts sets it aside, to be copied from. */
function toRead(id: string, text: string | undefined): Draft | undefined {
  const draft = text && (JSON.parse(text) as Draft);
  return draft && draft.consultation.id === id ? draft : undefined;
}

/**
 * Brings the draft of one Consultation to match the memory: written, wiped, or left as it is.
 * @param changedAt ms since 1970; undefined where it is only known from the notes
 * @throws where the browser refuses its database, or the disk is full
 */
export function keepDraft(id: string, changedAt?: number): Promise<void> {
  return draftsInTurn(async () => {
    const consultation = await inMemory(id);
    const lock = await readLock();
    if (!lock || lock === 'damaged' || (!consultation && (await isSetAside(id)))) return;
    const key = await readKey(lock.id);
    const text = consultation && JSON.stringify(await draftOf(consultation));
    const row = await readRow(id);
    const due = dueFor({
      consultation,
      isSame: key !== undefined && text === (await textOf(lock, key, id, row)),
      hours: key && lock.hours,
      changedAt: changedAt ?? (consultation ? knownChangeAt(consultation) : 0),
      now: Date.now(),
    });
    if (due === 'wipe') await wipeRows([id]);
    if (typeof due !== 'number' || !key || !text) return;
    const head = { lockId: lock.id, expiresAt: due };
    await putRow(id, { ...head, ...(await seal(key, text, placeOf(id, head))) });
  });
}

async function draftOf(consultation: Consultation): Promise<Draft> {
  const lost = await session.get(callsOf(consultation).map(lostSoundKey));
  return toDraft(consultation, Object.values(lost) as LostSound[]);
}

/** The same for all that is in memory, for what was changed while nobody kept it. */
export async function keepAllDrafts(): Promise<void> {
  for (const id of await idsInMemory()) await keepDraft(id);
}

/** The same for the notes of calls in which sound was lost. */
export async function keepDraftsOf(callIds: string[], changedAt: number): Promise<void> {
  for (const id of await idsInMemory()) {
    const consultation = await inMemory(id);
    const isOf = consultation && callsOf(consultation).some((callId) => callIds.includes(callId));
    if (isOf) await keepDraft(id, changedAt);
  }
}

async function idsInMemory(): Promise<string[]> {
  return consultationsIn(Object.keys(await session.get(null)));
}

/** Wipes drafts, whatever is in memory. @throws where the browser refuses */
export function wipeDrafts(ids: string[]): Promise<void> {
  return draftsInTurn(() => wipeRows(ids));
}
