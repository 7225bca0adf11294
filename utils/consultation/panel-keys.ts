/** What of a key press tells what it means; `key` is what it would type, `code` which key it is. */
export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** What does not depend on a prompt or a stage. */
export type Act =
  | 'copy'
  | 'copy part'
  | 're-check'
  | 'hush'
  | 'pause'
  | 'telephone'
  | 'next part'
  | 'previous part'
  | 'given'
  | 'clear';

export type Meaning = { go: 0 | 1 | 2 | 3 | 4 } | 'done' | 'not now' | Act;

const KEYS: Record<string, Meaning> = {
  Digit1: { go: 0 },
  Digit2: { go: 1 },
  Digit3: { go: 2 },
  Digit4: { go: 3 },
  Digit5: { go: 4 },
  KeyS: 'done',
  KeyN: 'not now',
  KeyC: 'copy',
  KeyY: 'copy part',
  KeyR: 're-check',
  KeyM: 'hush',
  KeyP: 'pause',
  KeyT: 'telephone',
  KeyJ: 'next part',
  KeyK: 'previous part',
  KeyG: 'given',
  KeyX: 'clear',
};

/**
 * What a press means to the panel: all its keys come with Alt. Where Alt types (Option+3 is "#" on a British Mac), a press
 * in a text field is the text's.
 */
export function meantBy(press: Press, isTyping: boolean): Meaning | undefined {
  const { key, code, altKey, ctrlKey, metaKey, shiftKey } = press;
  if (!altKey || ctrlKey || metaKey || shiftKey) return undefined;
  const isTyped = key === 'Dead' || (key.length === 1 && key.toLowerCase() !== code.slice(-1).toLowerCase());
  return isTyping && isTyped ? undefined : KEYS[code];
}
