import { describe, expect, it } from 'vitest';
import { splitText } from '../../utils/record/split-text';
import { fc, test } from '../call-quality/properties';
import { numbersIn } from './bare';

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
    ['between two numbers of a row, not within one', 'Diary: 5.0 8.7 12.4 9.5', 17, ['Diary: 5.0 8.7', '12.4 9.5']],
    ['also where tabs are between them', '150\t160\t170', 9, ['150\t160', '170']],
    ['not between a fraction and what it counts', 'Take now ½ tablet', 11, ['Take now', '½ tablet']],
    ['not within a number and its fraction', 'Take now 2 1/2 tablets', 12, ['Take now', '2 1/2', 'tablets']],
    ['not within a range', 'Take now 1 - 2 tablets', 12, ['Take now', '1 - 2', 'tablets']],
    ['nor one in words', 'Take now 1 to 2 tablets', 14, ['Take now', '1 to 2 tablets']],
    ['not between a sign and its number', 'Ring when over > 38', 17, ['Ring when over', '> 38']],
    ['at a space that holds together before it is within a word', 'abc\u00a0defgh', 6, ['abc', 'defgh']],
    ['before a number in a long word', 'abcdef12.5ghij', 8, ['abcdef', '12.5ghij']],
    ['with its sign', 'abcdef-2.5', 8, ['abcdef', '-2.5']],
    ['within a number that is longer by itself', '123456', 4, ['1234', '56']],
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

  const part = fc.constantFrom(
    '5.0',
    '12.4',
    '150',
    '120/80',
    '8,750',
    '½',
    '-2.5',
    '1 - ',
    'mg',
    'take',
    'approx.',
    '. Ring',
  );
  const between = fc.constantFrom(' ', '  ', '\t', '\u00a0', '', 'x');
  const numbers = fc
    .array(fc.tuple(part, between), { maxLength: 60 })
    .map((parts) => parts.flat().join(''))
    .filter((text) => numbersIn(text).every((number) => number.length <= 24));
  test('divides no number', [numbers, fc.integer({ min: 24, max: 80 })], (text, most) => {
    expect(splitText(text, most).flatMap(numbersIn)).toEqual(numbersIn(text));
  });
});
