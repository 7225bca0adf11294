import { describe, expect, it } from 'vitest';
import type { TextOptions } from '../../../utils/record/text-options';
import { type ReadyNote, toReadyNote } from '../../../utils/record/fhir/to-ready-note';
import { NOBODY, type TypedPatient } from '../../../utils/record/patient-identifiers';
import { toDocument } from '../../../utils/record/to-document';
import { A_RICH_CONSULTATION, RICH_CALLS, RICH_SETTINGS } from '../a-rich-consultation';
import { aBundle, allOf, forFhir, wordsOf } from './a-bundle';

const TYPED: TypedPatient = { nhsNumber: '943 476 5919', family: 'Example', given: 'Ann', birthDate: '24/03/1958' };

function ready(typed: TypedPatient = TYPED, but: Parameters<typeof forFhir>[0] = {}): ReadyNote {
  const { patient: _, ...given } = forFhir(but);
  return toReadyNote({ ...given, typed });
}

function read(note: ReadyNote) {
  if (note.is !== 'ready') throw new Error(note.why);
  return note;
}

describe('what is looked at before a note is sent', () => {
  it('is every word of the document, under its headings', () => {
    const { section = [], text } = allOf(aBundle(), 'Composition')[0]!;
    const all = [wordsOf(text!.div!), ...section.map((each) => `${each.title}\n${wordsOf(each.text!.div!)}`)];
    expect(section.length).toBeGreaterThan(7);
    expect(read(ready()).words).toBe(all.join('\n\n'));
  });

  it('leaves nothing out, whatever is chosen for what is pasted', () => {
    const text: TextOptions = {
      ...RICH_SETTINGS.text,
      profile: 'plain',
      headings: {
        plain: [
          { name: 'History', isOff: true },
          { name: 'Medicines', isOff: true },
        ],
      },
      isAscii: true,
      most: 200,
    };
    const told = read(ready(TYPED, { settings: { ...RICH_SETTINGS, text } }));
    const { sections } = toDocument(A_RICH_CONSULTATION, RICH_CALLS);
    expect(sections.flatMap(({ lines }) => lines).filter((line) => !told.words.includes(line))).toEqual([]);
    expect(told.words).toContain('Dr Sam Carter');
  });

  it('and what of it identifies the patient', () => {
    expect(read(ready()).patient).toEqual([
      'NHS number 943 476 5919',
      'Family name Example',
      'Given name Ann',
      'Date of birth 1958-03-24',
    ]);
    expect(read(ready(NOBODY)).patient).toEqual([]);
    expect(read(ready(NOBODY)).words).toContain('This document names no patient');
  });
});

describe('nothing is ready', () => {
  it('while something of the patient cannot be right', () => {
    const why = expect.stringContaining('Something of the patient is not right yet');
    expect(ready({ ...TYPED, nhsNumber: '9434765918' })).toEqual({ is: 'not ready', why });
  });

  it.each([Number.NaN, -1, 1e15])('while the clock shows %s, and that is told', (at) => {
    const why = expect.stringContaining('clock shows no possible date. Set it, and try again.');
    expect(ready(TYPED, { at })).toEqual({ is: 'not ready', why });
  });
});
