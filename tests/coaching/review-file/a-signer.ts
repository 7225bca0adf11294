import type { Signer, Verify } from '../../../utils/coaching/review-file/signing';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' };
const WITH_SHA_256 = { name: 'ECDSA', hash: 'SHA-256' };

/** Somebody with a key of their own, as a browser makes it. */
export async function aSigner(): Promise<Signer> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
  return {
    publicKey: Buffer.from(await crypto.subtle.exportKey('raw', publicKey)).toString('base64url'),
    sign: async (bytes) =>
      Buffer.from(await crypto.subtle.sign(WITH_SHA_256, privateKey, new Uint8Array(bytes))).toString('base64url'),
  };
}

export const verify: Verify = async (bytes, signature, publicKey) => {
  const point = Buffer.from(publicKey, 'base64url');
  const key = await crypto.subtle.importKey('raw', point, ALGORITHM, false, ['verify']);
  return crypto.subtle.verify(WITH_SHA_256, key, Buffer.from(signature, 'base64url'), new Uint8Array(bytes));
};
