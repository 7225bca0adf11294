import { sha1 } from './sha1';

/** Of all that Webside names. Drawn once. */
const WEBSIDE = 'b3c1f7d2-64a8-4e0e-9a55-0d7c52e81f3a';

/** The UUID of a name, always the same (RFC 9562, version 5): sent twice, a document is known to be the same one. */
export function uuidOf(name: string, namespace: string = WEBSIDE): string {
  const space = namespace.replaceAll('-', '').match(/../g) ?? [];
  const bytes = sha1(new Uint8Array([...space.map((pair) => parseInt(pair, 16)), ...new TextEncoder().encode(name)]));
  // Its version, and its variant.
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes.slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
