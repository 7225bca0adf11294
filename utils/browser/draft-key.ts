import { session } from './session';

/** Where the key of the drafts is while the browser runs: in the same memory as the notes, and never on the disk. */
export const DRAFT_KEY = 'draftkey';

const HEX = 16;

/** As it is stored; what is stored with it comes into memory with it, or not at all. */
export function storedKey(lockId: string, key: Uint8Array): Record<string, unknown> {
  return { [DRAFT_KEY]: { lockId, hex: [...key].map((byte) => byte.toString(HEX).padStart(2, '0')).join('') } };
}

/** @returns undefined where the passphrase of that lock was not typed since the browser was started */
export async function readKey(lockId: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const stored = (await session.get(DRAFT_KEY))[DRAFT_KEY] as { lockId: string; hex: string } | undefined;
  if (stored?.lockId !== lockId) return undefined;
  return Uint8Array.from(stored.hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, HEX));
}

/** Whether drafts were switched on or opened since the browser was started. */
export async function hasKey(): Promise<boolean> {
  return DRAFT_KEY in (await session.get(DRAFT_KEY));
}

/** Every page hears of it, also where there was no key. */
export async function forgetKey(): Promise<void> {
  await session.set({ [DRAFT_KEY]: 'gone' });
  await session.remove(DRAFT_KEY);
}
