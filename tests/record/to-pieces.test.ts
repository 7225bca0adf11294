import { describe, expect, it } from 'vitest';
import type { Change } from '../../utils/consultation/change';
import { USUAL_SETTINGS } from '../../utils/record/record-settings';
import { USUAL_TEXT } from '../../utils/record/text-options';
import { toNote } from '../../utils/record/to-note';
import { joinLines, type NoteLine } from '../../utils/record/note-lines';
import { splitText } from '../../utils/record/split-text';
import { continued, toPieces } from '../../utils/record/to-pieces';
import type { NoteText } from '../../utils/record/to-text';
import { aConsultation, changed } from '../consultation/a-consultation';
import { bare, numbersIn, withoutSpace } from './bare';
import { fc, test } from '../call-quality/properties';

const net = (part: 'lookOutFor' | 'whenAndHow' | 'expectedCourse', text: string): Change => ({
  do: 'write row',
  list: 'safetyNets',
  row: 0,
  part,
  text,
});

function note(changes: Change[], most: number): NoteText {
  const text = { ...USUAL_TEXT, profile: 'EMIS Web', most } as const;
  return toNote(changed(aConsultation(), ...changes), { rechecks: [] }, { ...USUAL_SETTINGS, text });
}

describe('a note in pieces', () => {
  const { pieces } = note(
    [
      { do: 'write', id: 'plan', text: 'Amoxicillin 500 mg three times a day for five days. Rest, fluids.' },
      net('expectedCourse', 'Better within three days'),
      net('lookOutFor', 'breathless at rest, blood, a temperature above 38.5 for more than two days '.repeat(3)),
      net('whenAndHow', 'Ring us the same day, 111 at night, 999 when blue'),
    ],
    200,
  );

  it('says in each whether the advice was given', () => {
    expect(pieces.length).toBeGreaterThan(2);
    for (const { text } of pieces.filter(({ hasSafetyNet }) => hasSafetyNet))
      expect(text).toMatch(/^Safety-netting advice \(planned, not yet given\)(, continued)?:$/m);
  });

  it('ends none with a heading', () => {
    for (const { text } of pieces) expect(text).not.toMatch(/(:|Follow up|continued)$/);
  });

  it('knows which of them have the advice', () => {
    const [first, second] = note(
      [
        { do: 'write', id: 'history', text: 'Dizzy since Tuesday, worse on standing. '.repeat(4) },
        net('lookOutFor', 'a stiff neck'),
      ],
      200,
    ).pieces;
    expect([first?.hasSafetyNet, second?.hasSafetyNet]).toEqual([false, true]);
  });
});

const word = fc.constantFrom(
  'Rest at home. ',
  '500 mg ',
  'a',
  '\n',
  'pneumonoultramicroscopic',
  '. ',
  '👩',
  '12.5 ',
  '120/80 ',
  '½',
);

it('a diary of readings is divided between them', () => {
  const values = Array.from({ length: 90 }, (_, index) => ((50 + ((index * 37) % 90)) / 10).toFixed(1));
  for (const most of [200, 210, 220]) {
    const { pieces, whole } = note([{ do: 'write', id: 'history', text: `Glucose diary: ${values.join(' ')}` }], most);
    expect(pieces.length).toBeGreaterThan(1);
    expect(numbersIn(bare(pieces))).toEqual(values);
    expect(numbersIn(whole)).toEqual(values);
  }
});

test(
  'no word is lost, and each piece keeps within the limit',
  [fc.array(word), fc.integer({ min: 200, max: 500 })],
  (words, most) => {
    const text = words.join('');
    const { pieces, whole } = note(
      [{ do: 'write', id: 'history', text }, net('lookOutFor', text), { do: 'write', id: 'plan', text }],
      most,
    );
    for (const piece of pieces) expect(piece.text.length).toBeLessThanOrEqual(most);
    expect(withoutSpace(bare(pieces))).toBe(withoutSpace(whole));
    expect(numbersIn(bare(pieces))).toEqual(numbersIn(whole));
  },
);

/** Lines as a note has them: each under the headings that came last, in the piece's words. */
const someLines = fc
  .array(
    fc.record({
      text: fc.oneof(
        fc.string({ maxLength: 30 }).map((text) => `${text}.`),
        fc.constant('Rest at home. '.repeat(30).trim()),
      ),
      isHeading: fc.boolean(),
      isSafetyNet: fc.boolean(),
      hasGap: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .map((lines) => {
    let above: string[] = [];
    return lines.map((line): NoteLine => {
      if (line.isHeading) above = [line.text];
      return { ...line, above: line.isHeading ? [] : above };
    });
  });
const room = fc.record({
  most: fc.oneof(fc.integer({ min: 80, max: 600 }), fc.constant(Infinity)),
  lineEnd: fc.constantFrom('\n', '\r\n'),
});

/** The same in the plainest way, which measures each piece anew for each of its lines. */
function plainly(lines: readonly NoteLine[], most: number, lineEnd: string): string[] {
  const pieces: NoteLine[][] = [[]];
  let headings: NoteLine[] = [];
  const heading = (line: NoteLine, text: string): NoteLine => ({ ...line, text, isHeading: true, hasGap: false });
  for (const line of lines) {
    if (line.isHeading) {
      headings.push(line);
      continue;
    }
    const wanted = [...pieces.at(-1)!, ...headings, line];
    if (joinLines(wanted, lineEnd).length <= most) pieces[pieces.length - 1] = wanted;
    else {
      const isNew = (text: string): boolean => headings.some((each) => each.text === text);
      const later = line.above.map((text) => heading(line, continued(text)));
      const first = line.above.map((text) => heading(line, isNew(text) ? text : continued(text)));
      const left = most - joinLines(later, lineEnd).length - lineEnd.length;
      const parts = splitText(line.text, Math.max(2, left));
      pieces.push(...parts.map((text, index) => [...(index === 0 ? first : later), { ...line, text }]));
    }
    headings = [];
  }
  return pieces.filter((piece) => piece.length > 0).map((piece) => joinLines(piece, lineEnd));
}

test('pieces are what the plainest way makes of them', [someLines, room], (lines, { most, lineEnd }) => {
  expect(toPieces(lines, { most, lineEnd }).map(({ text }) => text)).toEqual(plainly(lines, most, lineEnd));
});

/** How often the text of a line is looked at. */
function looks(count: number, most: number): number {
  let looked = 0;
  const lines = Array.from({ length: count }, (): NoteLine => {
    const text = 'Worse at night, dry.';
    const line = { isHeading: false, above: ['History'], isSafetyNet: false, hasGap: false };
    return Object.defineProperty({ text, ...line }, 'text', { get: () => ((looked += 1), text) });
  });
  toPieces(lines, { most, lineEnd: '\n' });
  return looked;
}

it.each([Infinity, 100_000, 200])('four times the lines cost four times as much, at most %s characters', (most) => {
  expect(looks(8000, most)).toBeLessThanOrEqual(looks(2000, most) * 4.5);
});
