/**
 * OWASP Password Storage Cheat Sheet (2023) for PBKDF2-HMAC-SHA-256. Kept with each lock, so that a later version can ask
 * for more and still open what is there.
 */
const ITERATIONS = 600_000;
const SALT_BYTES = 16;
/** NIST SP 800-38D asks for 96 bits, and for a new one each time. */
const IV_BYTES = 12;
const KEY_BITS = 256;

type Bytes = Uint8Array<ArrayBuffer>;

/** Text that only the key opens, and only where it belongs. */
export interface Sealed {
  iv: Bytes;
  ciphertext: ArrayBuffer;
}

/** What the passphrase is tried on; nothing in it is secret. */
export interface Lock {
  id: string;
  salt: Bytes;
  iterations: number;
  /** how long drafts are kept after they were changed */
  hours: number;
  check: Sealed;
}

const random = (count: number): Bytes => crypto.getRandomValues(new Uint8Array(count));

/** A key of 32 bytes by a passphrase; takes a good part of a second, on purpose. The same letters count however they were typed. */
export async function deriveKey(passphrase: string, { salt, iterations }: Pick<Lock, 'salt' | 'iterations'>) {
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const secret = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, secret, KEY_BITS);
  return new Uint8Array(bits);
}

/** A new lock, and the key that opens it. */
export async function newLock(passphrase: string, hours: number): Promise<{ lock: Lock; key: Bytes }> {
  const made = { id: crypto.randomUUID(), salt: random(SALT_BYTES), iterations: ITERATIONS, hours };
  const key = await deriveKey(passphrase, made);
  return { lock: { ...made, check: await seal(key, made.id, checkedAs(made.id)) }, key };
}

export async function isKeyOf(lock: Lock, key: Bytes): Promise<boolean> {
  return (await open(key, lock.check, checkedAs(lock.id))) === lock.id;
}

const checkedAs = (lockId: string): string => JSON.stringify([lockId]);

/** @param place where it belongs: elsewhere it does not open */
export async function seal(key: Bytes, text: string, place: string): Promise<Sealed> {
  const iv = random(IV_BYTES);
  const ciphertext = await crypto.subtle.encrypt(
    withPlace(iv, place),
    await toCryptoKey(key),
    new TextEncoder().encode(text),
  );
  return { iv, ciphertext };
}

/** @returns undefined where it is another key's, damaged, or of another place: none can be told from the others */
export async function open(key: Bytes, { iv, ciphertext }: Sealed, place: string): Promise<string | undefined> {
  try {
    const text = await crypto.subtle.decrypt(withPlace(iv, place), await toCryptoKey(key), ciphertext);
    return new TextDecoder().decode(text);
  } catch {
    return undefined;
  }
}

function withPlace(iv: Bytes, place: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(place) };
}

function toCryptoKey(key: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt']);
}
