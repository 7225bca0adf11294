import type { PointerList } from './appropriateness';
import type { TalkKind } from './talk-prompts';

/** A list that a service can change, by its name in the file. */
export type ListId = 'opening' | 'prompts' | TalkKind | PointerList | 'leaflets' | 'contacts' | 'messages';

/** The words of one item; which of them it has depends on its list (see content.ts). */
export const WORDS = ['title', 'text', 'hint', 'address'] as const;
export type Words = Partial<Record<(typeof WORDS)[number], string>>;

/**
 * One item as a service keeps it. A built-in one without words is as it was built in, so that better words of a later version
 * reach it; one with words is the service's own in all of them.
 */
export interface LocalItem extends Words {
  id: string;
  /** not offered */
  isOff?: true;
}

/**
 * What a service has made of what the panel offers: the lists in which something is different, each in the service's order. It
 * holds no clinical text.
 */
export type LocalContent = Partial<Record<ListId, LocalItem[]>>;

/** An item as it is built in. */
export interface BuiltIn extends Words {
  id: string;
  source: string;
}

/** Where words come from that a service wrote itself. */
export const LOCAL_SOURCE = 'local';

/** @returns whether what is stored can be used as it is */
export function isLocalContent(stored: unknown): stored is LocalContent {
  return isObject(stored) && Object.values(stored).every((list) => Array.isArray(list) && list.every(isLocalItem));
}

function isLocalItem(item: unknown): boolean {
  if (!isObject(item) || !('id' in item)) return false;
  return Object.entries(item).every(([key, value]) => (key === 'isOff' ? value === true : typeof value === 'string'));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function hasWords(item: Words): boolean {
  return WORDS.some((name) => name in item);
}

/** Whether nothing is missing that it cannot do without: only the second line may be. */
export function isComplete(item: Words): boolean {
  return WORDS.every((name) => {
    const words = item[name];
    return words === undefined || name === 'hint' || (name === 'address' ? isAddress(words) : words.trim() !== '');
  });
}

/** Whether it leads to a page over an encrypted connection. */
export function isAddress(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:';
}

/**
 * Every item in the service's order, those that are switched off too. What a later version has brought stands after what it
 * stands after there.
 */
export function inOrder(builtIn: readonly BuiltIn[], local: readonly LocalItem[] = []): LocalItem[] {
  const items = [...local];
  const has = (wanted: string): boolean => items.some(({ id }) => id === wanted);
  builtIn.forEach(({ id }, index) => {
    const before = builtIn[index - 1]?.id;
    if (!has(id)) items.splice(items.findIndex((item) => item.id === before) + 1, 0, { id });
  });
  return items;
}

/** What the panel offers of a list. What is switched off, or not finished, is left out; a built-in item has then its own words. */
export function inUse<Item extends BuiltIn>(builtIn: readonly Item[], local: readonly LocalItem[] | undefined): Item[] {
  return inOrder(builtIn, local).flatMap(({ isOff, ...item }) => {
    const own = builtIn.find(({ id }) => id === item.id);
    if (isOff) return [];
    const isOwn = hasWords(item) && isComplete(item);
    return isOwn ? [{ ...item, source: LOCAL_SOURCE } as unknown as Item] : (own ?? []);
  });
}
