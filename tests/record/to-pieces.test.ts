import { describe, expect, it } from 'vitest';
import type { Change } from '../../utils/consultation/change';
import { USUAL_SETTINGS } from '../../utils/record/record-settings';
import { USUAL_TEXT } from '../../utils/record/text-options';
import { toNote } from '../../utils/record/to-note';
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
