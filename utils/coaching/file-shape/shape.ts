/**
 * What a file of ours may hold, said once: the check on import, the published JSON Schema, the table in the docs and the words of
 * an error all come from it. Whatever is not named is refused.
 */
export type Shape =
  | { is: 'text'; most: number; pattern?: RegExp; like?: string }
  | { is: 'choice'; options: readonly string[] }
  /** whole */
  | { is: 'number'; least: number; most: number }
  | { is: 'yes or no' }
  /** checked later, when its version is known */
  | { is: 'anything' }
  | { is: 'constant'; value: string | number }
  | { is: 'list'; most: number; of: Shape }
  | { is: 'group'; parts: readonly Part[] }
  /** each key at most once, and none is needed */
  | { is: 'by key'; keys: readonly string[]; of: Shape };

export interface Part {
  name: string;
  /** what a person calls it */
  label: string;
  meaning: string;
  shape: Shape;
  isOptional?: true;
}

export const text = (most: number): Shape => ({ is: 'text', most });
export const like = (pattern: RegExp, words: string): Shape => ({ is: 'text', most: 200, pattern, like: words });
export const choice = (options: readonly string[]): Shape => ({ is: 'choice', options });
export const number = (least: number, most: number): Shape => ({ is: 'number', least, most });
export const yesOrNo: Shape = { is: 'yes or no' };
export const constant = (value: string | number): Shape => ({ is: 'constant', value });
export const list = (most: number, of: Shape): Shape => ({ is: 'list', most, of });
export const group = (...parts: Part[]): Shape => ({ is: 'group', parts });
export const byKey = (keys: readonly string[], of: Shape): Shape => ({ is: 'by key', keys, of });

export function part(name: string, label: string, meaning: string, shape: Shape): Part {
  return { name, label, meaning, shape };
}

/** One that may be left out. */
export function maybe(name: string, label: string, meaning: string, shape: Shape): Part {
  return { name, label, meaning, shape, isOptional: true };
}
