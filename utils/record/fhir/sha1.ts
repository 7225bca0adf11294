/** SHA-1 (FIPS 180-4). Not against anybody: named UUIDs are made with it, and the browser's own gives its answer only later. */

const START = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
const [BLOCK_BYTES, LENGTH_BYTES, ROUNDS] = [64, 8, 80];

/** Function and constant of each twenty rounds. */
const STEPS: [number, (b: number, c: number, d: number) => number][] = [
  [0x5a827999, (b, c, d) => (b & c) | (~b & d)],
  [0x6ed9eba1, (b, c, d) => b ^ c ^ d],
  [0x8f1bbcdc, (b, c, d) => (b & c) | (b & d) | (c & d)],
  [0xca62c1d6, (b, c, d) => b ^ c ^ d],
];

/** @returns twenty bytes */
export function sha1(message: Uint8Array): Uint8Array {
  const padded = pad(message);
  const words = new Uint32Array(ROUNDS);
  const state = START.slice();
  for (let at = 0; at < padded.byteLength; at += BLOCK_BYTES) addBlock(state, new DataView(padded.buffer, at), words);
  const result = new DataView(new ArrayBuffer(20));
  state.forEach((word, index) => result.setUint32(index * 4, word));
  return new Uint8Array(result.buffer);
}

/** A one bit, noughts, and the length in bits at the end of a whole block. */
function pad(message: Uint8Array): Uint8Array<ArrayBuffer> {
  const length = Math.ceil((message.length + 1 + LENGTH_BYTES) / BLOCK_BYTES) * BLOCK_BYTES;
  const padded = new Uint8Array(length);
  padded.set(message);
  padded[message.length] = 0x80;
  new DataView(padded.buffer).setBigUint64(length - LENGTH_BYTES, BigInt(message.length) * 8n);
  return padded;
}

function addBlock(state: number[], block: DataView, words: Uint32Array): void {
  for (let at = 0; at < ROUNDS; at += 1)
    words[at] =
      at < 16 ? block.getUint32(at * 4) : turn(words[at - 3]! ^ words[at - 8]! ^ words[at - 14]! ^ words[at - 16]!, 1);
  let [a, b, c, d, e] = state as [number, number, number, number, number];
  for (let at = 0; at < ROUNDS; at += 1) {
    const [constant, mix] = STEPS[Math.floor(at / 20)]!;
    const next = (turn(a, 5) + mix(b, c, d) + e + constant + words[at]!) | 0;
    [e, d, c, b, a] = [d, c, turn(b, 30), a, next];
  }
  [a, b, c, d, e].forEach((word, index) => {
    state[index] = (state[index]! + word) | 0;
  });
}

function turn(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
