import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files of a profile that hold the words, as the bytes of either text encoding. */
export function filesWith(folder: string, words: string): string[] {
  const needles = [Buffer.from(words, 'utf8'), Buffer.from(words, 'utf16le')];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => needles.some((needle) => readFileSync(path).includes(needle)));
}
