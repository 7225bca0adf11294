import { toCanonical } from '../file-shape/to-canonical';
import { REVIEW_FORMAT } from './file-shape';

/** Whoever writes a part: their key lies in their browser and never leaves it. */
export interface Signer {
  /** ECDSA P-256, the raw point of 65 bytes, base64url */
  publicKey: string;
  /** @returns ECDSA with SHA-256, 64 bytes, base64url */
  sign(bytes: Uint8Array): Promise<string>;
}

/** @returns false too where key or signature are none */
export type Verify = (bytes: Uint8Array, signature: string, publicKey: string) => Promise<boolean>;

export type PartName = 'learner' | 'trainer';

/** One part of a file as it is written. */
export interface SignedPart {
  content: unknown;
  key: string;
  signature: string;
}

/** The bytes that are signed: a part cannot stand in another's place, in another file, or under another's key. */
export function toSignedBytes(
  about: { version: number; id: string; part: PartName },
  { content, key }: Omit<SignedPart, 'signature'>,
): Uint8Array {
  const { version, id, part } = about;
  const signed = toCanonical({ format: REVIEW_FORMAT.name, version, id, part, content, key });
  return new TextEncoder().encode(signed ?? '');
}

/** Letters that are not taken for one another when they are read out (Crockford's base 32). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 5;
const GROUP_LENGTH = 4;

/**
 * What two people read out to each other, to know that a key is the other's: 100 bits of its SHA-256 in five groups of four.
 * @param digest of the key's text, 32 bytes
 */
export function toFingerprint(digest: Uint8Array): string {
  const bits = [...digest].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = Array.from({ length: GROUPS * GROUP_LENGTH }, (_, index) => {
    const five = bits.slice(index * 5, index * 5 + 5);
    return LETTERS[Number.parseInt(five, 2)];
  });
  return Array.from({ length: GROUPS }, (_, index) =>
    letters.slice(index * GROUP_LENGTH, (index + 1) * GROUP_LENGTH).join(''),
  ).join('-');
}
