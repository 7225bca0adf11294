/** Opus counts in samples of this rate, whatever was recorded. */
const RATE = 48_000;

/** Reads how long an Opus recording in Ogg plays, ms: the last page's position, less what a player leaves out at the beginning. */
export function oggLengthMs(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let position: bigint | undefined;
  let at = 0;
  while (at + 27 <= bytes.length && text(bytes, at, 4) === 'OggS') {
    position = view.getBigUint64(at + 6, true);
    const segments = bytes[at + 26]!;
    const sizes = bytes.subarray(at + 27, at + 27 + segments);
    at += 27 + segments + sizes.reduce((sum, size) => sum + size, 0);
  }
  const head = find(bytes, 'OpusHead');
  if (position === undefined || head < 0 || at !== bytes.length)
    throw new Error('This is not one Opus recording in Ogg.');
  return ((Number(position) - view.getUint16(head + 10, true)) / RATE) * 1_000;
}

function text(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

function find(bytes: Uint8Array, word: string): number {
  for (let at = 0; at + word.length <= Math.min(bytes.length, 512); at += 1)
    if (text(bytes, at, word.length) === word) return at;
  return -1;
}
