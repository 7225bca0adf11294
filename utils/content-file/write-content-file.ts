import { CONTENT } from '../consultation/content';
import { isBuiltIn } from '../consultation/edit-content';
import { hasWords, isComplete, type LocalContent, type LocalItem } from '../consultation/local-content';

/** Raised when a file that this version writes could not be read by an older one. */
export const FILE_VERSION = 1;

/** The file's name when it is saved. */
export const FILE_NAME = 'webside-content.json';

/** What a service has made of the content, as a file for another. What is not finished stays behind. */
export function writeContentFile(content: LocalContent): string {
  const lists = CONTENT.flatMap(({ id, ...list }) => {
    const items = content[id]?.flatMap((item) => finished(item, isBuiltIn({ id, ...list }, item.id)));
    return items ? [[id, items]] : [];
  });
  return `${JSON.stringify({ version: FILE_VERSION, ...Object.fromEntries(lists) }, undefined, 2)}\n`;
}

/** A built-in item without words to be used goes on having its own; another is none. */
function finished(item: LocalItem, isOfOurs: boolean): LocalItem[] {
  if (hasWords(item) ? isComplete(item) : isOfOurs) return [item];
  return isOfOurs ? [{ id: item.id, ...(item.isOff && { isOff: true }) }] : [];
}
