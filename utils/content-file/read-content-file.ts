import type { Node } from 'jsonc-parser';
import { CONTENT } from '../consultation/content';
import { tidy } from '../consultation/edit-content';
import type { LocalContent, LocalItem } from '../consultation/local-content';
import { checkList } from './check-list';
import { type At, type FileError, openErrors } from './file-errors';
import { readJson } from './read-json';
import { FILE_VERSION } from './write-content-file';

/** characters */
export const LARGEST_FILE = 200_000;

/** What a file holds, or everything that is wrong with it, in the order of its lines; then nothing of it is used. */
export type ContentFile = { content: LocalContent } | { errors: FileError[] };

/** Reads what writeContentFile writes, and what people have made of it by hand. Never throws. */
export function readContentFile(file: string): ContentFile {
  // Some editors begin a file with a mark of its encoding.
  const text = file.replace(/^\uFEFF/, '');
  const errors = openErrors(text);
  if (text.length > LARGEST_FILE) {
    errors.at(0, `The file is too large: ${LARGEST_FILE / 1000} KB at most. Take items out of it.`);
    return { errors: errors.all() };
  }
  const root = readJson(text, errors.at);
  const content = root && errors.all().length === 0 ? checkFile(root, errors.at) : {};
  const found = errors.all();
  return found.length > 0 ? { errors: found } : { content: tidy(content) };
}

function checkFile(root: Node, at: At): LocalContent {
  if (root.type !== 'object') {
    at(root.offset, `This is not a file of content: it begins with { and has a "version".`);
    return {};
  }
  const properties = (root.children ?? []).map((each) => each.children as [Node, Node]);
  const version = properties.find(([key]) => key.value === 'version')?.[1];
  if (typeof version?.value === 'number' && version.value > FILE_VERSION) {
    at(version.offset, 'This file is of a newer version of Webside. Update Webside, then import it again.');
    return {};
  }
  if (version?.value !== FILE_VERSION)
    at(version?.offset ?? root.offset, `The file needs "version": ${FILE_VERSION} at its beginning.`);
  const content = new Map<string, LocalItem[]>();
  const seen = new Set<string>();
  for (const [key, value] of properties) {
    const list = CONTENT.find(({ id }) => id === key.value);
    if (seen.has(key.value)) at(key.offset, `“${key.value}” is there twice. Take one away.`);
    seen.add(key.value);
    if (list) content.set(list.id, checkList(list, value, at));
    else if (key.value !== 'version')
      at(key.offset, `“${key.value}” is no list. Lists are: ${CONTENT.map(({ id }) => id).join(', ')}.`);
  }
  return Object.fromEntries(content) as LocalContent;
}
