import { describe, expect, it } from 'vitest';
import type { Change } from '../../utils/consultation/change';
import type { Consultation } from '../../utils/consultation/consultation';
import { instant } from '../../utils/i18n/words';
import { toFhirDocument } from '../../utils/record/fhir/to-fhir-document';
import { PRSB_HEADINGS } from '../../utils/record/profiles';
import { type RecordSettings, USUAL_SETTINGS } from '../../utils/record/record-settings';
import { toDocument } from '../../utils/record/to-document';
import { type PrintedNote, toPrinted } from '../../utils/record/to-printed';
import { aConsultation, changed } from '../consultation/a-consultation';
import { everything } from './everything';
import { allOf } from './fhir/a-bundle';

const CONNECTION = 'The line was late at times.';

function printed(consultation: Consultation, settings: Partial<RecordSettings> = {}): PrintedNote {
  const document = toDocument(consultation, { rechecks: [], connection: CONNECTION });
  return toPrinted(document, { ...USUAL_SETTINGS, ...settings });
}
const headingsIn = ({ parts }: PrintedNote): string[] =>
  parts.flatMap(({ groups }) => groups.flatMap(({ heading }) => heading ?? []));

describe('the note on paper', () => {
  it('has the headings of a letter, in their order', () => {
    const names = printed(everything()).parts.map(({ name }) => name);
    expect(names).toEqual(PRSB_HEADINGS.map(({ name }) => name));
  });

  it('has every line of the document once, as it is', () => {
    const text = { ...USUAL_SETTINGS.text, isConnectionTold: true };
    const lines = printed(everything(), { text }).parts.flatMap(({ groups }) => groups.flatMap((each) => each.lines));
    const { sections } = toDocument(everything(), { rechecks: [], connection: CONNECTION });
    expect(lines.toSorted()).toEqual(sections.flatMap((section) => section.lines).toSorted());
    expect(lines.join()).not.toContain('of private');
  });

  it('says of each advice in its heading whether it was given', () => {
    const net = (row: number, text: string): Change => ({
      do: 'write row',
      list: 'safetyNets',
      row,
      part: 'problem',
      text,
    });
    const two = changed(aConsultation(), net(0, 'one'), { do: 'add row', list: 'safetyNets' }, net(1, 'two'), {
      do: 'set safety net status',
      row: 1,
      status: 'given',
    });
    expect(headingsIn(printed(two))).toEqual([
      'Safety-netting advice (planned, not yet given)',
      expect.stringMatching(/^Safety-netting advice \(given, noted at \d\d:\d\d\)$/),
    ]);
  });

  it('tells how the line was only where that was chosen', () => {
    expect(JSON.stringify(printed(everything()))).not.toContain(CONNECTION);
  });

  it.each([
    [{ beganAt: Date.UTC(2026, 10, 24, 12, 42) }, /^Consultation on 24 November 2026 at \d\d:42 \S/],
    [{ startedAt: Date.UTC(2026, 10, 24, 12, 42) }, /^Notes begun on 24 November 2026 at \d\d:42 \S/],
  ])('says when it was, or only when the notes were begun: %j', (times, words) => {
    expect(printed(aConsultation(times)).when).toMatch(words);
  });

  it.each<Partial<Consultation['chosen']>>([
    { attendance: 'did not attend, no warning' },
    { attendance: 'cancelled by or for the patient' },
    { failedContact: 'no answer when rung back' },
  ])('holds no consultation with whom nobody met, whatever call waited for them: %j', (chosen) => {
    const times = { startedAt: Date.UTC(2026, 10, 24, 12, 42), beganAt: Date.UTC(2026, 10, 24, 12, 45) };
    expect(printed(aConsultation({ ...times, chosen })).when).toBe('Appointment on 24 Nov 2026');
  });

  it('is held from the same time as in FHIR, also where the phone came before the call', () => {
    const from = Date.UTC(2026, 10, 24, 12, 30);
    const segments: Consultation['segments'] = [{ mode: 'telephone', from, reason: 'could not join' }];
    const consultation = aConsultation({ beganAt: from + 600_000, segments });
    const document = toDocument(consultation, { rechecks: [] });
    const fhir = toFhirDocument({ document, settings: USUAL_SETTINGS, at: from, version: '0' });
    expect(allOf(fhir, 'Encounter')[0]!.period!.start).toBe('2026-11-24T12:30:00+00:00');
    expect(printed(consultation).when).toBe(`Consultation on ${instant(from)}`);
  });

  it('has whoever writes and their organisation above it, as far as they were told', () => {
    const author = { name: 'Dr Ann Other', role: 'GP', gmcNumber: '1234567' };
    const organisation = { name: 'Riverside Surgery', odsCode: 'A81001' };
    expect(printed(everything(), { author, organisation })).toMatchObject({
      author: ['Dr Ann Other', 'GP', 'GMC number 1234567'],
      organisation: ['Riverside Surgery', 'ODS code A81001'],
    });
    expect(printed(everything())).toMatchObject({ author: [], organisation: [] });
  });
});
