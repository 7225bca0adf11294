import { describe, expect, it } from 'vitest';
import type { Copies } from '../../utils/consultation/consultation';
import { type Copyable, isNoteCopied, recordToCheck, nextToCopy, partsOf, wholeOf } from '../../utils/record/copying';
import { markOf } from '../../utils/record/mark-of';
import { toHtml } from '../../utils/record/to-html';
import { USUAL_SETTINGS } from '../../utils/record/record-settings';
import { toNote } from '../../utils/record/to-note';
import { aConsultation, changed } from '../consultation/a-consultation';

const TWO = changed(
  aConsultation(),
  { do: 'write', id: 'history', text: 'Dizzy since Tuesday.' },
  { do: 'write', id: 'plan', text: 'Rest.' },
);
const NOTE = toNote(TWO, { rechecks: [] });
const copiesOf = (all: Copyable[]): Copies =>
  Object.fromEntries(all.map(({ key, text }) => [key, { at: 5, mark: markOf(text) }]));

describe('what one press copies', () => {
  it('the whole is one piece, or several that a field takes', () => {
    expect(wholeOf(NOTE).map(({ key, text }) => [key, text])).toEqual([['note', NOTE.whole]]);
    const long = changed(TWO, { do: 'write', id: 'history', text: 'Word after word. '.repeat(30) });
    const settings = { ...USUAL_SETTINGS, text: { ...USUAL_SETTINGS.text, most: 300 } };
    const note = toNote(long, { rechecks: [] }, settings);
    expect(wholeOf(note).map(({ key }) => key)).toEqual(['note, piece 1 of 2', 'note, piece 2 of 2']);
    expect(partsOf(note).map(({ key }) => key)).toEqual(['History, piece 1 of 2', 'History, piece 2 of 2', 'Plan']);
  });

  it('goes from heading to heading, and begins anew with what was changed', () => {
    const parts = partsOf(NOTE);
    expect(nextToCopy(parts, undefined)?.key).toBe('History');
    expect(nextToCopy(parts, copiesOf(parts.slice(0, 1)))?.key).toBe('Plan');
    expect(nextToCopy(parts, copiesOf(parts))?.key).toBe('History');
    expect(nextToCopy(parts, { ...copiesOf(parts), Plan: { at: 5, mark: 'of before' } })?.key).toBe('Plan');
    expect(nextToCopy([], undefined)).toBeUndefined();
  });

  it('the note is copied once all of it is, as it stands', () => {
    expect(isNoteCopied(NOTE, undefined)).toBe(false);
    expect(isNoteCopied(NOTE, copiesOf(wholeOf(NOTE)))).toBe(true);
    expect(isNoteCopied(NOTE, copiesOf(partsOf(NOTE)))).toBe(true);
    expect(isNoteCopied(NOTE, copiesOf(partsOf(NOTE).slice(1)))).toBe(false);
    const later = toNote(changed(TWO, { do: 'write', id: 'plan', text: 'Rest more.' }), { rechecks: [] });
    expect(isNoteCopied(later, copiesOf(wholeOf(NOTE)))).toBe(false);
    expect(isNoteCopied(toNote(aConsultation(), { rechecks: [] }), undefined)).toBe(false);
  });
});

it.each([
  ['nothing was copied yet', undefined, 100, undefined, true],
  ['nothing was copied since the call began', { note: { at: 99, mark: '' } }, 100, undefined, true],
  ['something was', { note: { at: 99, mark: '' }, Plan: { at: 100, mark: '' } }, 100, undefined, false],
  ['another’s note was copied since', { note: { at: 101, mark: '' } }, 100, 102, true],
  ['another’s note was copied before', { note: { at: 103, mark: '' } }, 100, 102, false],
  ['there has been no call, and nothing was copied', undefined, undefined, undefined, true],
  ['there has been no call', { note: { at: 99, mark: '' } }, undefined, undefined, false],
])(
  'whether the right record is open is asked where %s: %j, %s, %s',
  (_what, copies, callBeganAt, otherCopiedAt, isAsked) => {
    const notes = aConsultation(copies && { copies });
    expect(recordToCheck(notes, { callBeganAt, otherCopiedAt }) !== undefined).toBe(isAsked);
  },
);

it('what makes it asked is another thing with another call, or other notes', () => {
  const meanwhile = { callBeganAt: 100, otherCopiedAt: undefined };
  const about = recordToCheck(aConsultation(), meanwhile);
  expect(recordToCheck(aConsultation(), meanwhile)).toBe(about);
  expect(recordToCheck(aConsultation(), { ...meanwhile, callBeganAt: 200 })).not.toBe(about);
  expect(recordToCheck(aConsultation({ id: 'two' }), meanwhile)).not.toBe(about);
});

it('with bold headings nothing that was typed is markup', () => {
  const typed = changed(TWO, { do: 'write', id: 'plan', text: '<img src=x onerror=alert(1)> & "rest"\nHistory' });
  const note = toNote(typed, { rechecks: [] });
  expect(toHtml(note.whole, note)).toBe(
    '<div><b>History</b><br>Dizzy since Tuesday.<br><br><b>Plan</b><br>&lt;img src=x onerror=alert(1)&gt; &amp; &quot;rest&quot;<br>History</div>',
  );
});
