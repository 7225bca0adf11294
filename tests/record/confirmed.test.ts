import { describe, expect, it } from 'vitest';
import type { Change } from '../../utils/consultation/change';
import { AFTER_CHECKS, BEFORE_CHECKS } from '../../utils/consultation/checks-around-the-call';
import { CLOSE_CHECKS, EXAMINATION_CHECK } from '../../utils/consultation/checks';
import { CHOICES, type ChoiceId } from '../../utils/consultation/choices';
import type { LocalItem } from '../../utils/consultation/local-content';
import { OPENING } from '../../utils/consultation/opening-checklist';
import { STATEMENTS } from '../../utils/record/confirmed';
import { editHeadings } from '../../utils/record/edit-headings';
import { inWords } from '../../utils/record/fhir/in-words';
import { toFhirDocument } from '../../utils/record/fhir/to-fhir-document';
import { PROFILE_IDS } from '../../utils/record/profiles';
import { USUAL_SETTINGS } from '../../utils/record/record-settings';
import { headingsOf, type TextOptions, USUAL_TEXT } from '../../utils/record/text-options';
import { toDocument } from '../../utils/record/to-document';
import { toNote } from '../../utils/record/to-note';
import { toPrinted } from '../../utils/record/to-printed';
import { aConsultation, changed } from '../consultation/a-consultation';

const HEADING = 'Confirmed at the start';
const tick = (...ids: string[]): Change[] => ids.map((id) => ({ do: 'tick', id, isTicked: true }));
const choose = (id: ChoiceId, option: string): Change => ({ do: 'choose', id, option });

function told(changes: Change[], opening?: LocalItem[]): string[] {
  const document = toDocument(changed(aConsultation(), ...changes), { rechecks: [], ...(opening && { opening }) });
  return document.sections.find(({ id }) => id === 'confirmed')?.lines ?? [];
}

describe('what was confirmed at the start', () => {
  it.each([...OPENING, ...BEFORE_CHECKS].filter(({ id }) => id in STATEMENTS))(
    'has “$text”, where it was ticked',
    ({ id }) => {
      expect(told(tick(id))).toEqual([STATEMENTS[id]]);
    },
  );

  it('is nothing where nothing was ticked or chosen', () => {
    expect(told([])).toEqual([]);
  });

  it('every item that can be ticked is told, here or where it belongs, or is known to be no part of a record', () => {
    const elsewhere = [EXAMINATION_CHECK, ...CLOSE_CHECKS].map(({ id }) => id);
    const noPart = ['O12', 'O13', 'B3', 'B4', ...AFTER_CHECKS.map(({ id }) => id)];
    const all = [...OPENING, ...BEFORE_CHECKS, EXAMINATION_CHECK, ...CLOSE_CHECKS, ...AFTER_CHECKS];
    expect([...Object.keys(STATEMENTS), ...elsewhere, ...noPart].toSorted()).toEqual(
      all.map(({ id }) => id).toSorted(),
    );
    expect(told(tick(...noPart))).toEqual([]);
  });

  it('every question that can be answered is told somewhere, but for the length of the slot', () => {
    for (const [id, { options }] of Object.entries(CHOICES)) {
      const document = toDocument(changed(aConsultation(), choose(id as ChoiceId, options[0])), { rechecks: [] });
      expect([id, document.sections.length]).toEqual([id, id === 'slot' ? 0 : 1]);
    }
  });

  it('tells the plan should the line fail as a plan', () => {
    expect(told([choose('whoRings', 'I ring them')])).toEqual(['Plan if the line fails: I ring them.']);
    const all = [
      choose('ifFailsToo', 'book another'),
      choose('ringAfter', '1 minute'),
      choose('whoRings', 'they ring us'),
    ];
    expect(told([...all, ...tick('O5')])).toEqual([
      'Agreed who rings whom if the line fails; number confirmed.',
      'Plan if the line fails: they ring us; ring after 1 minute; if that fails too, book another.',
    ]);
  });

  it('is in the service’s order and words, its own items among them, also where one was switched off since', () => {
    const opening: LocalItem[] = [
      { id: 'O9', text: 'Agrees to a video consultation', hint: 'and to the student', isOff: true },
      { id: 'own-1', text: 'Interpreter\nintroduced' },
      { id: 'O1' },
      { id: 'O12', text: 'Asked about safety at home' },
      { id: 'own-2', text: '' },
    ];
    expect(told(tick('O1', 'O9', 'O12', 'own-1', 'own-2', 'gone', 'B1'), opening)).toEqual([
      'Agrees to a video consultation',
      'Interpreter; introduced',
      STATEMENTS['O1'],
      'Asked about safety at home',
      STATEMENTS['B1'],
    ]);
  });
});

describe.each(PROFILE_IDS)('under the headings of %s', (profile) => {
  const consultation = changed(aConsultation({ beganAt: 1_000_000 }), ...tick('O1', 'O9', 'B1'));
  const note = (text: Partial<TextOptions>) =>
    toNote(consultation, { rechecks: [] }, { ...USUAL_SETTINGS, text: { ...USUAL_TEXT, profile, ...text } });
  const lines = ['O1', 'O9', 'B1'].map((id) => STATEMENTS[id]).join('\n');

  it('it stands by itself, unless it is switched off', () => {
    expect(note({}).whole).toContain(`\n\n${HEADING}\n${lines}`);
    const row = headingsOf({ profile, headings: {} }).findIndex(({ name }) => name === HEADING);
    const { headings } = editHeadings({ ...USUAL_TEXT, profile }, { do: 'leave out', row, isOff: true });
    expect(note({ headings }).whole).not.toContain(STATEMENTS['B1']);
    expect(note({ headings }).leftOut).toEqual([HEADING]);
    const moved = editHeadings({ ...USUAL_TEXT, profile }, { do: 'move', row, by: -1 });
    expect(note({ headings: moved.headings }).whole).toMatch(new RegExp(`^${HEADING}\n`));
  });
});

it('stands on paper and in FHIR’s narrative, last of the attendance’s details', () => {
  const consultation = changed(
    aConsultation({ beganAt: 1_000_000 }),
    ...tick('O1', 'B1'),
    choose('attendance', 'seen late'),
  );
  const document = toDocument(consultation, { rechecks: [], connection: 'Delay varied.' });
  const settings = { ...USUAL_SETTINGS, text: { ...USUAL_TEXT, isConnectionTold: true } };
  const [details] = toPrinted(document, settings).parts;
  expect(details?.groups.at(-1)).toEqual({
    id: 'confirmed',
    heading: HEADING,
    lines: [STATEMENTS['O1'], STATEMENTS['B1']],
  });
  const fhir = toFhirDocument({ document, settings, at: 2_000_000, version: '0' });
  expect(inWords(fhir)).toContain(`Delay varied.\n${HEADING}:\n${STATEMENTS['O1']}\n${STATEMENTS['B1']}`);
});
