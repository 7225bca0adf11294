import { describe, expect, it } from 'vitest';
import { type Meaning, meantBy, type Press } from '../../utils/consultation/panel-keys';

const press = (code: string, key: string, but: Partial<Press> = {}): Press => ({
  code,
  key,
  altKey: true,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...but,
});

describe('meantBy', () => {
  it.each<[string, Press, Meaning | undefined, Meaning | undefined]>([
    ['Alt+1', press('Digit1', '1'), { go: 0 }, { go: 0 }],
    ['Alt+2', press('Digit2', '2'), { go: 1 }, { go: 1 }],
    ['Alt+3', press('Digit3', '3'), { go: 2 }, { go: 2 }],
    ['Alt+S', press('KeyS', 's'), 'done', 'done'],
    ['Alt+N', press('KeyN', 'n'), 'not now', 'not now'],
    ['Alt+C', press('KeyC', 'c'), 'copy', 'copy'],
    ['Alt+R', press('KeyR', 'r'), 're-check', 're-check'],
    ['Alt+C with Caps Lock', press('KeyC', 'C'), 'copy', 'copy'],
    ['Option+3, "#" on a British Mac', press('Digit3', '#'), { go: 2 }, undefined],
    ['Option+2, "€" on a British Mac', press('Digit2', '€'), { go: 1 }, undefined],
    ['Option+S, "ß" on a Mac', press('KeyS', 'ß'), 'done', undefined],
    ['Option+N, an accent to come', press('KeyN', 'Dead'), 'not now', undefined],
    ['Alt+4', press('Digit4', '4'), { go: 3 }, { go: 3 }],
    ['Alt+5', press('Digit5', '5'), { go: 4 }, { go: 4 }],
    ['Alt+6', press('Digit6', '6'), undefined, undefined],
    ['Alt+M', press('KeyM', 'm'), 'hush', 'hush'],
    ['Alt+P', press('KeyP', 'p'), 'pause', 'pause'],
    ['Alt+T', press('KeyT', 't'), 'telephone', 'telephone'],
    ['Alt+J', press('KeyJ', 'j'), 'next part', 'next part'],
    ['Alt+K', press('KeyK', 'k'), 'previous part', 'previous part'],
    ['Alt+G', press('KeyG', 'g'), 'given', 'given'],
    ['Alt+X', press('KeyX', 'x'), 'clear', 'clear'],
    ['Option+M, “µ” on a Mac', press('KeyM', 'µ'), 'hush', undefined],
    ['1', press('Digit1', '1', { altKey: false }), undefined, undefined],
    ['AltGr+1', press('Digit1', '¹', { ctrlKey: true }), undefined, undefined],
    ['Alt+Shift+C, which opens the panel', press('KeyC', 'C', { shiftKey: true }), undefined, undefined],
    ['Alt+Meta+C', press('KeyC', 'c', { metaKey: true }), undefined, undefined],
  ])('%s', (_what, pressed, elsewhere, inTextField) => {
    expect(meantBy(pressed, false)).toEqual(elsewhere);
    expect(meantBy(pressed, true)).toEqual(inTextField);
  });
});
