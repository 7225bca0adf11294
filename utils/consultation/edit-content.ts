import { CONTENT, type List } from './content';
import { hasWords, inOrder, type LocalContent, type LocalItem, type Words, WORDS } from './local-content';

/** What can be done to one list. Rows count from 0, in the order of the page, with those that are switched off. */
export type Edit =
  | { do: 'write'; row: number; words: Words }
  /** back to the built-in words */
  | { do: 'restore'; row: number }
  | { do: 'switch'; row: number; isOff: boolean }
  | { do: 'move'; row: number; by: 1 | -1 }
  /** `at` where one stood that was removed; without, at the end */
  | { do: 'add'; item: LocalItem; at?: number }
  /** the service's own only */
  | { do: 'remove'; row: number };

/** @returns the content with that done to it; what is as built in is not kept */
export function edit(content: LocalContent, list: List, made: Edit): LocalContent {
  const items = apply(inOrder(list.builtIn, content[list.id]), list, made);
  return tidy({ ...content, [list.id]: items });
}

function apply(items: LocalItem[], list: List, made: Edit): LocalItem[] {
  const at = (write: (item: LocalItem) => LocalItem): LocalItem[] =>
    items.map((item, row) => ('row' in made && row === made.row ? write(item) : item));
  switch (made.do) {
    case 'write':
      return at((item) => ({ ...item, ...made.words }));
    case 'restore':
      return at(withoutWords);
    case 'switch':
      return at(({ isOff: _before, ...item }) => (made.isOff ? { ...item, isOff: true } : item));
    case 'move':
      return moved(items, made.row, made.row + made.by);
    case 'add':
      return items.toSpliced(made.at ?? items.length, 0, made.item);
    case 'remove':
      return items.filter(({ id }, row) => row !== made.row || isBuiltIn(list, id));
  }
}

function moved(items: LocalItem[], from: number, to: number): LocalItem[] {
  const item = items[from];
  return item && to >= 0 && to < items.length ? items.toSpliced(from, 1).toSpliced(to, 0, item) : items;
}

export function isBuiltIn({ builtIn }: List, id: string): boolean {
  return builtIn.some((item) => item.id === id);
}

/** Words that are the built-in ones are not kept, nor is a list in which nothing is different. */
export function tidy(content: LocalContent): LocalContent {
  const kept: LocalContent = {};
  for (const list of CONTENT) {
    const items = (content[list.id] ?? [])
      .map((item) => (isAsBuiltIn(list, item) ? withoutWords(item) : item))
      // An older version may have had it built in: there is nothing of it to offer.
      .filter((item) => hasWords(item) || isBuiltIn(list, item.id));
    const isDifferent = inOrder(list.builtIn, items).some(
      (item, index) => hasWords(item) || item.isOff || item.id !== list.builtIn[index]?.id,
    );
    if (isDifferent) kept[list.id] = items;
  }
  return kept;
}

function isAsBuiltIn(list: List, item: LocalItem): boolean {
  const own = list.builtIn.find(({ id }) => id === item.id);
  return own !== undefined && WORDS.every((name) => (item[name] ?? '') === (own[name] ?? ''));
}

function withoutWords({ id, isOff }: LocalItem): LocalItem {
  return { id, ...(isOff && { isOff }) };
}

/** How much of it is the service's own. */
export interface LocalCounts {
  /** built-in items in words of the service */
  reworded: number;
  added: number;
  off: number;
}

export function countLocal(content: LocalContent): LocalCounts {
  const counts = { reworded: 0, added: 0, off: 0 };
  for (const list of CONTENT) {
    for (const item of content[list.id] ?? []) {
      if (!isBuiltIn(list, item.id)) counts.added += 1;
      else if (hasWords(item)) counts.reworded += 1;
      if (item.isOff) counts.off += 1;
    }
  }
  return counts;
}
