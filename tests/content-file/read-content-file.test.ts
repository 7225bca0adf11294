import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTENT } from '../../utils/consultation/content';
import { LARGEST_FILE, readContentFile } from '../../utils/content-file/read-content-file';
import { writeContentFile } from '../../utils/content-file/write-content-file';
import { someContent } from '../consultation/some-content';

const errorsOf = (text: string) => {
  const read = readContentFile(text);
  return 'errors' in read ? read.errors.map(({ line, what }) => `${line}: ${what}`) : [];
};
/** A file with these lines between its version, on line 2, and its end. */
const file = (...lines: string[]): string => ['{', '"version": 1,', ...lines, '}'].join('\n');

describe('a file that is right', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(someContent, (content) => {
        expect(readContentFile(writeContentFile(content))).toEqual({ content });
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['nothing of its own', '{"version": 1}', {}],
    ['the mark that some editors write at the beginning', '\uFEFF{"version": 1}', {}],
    ['built-in words written out', file('"opening": [{"id": "O1", "text": "Right person: two details checked"}]'), {}],
    [
      'one that is not off',
      file('"contacts": [{"id": "own-1", "title": "Help", "text": "Ext. 7", "isOff": false}]'),
      { contacts: [{ id: 'own-1', title: 'Help', text: 'Ext. 7' }] },
    ],
  ])('may hold %s', (_what, text, content) => {
    expect(readContentFile(text)).toEqual({ content });
  });

  it('leaves out what is not finished', () => {
    const content = {
      leaflets: [{ id: 'own-1', title: 'Cough', address: '' }],
      opening: [{ id: 'O1', text: '', isOff: true as const }],
    };
    expect(readContentFile(writeContentFile(content))).toEqual({
      content: { opening: [{ id: 'O1', isOff: true }] },
    });
  });
});

describe('a file that is wrong', () => {
  it.each<[string, string, string[]]>([
    ['empty', '', ['1: This is not JSON: value expected.']],
    ['a comma too many', file('"opening": [', '{"id": "O1"},', ']'), ['5: This is not JSON: value expected.']],
    ['a comment', '{\n// ours\n"version": 1}', ['2: This is not JSON: invalid comment token.']],
    [
      'a quotation mark too few',
      file('"opening": [{"id": "O1}]'),
      [
        '3: This is not JSON: unexpected end of string.',
        '4: This is not JSON: close bracket expected.',
        '4: This is not JSON: close brace expected.',
      ],
    ],
    ['something after its end', '{"version": 1}\n{}', ['2: This is not JSON: end of file expected.']],
    ['not an object', '[]', ['1: This is not a file of content: it begins with { and has a "version".']],
    ['no version', '{\n"opening": []\n}', ['1: The file needs "version": 1 at its beginning.']],
    ['a version in words', '{\n"version": "one"\n}', ['2: The file needs "version": 1 at its beginning.']],
    [
      'a newer version',
      '{\n"version": 2,\n"later": {}\n}',
      ['2: This file is of a newer version of Webside. Update Webside, then import it again.'],
    ],
    [
      'an unknown list',
      file('"openings": []'),
      [`3: “openings” is no list. Lists are: ${CONTENT.map(({ id }) => id).join(', ')}.`],
    ],
    ['a list that is none', file('"opening": {}'), ['3: “opening” must be a list: its items in square brackets.']],
    ['a list twice', file('"opening": [],', '"opening": []'), ['4: “opening” is there twice. Take one away.']],
    [
      'an item that is none',
      file('"opening": [', '"O1"', ']'),
      ['4: Each item of “opening” stands in curly brackets, with an "id".'],
    ],
    [
      'no id',
      file('"opening": [', '{"text": "x"}', ']'),
      ['4: This item has no "id". Give it one that begins with own-, such as own-1.'],
    ],
    [
      'an id that is a number',
      file('"opening": [', '{"id": 1}', ']'),
      ['4: An "id" is a text in quotation marks that is not empty.'],
    ],
    [
      'a strange id',
      file('"opening": [', '{"id": "o1", "text": "x"}', ']'),
      ['4: “o1” is not built in. The id of an item of your own begins with own-, and has 60 characters at most.'],
    ],
    [
      'an id twice',
      file('"opening": [', '{"id": "O1"},', '{"id": "O1"}', ']'),
      ['5: The id “O1” is there twice. Each item needs one of its own.'],
    ],
    [
      'a field twice',
      file('"opening": [', '{"id": "O1",', '"text": "x", "text": "y"}', ']'),
      ['5: “text” is there twice in one item. Take one away.'],
    ],
    [
      'an unknown field',
      file('"opening": [', '{"id": "O1", "txt": "x"}', ']'),
      ['4: “txt” is not known in “opening”. Known are: id, text, hint, isOff.'],
    ],
    [
      'a text that is a number',
      file('"opening": [', '{"id": "O1", "text": 1}', ']'),
      ['4: "text" must be a text in quotation marks.'],
    ],
    [
      'an empty text',
      file('"opening": [', '{"id": "O1", "text": " "}', ']'),
      ['4: “What to tick” is empty. Write it, or take the item away.'],
    ],
    [
      'a missing text',
      file('"contacts": [', '{"id": "own-1", "title": "x"}', ']'),
      ['4: The item “own-1” has no "text". Write it, or take the item away.'],
    ],
    [
      'half of a built-in one',
      file('"messages": [', '{"id": "late", "title": "x"}', ']'),
      ['4: The item “late” has no "text". Write it, or take the item away.'],
    ],
    [
      'a long text',
      file('"opening": [', `{"id": "O1", "text": "${'x'.repeat(121)}"}`, ']'),
      ['4: “What to tick” is too long: 121 characters, 120 at most. Shorten it.'],
    ],
    [
      'off in words',
      file('"opening": [', '{"id": "O1", "isOff": "yes"}', ']'),
      ['4: "isOff" is true or false, without quotation marks.'],
    ],
    [
      'an address in the open',
      file('"leaflets": [', '{"id": "own-1", "title": "x",', '"address": "http://a.example"}', ']'),
      ['5: This is not an address that begins with https. Copy it from the browser’s address bar.'],
    ],
    [
      'a script for an address',
      file('"leaflets": [', '{"id": "own-1", "title": "x",', '"address": "javascript:alert(1)"}', ']'),
      ['5: This is not an address that begins with https. Copy it from the browser’s address bar.'],
    ],
    [
      'a prompt switched off',
      file('"prompts": [', '{"id": "sound-lost", "isOff": true}', ']'),
      ['4: “isOff” is not known in “prompts”. Known are: id, text.'],
    ],
    [
      'an empty checklist',
      file(
        '"opening": [',
        ...CONTENT[0]!.builtIn.map(({ id }, index) => `${index ? ',' : ''}{"id": "${id}", "isOff": true}`),
        ']',
      ),
      ['3: Every item of “opening” is switched off. Leave one on.'],
    ],
    [
      'too many',
      file(
        '"leaflets": [',
        ...Array.from(
          { length: 61 },
          (_, index) => `${index ? ',' : ''}{"id": "own-${index}", "title": "x", "address": "https://a.example"}`,
        ),
        ']',
      ),
      ['3: “leaflets” has 61 items: 60 at most.'],
    ],
    ['too large', 'x'.repeat(LARGEST_FILE + 1), ['1: The file is too large: 200 KB at most. Take items out of it.']],
    ['too deep', '['.repeat(LARGEST_FILE), ['1: Brackets stand too deep within one another.']],
  ])('%s', (_what, text, errors) => {
    expect(errorsOf(text)).toEqual(errors);
  });

  it('a prompt for a kind that does not exist: it names those that do', () => {
    expect(errorsOf(file('"prompts": [', '{"id": "fire", "text": "Run."}', ']'))[0]).toMatch(
      /^4: There is no prompt “fire”. There are: link-lost, .*picture-frozen\.$/,
    );
  });

  it('all at once, in the order of its lines, whatever ends them', () => {
    const lines = ['{', '"version": 1,', '"opening": [{"id": "O1", "text": ""},', '{"id": "O1"}],', '"x": 1}'];
    for (const end of ['\n', '\r\n', '\r'])
      expect(errorsOf(lines.join(end)).map((error) => error.slice(0, 2))).toEqual(['3:', '4:', '5:']);
  });

  it('twenty, and how many more', () => {
    const errors = errorsOf(
      file('"opening": [', ...Array.from({ length: 25 }, (_, index) => `${index ? ',' : ''}{}`), ']'),
    );
    expect(errors).toHaveLength(21);
    expect(errors.at(-1)).toBe('24: From here on 5 more. Mend those above first.');
  });
});

describe('a damaged file', () => {
  const whole = fc.sample(someContent, { numRuns: 30, seed: 1 }).map(writeContentFile);
  const cut = fc.tuple(fc.nat(), fc.nat(9), fc.string({ unit: 'binary', maxLength: 5 }));
  const damage = fc
    .tuple(fc.constantFrom(...whole), fc.array(cut, { minLength: 1, maxLength: 4 }))
    .map(([text, cuts]) => cuts.reduce(spoil, text));
  function spoil(text: string, [at, length, put]: [number, number, string]): string {
    const from = at % (text.length + 1);
    return text.slice(0, from) + put + text.slice(from + length);
  }
  const isAnswer = (text: string): void => {
    const read = readContentFile(text);
    if ('errors' in read) {
      const lines = text.split(/\r\n|\r|\n/).length;
      for (const { line, what } of read.errors) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines);
        expect(what).toMatch(/[.]$/);
      }
      expect(read.errors.length).toBeGreaterThan(0);
    } else {
      // What is taken is whole: it can be written and read again.
      expect(readContentFile(writeContentFile(read.content))).toEqual(read);
    }
  };

  it('is told or is whole, and never throws: 3000 of them', () => {
    fc.assert(fc.property(damage, isAnswer), { numRuns: 3000 });
  }, 60_000);

  it('nor does any JSON at all', () => {
    fc.assert(fc.property(fc.json(), isAnswer), { numRuns: 2000 });
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('version', '__proto__', ...CONTENT.map(({ id }) => id)), fc.jsonValue()),
        (value) => isAnswer(JSON.stringify({ ...value, version: 1 })),
      ),
      { numRuns: 2000 },
    );
  }, 60_000);
});
