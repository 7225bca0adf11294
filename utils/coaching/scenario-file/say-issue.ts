import { findNodeAtLocation, type Node } from 'jsonc-parser';
import type { At } from '../../content-file/file-errors';

/** What valibot found: the part of it that is used. */
interface Issue {
  type: string;
  message: string;
  expected: string | null;
  path?: readonly { key?: unknown; origin?: unknown }[] | undefined;
}

/** A name of a file may be as long as it likes; a sentence may not. */
const LONGEST_NAME = 60;

/** Notes an issue in a sentence that names the field, at its place. */
export function sayIssue(issue: Issue, root: Node, at: At): void {
  const keys = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const last = String(keys.at(-1));
  const ofObject = keys.slice(0, -1);
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return at(keyAt(root, keys), `“${short(last)}” is not known ${inside(ofObject)}. Take it out, or mend its name.`);
  if (issue.type === 'strict_object' && issue.expected === `"${last}"`)
    return at(placeOf(root, ofObject), `There is no “${short(last)}” ${inside(ofObject)}. Write it.`);
  // Only the steps have names that a trainer makes.
  if (issue.path?.at(-1)?.origin === 'key')
    return at(keyAt(root, keys), `The step’s name “${short(last)}” ${issue.message}`);
  return at(placeOf(root, keys), `${fieldName(keys)} ${issue.message}`);
}

/** @returns the field as it is found in the file: “steps.lost.choices[0].cue” */
export function fieldName(keys: readonly (string | number)[]): string {
  if (keys.length === 0) return 'The file';
  const [first, ...rest] = keys.map((key) => (typeof key === 'number' ? `[${key}]` : `.${short(key)}`));
  return `“${first!.replace(/^\./, '')}${rest.join('')}”`;
}

export function placeOf(root: Node, keys: readonly (string | number)[]): number {
  return findNodeAtLocation(root, [...keys])?.offset ?? root.offset;
}

/** Where the name stands, and not what follows it. */
export function keyAt(root: Node, keys: readonly (string | number)[]): number {
  return findNodeAtLocation(root, [...keys])?.parent?.offset ?? placeOf(root, keys);
}

function inside(keys: readonly (string | number)[]): string {
  return keys.length === 0 ? 'in the file' : `in ${fieldName(keys)}`;
}

function short(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
}
