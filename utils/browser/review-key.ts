import { readOther, keepOther } from './review-store';
import { type Signer, toFingerprint, type Verify } from '../coaching/review-file/signing';

const ONLY = 'own';
const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Whoever uses this browser, as files of theirs tell it: a key that is made at the first file, and that even this page can use but
 * not read. It goes with everything that is deleted.
 */
export async function openSigner(): Promise<Signer> {
  return toSigner(await ownKey());
}

/** A key for one file, where the browser keeps none: it is known nowhere again. */
export async function openPassingSigner(): Promise<Signer> {
  return toSigner(await makeKey());
}

async function toSigner({ publicKey, privateKey }: CryptoKeyPair): Promise<Signer> {
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey));
  return {
    publicKey: toBase64Url(raw),
    sign: async (bytes) => toBase64Url(new Uint8Array(await crypto.subtle.sign(SIGNING, privateKey, bytes as Bytes))),
  };
}

/** One after another in all pages: two keys would not know each other's files. */
function ownKey(): Promise<CryptoKeyPair> {
  return navigator.locks.request('review-key', async () => {
    const stored = (await readOther('keys', ONLY)) as Partial<CryptoKeyPair> | undefined;
    if (stored?.publicKey instanceof CryptoKey && stored.privateKey instanceof CryptoKey)
      return stored as CryptoKeyPair;
    const made = await makeKey();
    await keepOther('keys', ONLY, { publicKey: made.publicKey, privateKey: made.privateKey });
    return made;
  });
}

function makeKey(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(CURVE, false, ['sign', 'verify']);
}

export const verify: Verify = async (bytes, signature, publicKey) => {
  const key = await crypto.subtle.importKey('raw', fromBase64Url(publicKey), CURVE, false, ['verify']);
  return crypto.subtle.verify(SIGNING, key, fromBase64Url(signature), bytes as Bytes);
};

/** What two people read out to each other, to know that a key is the other's. */
export async function fingerprintOf(publicKey: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(publicKey));
  return toFingerprint(new Uint8Array(digest));
}

function toBase64Url(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Bytes {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}
