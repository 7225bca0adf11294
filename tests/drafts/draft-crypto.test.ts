import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { deriveKey, isKeyOf, type Lock, newLock, open, seal, type Sealed } from '../../utils/browser/draft-crypto';

const PASSPHRASE = 'Wörter, die nicht zueinander passen';
const PLACE = '["lock","draft",1]';
const WORDS = 'Dizzy since Tuesday — worse on standing. 头晕';

const flipped = (bytes: Uint8Array<ArrayBuffer>, at: number): Uint8Array<ArrayBuffer> =>
  bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));

describe('a draft', () => {
  let lock: Lock;
  let key: Uint8Array<ArrayBuffer>;
  let draft: Sealed;
  beforeAll(async () => {
    ({ lock, key } = await newLock(PASSPHRASE, 12));
    draft = await seal(key, WORDS, PLACE);
  });

  it('is opened by its passphrase, however its letters were typed', async () => {
    for (const typed of [PASSPHRASE, PASSPHRASE.normalize('NFD')]) {
      const again = await deriveKey(typed, lock);
      expect(await isKeyOf(lock, again)).toBe(true);
      expect(await open(again, draft, PLACE)).toBe(WORDS);
    }
  });

  it('is opened by no other passphrase, and by none of another lock', async () => {
    const others = [
      await deriveKey(`${PASSPHRASE}.`, lock),
      await deriveKey(PASSPHRASE.toLowerCase(), lock),
      (await newLock(PASSPHRASE, 12)).key,
    ];
    for (const other of others) {
      expect(await isKeyOf(lock, other)).toBe(false);
      expect(await open(other, draft, PLACE)).toBeUndefined();
    }
  });

  it('asks for as much work as its lock says, and a new lock for 600,000 rounds with a salt of its own', async () => {
    expect(lock).toMatchObject({ iterations: 600_000, hours: 12 });
    expect(lock.salt).toHaveLength(16);
    expect((await newLock(PASSPHRASE, 12)).lock.salt).not.toEqual(lock.salt);
    expect(await deriveKey(PASSPHRASE, { ...lock, iterations: 599_999 })).not.toEqual(key);
    expect(key).toHaveLength(32);
  });

  it('with any bit of any byte otherwise is refused', async () => {
    const bytes = new Uint8Array(draft.ciphertext);
    for (let at = 0; at < bytes.length; at += 1)
      expect(await open(key, { ...draft, ciphertext: flipped(bytes, at).buffer }, PLACE)).toBeUndefined();
    for (let at = 0; at < draft.iv.length; at += 1)
      expect(await open(key, { ...draft, iv: flipped(draft.iv, at) }, PLACE)).toBeUndefined();
    expect(await open(key, { ...draft, ciphertext: draft.ciphertext.slice(0, -1) }, PLACE)).toBeUndefined();
    expect(await open(key, { ...draft, ciphertext: new ArrayBuffer(0) }, PLACE)).toBeUndefined();
  });

  it.each(['["other","draft",1]', '["lock","other",1]', '["lock","draft",2]', ''])(
    'put under another lock, id or time is refused: %s',
    async (place) => {
      expect(await open(key, draft, place)).toBeUndefined();
    },
  );

  it('is sealed by a new number each time, and holds none of its words in clear', async () => {
    const many = await Promise.all(Array.from({ length: 500 }, () => seal(key, WORDS, PLACE)));
    expect(new Set(many.map(({ iv }) => iv.join())).size).toBe(500);
    expect(Buffer.from(draft.ciphertext).includes('Dizzy')).toBe(false);
  });

  it('comes back as it was, whatever was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string(), async (words, place) => {
        expect(await open(key, await seal(key, words, place), place)).toBe(words);
      }),
    );
  });
});
