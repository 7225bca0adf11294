import type { Node } from 'jsonc-parser';
import { type Field, type List, MOST_ITEMS } from '../consultation/content';
import { isBuiltIn } from '../consultation/edit-content';
import { isAddress, type LocalItem, type Words } from '../consultation/local-content';
import type { At } from './file-errors';

/** Ids of a service's own items begin so, and those of built-in ones never will. */
export const OWN = 'own-';

/** Notes everything that is wrong with one list of a file. @returns its items, as far as nothing is */
export function checkList(list: List, node: Node, at: At): LocalItem[] {
  if (node.type !== 'array') {
    at(node.offset, `“${list.id}” must be a list: its items in square brackets.`);
    return [];
  }
  const nodes = node.children ?? [];
  if (nodes.length > MOST_ITEMS) at(node.offset, `“${list.id}” has ${nodes.length} items: ${MOST_ITEMS} at most.`);
  const seen = new Set<string>();
  const items = nodes.map((each) => checkItem(list, each, seen, at));
  const isOff = (id: string): boolean => items.some((item) => item.id === id && item.isOff === true);
  const isLeft = items.some((item) => !item.isOff) || list.builtIn.some(({ id }) => !isOff(id));
  if (list.needsOne && !isLeft) at(node.offset, `Every item of “${list.id}” is switched off. Leave one on.`);
  return items;
}

function checkItem(list: List, node: Node, seen: Set<string>, at: At): LocalItem {
  const item: LocalItem = { id: '' };
  if (node.type !== 'object') {
    at(node.offset, `Each item of “${list.id}” stands in curly brackets, with an "id".`);
    return item;
  }
  const keys = new Set<string>();
  for (const { children } of node.children ?? []) {
    const [key, value] = children as [Node, Node];
    if (keys.has(key.value)) at(key.offset, `“${key.value}” is there twice in one item. Take one away.`);
    keys.add(key.value);
    checkProperty(list, item, key, value, at);
  }
  if (!keys.has('id')) at(node.offset, `This item has no "id". Give it one that begins with ${OWN}, such as ${OWN}1.`);
  else if (item.id !== '') checkId(list, item, node, seen, at);
  return item;
}

function checkProperty(list: List, item: LocalItem, key: Node, value: Node, at: At): void {
  const field = list.fields.find(({ name }) => name === key.value);
  if (field) checkWords(field, item, value, at);
  else if (key.value === 'id') {
    if (typeof value.value === 'string' && value.value !== '') item.id = value.value;
    else at(value.offset, `An "id" is a text in quotation marks that is not empty.`);
  } else if (key.value === 'isOff' && !list.isFixed) {
    if (value.value === true) item.isOff = true;
    else if (value.value !== false) at(value.offset, `"isOff" is true or false, without quotation marks.`);
  } else {
    const known = ['id', ...list.fields.map(({ name }) => name), ...(list.isFixed ? [] : ['isOff'])];
    at(key.offset, `“${key.value}” is not known in “${list.id}”. Known are: ${known.join(', ')}.`);
  }
}

function checkWords({ name, label, most }: Field, item: Words, { value, offset, type }: Node, at: At): void {
  if (type !== 'string') return at(offset, `"${name}" must be a text in quotation marks.`);
  const text = value as string;
  item[name] = text;
  if (text.length > most) at(offset, `“${label}” is too long: ${text.length} characters, ${most} at most. Shorten it.`);
  else if (name === 'address' && !isAddress(text))
    at(offset, `This is not an address that begins with https. Copy it from the browser’s address bar.`);
  else if (name !== 'hint' && text.trim() === '') at(offset, `“${label}” is empty. Write it, or take the item away.`);
}

function checkId(list: List, item: LocalItem, { offset }: Node, seen: Set<string>, at: At): void {
  const { id } = item;
  if (seen.has(id)) at(offset, `The id “${id}” is there twice. Each item needs one of its own.`);
  seen.add(id);
  const isOfOurs = isBuiltIn(list, id);
  if (!isOfOurs && list.isFixed)
    return at(offset, `There is no prompt “${id}”. There are: ${list.builtIn.map((each) => each.id).join(', ')}.`);
  if (!isOfOurs && !(id.startsWith(OWN) && id.length > OWN.length && id.length <= 60))
    return at(
      offset,
      `“${id}” is not built in. The id of an item of your own begins with ${OWN}, and has 60 characters at most.`,
    );
  // A built-in item without any words keeps its own; one with some needs all that it cannot do without.
  const missing = list.fields.filter(({ name }) => name !== 'hint' && !(name in item));
  const isBare = list.fields.every(({ name }) => !(name in item));
  if (!(isOfOurs && isBare))
    for (const { name } of missing) at(offset, `The item “${id}” has no "${name}". Write it, or take the item away.`);
}
