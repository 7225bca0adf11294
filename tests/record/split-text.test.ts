import { describe, expect, it } from 'vitest';
import { splitText } from '../../utils/record/split-text';
import { fc, test } from '../call-quality/properties';

describe('a text that is too long for a field', () => {
  it.each([
    ['stays whole where it fits', 'One. Two.', 9, ['One. Two.']],
    ['is divided between paragraphs first', 'One. Two.\n\nThree.', 12, ['One. Two.', 'Three.']],
    ['else between lines', 'One. Two\nThree. Four', 12, ['One. Two', 'Three. Four']],
    ['and between lines of Windows', 'One. Two\r\nThree. Four', 12, ['One. Two', 'Three. Four']],
    [
      'else at the end of a sentence',
      'Rest at home. Come back if worse.',
      20,
      ['Rest at home.', 'Come back if worse.'],
    ],
    ['whose end may stand exactly at the limit', 'Rest at home. Come back.', 13, ['Rest at home.', 'Come back.']],
    ['else between words', 'paracetamol ibuprofen', 15, ['paracetamol', 'ibuprofen']],
    ['else within a word', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['not at a point within a number', 'Takes 1.5 mg or 2.5 mg daily', 18, ['Takes 1.5 mg or', '2.5 mg daily']],
    ['not between a number and its unit', 'Then take 500 mg twice', 13, ['Then take', '500 mg twice']],
    ['not after a word that is shortened', 'It is now approx. 5 mg', 18, ['It is now', 'approx. 5 mg']],
    ['not at a space that holds together', 'take them\u00a0all today', 12, ['take', 'them\u00a0all', 'today']],
    ['not within a character', 'a👩👩👩', 4, ['a👩', '👩👩']],
    ['is nothing where there is nothing', '', 10, []],
  ])('%s', (_what, text, most, pieces) => {
    expect(splitText(text, most)).toEqual(pieces);
  });

  test(
    'loses nothing but white space, and keeps within the limit',
    [
      fc.string({ unit: fc.constantFrom('a', '.', ' ', '\n', '\n\n', '👩', 'dose 5 mg. ') }),
      fc.integer({ min: 2, max: 40 }),
    ],
    (text, most) => {
      const pieces = splitText(text, most);
      for (const piece of pieces) {
        expect(piece.length).toBeLessThanOrEqual(most);
        expect(piece.isWellFormed()).toBe(true);
      }
      expect(pieces.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    },
  );
});
