import { COACHING_SOURCES } from './coaching-sources';

/**
 * Where something comes from, for whoever reads it on a page. What stands for a publication is written out; this project's own
 * list of requirements (R…) says nothing to them.
 * @param source ids divided by commas (see coaching-sources.ts), or a trainer's own words, which stay as they are
 */
export function sourceWords(source: string): string[] {
  const parts = source.split(',').map((part) => part.trim());
  if (!parts.every((part) => /^[A-Z]\d/.test(part))) return [source];
  return parts.flatMap((part) => COACHING_SOURCES[part.split(' ')[0]!] ?? []);
}
