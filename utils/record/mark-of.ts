/** FNV-1a, 32 bits: enough to tell a note from what became of it (Fowler, Noll, Vo). */
const [OFFSET, PRIME] = [0x811c9dc5, 0x01000193];

/** A short mark of a text, by which it is known again without being kept. */
export function markOf(text: string): string {
  let hash = OFFSET;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), PRIME);
  return `${text.length} ${(hash >>> 0).toString(16)}`;
}
