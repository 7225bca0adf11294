import { describe, expect, it } from 'vitest';
import type { Change } from '../../utils/consultation/change';
import { FIELDS } from '../../utils/consultation/consultation';
import { PROFILE_IDS, PROFILES, PRSB_HEADINGS, toParts } from '../../utils/record/profiles';
import { SECTION_IDS } from '../../utils/record/record-document';
import { USUAL_SETTINGS } from '../../utils/record/record-settings';
import { headingsOf, type TextOptions, USUAL_TEXT } from '../../utils/record/text-options';
import { toDocument } from '../../utils/record/to-document';
import { toNote } from '../../utils/record/to-note';
import type { NoteText } from '../../utils/record/to-text';
import { bare, withoutSpace } from './bare';
import { aConsultation, changed } from '../consultation/a-consultation';
import { fc, test } from '../call-quality/properties';

const EVERYTHING: Change[] = [
  ...FIELDS.filter(({ id }) => id !== 'private').map(({ id }): Change => ({ do: 'write', id, text: `of ${id}` })),
  { do: 'write row', list: 'safetyNets', row: 0, part: 'lookOutFor', text: 'a stiff neck' },
  { do: 'choose', id: 'teachBack', option: 'correctly' },
  { do: 'choose', id: 'attendance', option: 'seen on time' },
  { do: 'choose', id: 'mode', option: 'video' },
  { do: 'tick', id: 'O9', isTicked: true },
];
const CALLS = { rechecks: [], connection: 'Delay mostly under 0.2 s; no lost sound noticed.' };

function note(text: Partial<TextOptions>, changes = EVERYTHING): NoteText {
  const settings = { ...USUAL_SETTINGS, text: { ...USUAL_TEXT, ...text } };
  return toNote(changed(aConsultation(), ...changes), CALLS, settings);
}

describe.each(PROFILE_IDS)('the headings of %s', (profile) => {
  it('have a place for every section, and one only', () => {
    const places = PROFILES[profile].flatMap(({ sections }) => sections);
    expect(places.toSorted()).toEqual(SECTION_IDS.toSorted());
  });

  it('lose no word that was written', () => {
    const { whole } = note({ profile, isConnectionTold: true });
    for (const { id } of FIELDS.filter((field) => field.id !== 'private')) expect(whole).toContain(`of ${id}`);
    for (const words of ['a stiff neck', 'Told back', 'Seen on time', 'Delay mostly', 'Happy to go on by video'])
      expect(whole).toContain(words);
  });

  it('never print planned advice as given', () => {
    const { whole, parts } = note({ profile });
    expect(whole).toContain('Safety-netting advice (planned, not yet given)');
    const [own] = parts.flatMap(({ pieces }) => pieces.filter(({ text }) => text.includes('a stiff neck')));
    expect(own?.text).toContain('Safety-netting advice (planned, not yet given)');
    expect(own?.hasSafetyNet).toBe(true);
  });

  it('never put what was told back under advice, given or not', () => {
    const { whole, parts } = note({ profile });
    expect(whole).toContain('Understanding:\nTold back in their own words: correctly.');
    expect(whole.indexOf('Told back')).toBeLessThan(whole.indexOf('Safety-netting advice'));
    const [own] = parts.flatMap(({ pieces }) => pieces.filter(({ text }) => text.includes('Told back')));
    expect(own?.text).not.toContain('Safety-netting advice');
  });

  it('tell of the connection only where that was chosen', () => {
    expect(note({ profile }).whole).not.toContain('Delay mostly');
  });

  it('are the parts of the whole, each without its heading', () => {
    const { whole, parts } = note({ profile });
    const joined = parts.map(({ heading, pieces: [piece] }) =>
      heading === undefined ? piece!.text : `${heading}\n${piece!.text}`,
    );
    expect(whole).toBe(joined.join('\n\n'));
  });
});

it.each([...Object.entries(PROFILES), ['paper and FHIR', PRSB_HEADINGS] as const])(
  'under the headings of %s nothing without a heading of its own stands beneath one that has',
  (_name, headings) => {
    const sections = SECTION_IDS.map((id) => ({ id, heading: `of ${id}`, lines: ['line'] }));
    const whole = { ...toDocument(aConsultation(), CALLS), sections };
    for (const { groups } of toParts(whole, headings)) {
      const first = groups.findIndex(({ heading }) => heading !== undefined);
      if (first >= 0) expect(groups.slice(first).filter(({ heading }) => heading === undefined)).toEqual([]);
    }
  },
);

describe('what was chosen once', () => {
  it('EMIS Web has its own headings in its order', () => {
    expect(note({ profile: 'EMIS Web' }).parts.map(({ name }) => name)).toEqual([
      'Problem',
      'History',
      'Examination',
      'Medication',
      'Assessment',
      'Follow up',
      'Comment',
      'Confirmed at the start',
    ]);
    expect(note({ profile: 'EMIS Web' }).parts[2]?.pieces[0]?.text).toBe(
      'of examination\nLimits of the examination:\nof limits',
    );
  });

  it('a heading that is left out is told, and not in the text', () => {
    const headings = { plain: [{ name: 'History', isOff: true as const }] };
    const { whole, leftOut, parts } = note({ headings });
    expect(leftOut).toEqual(['History']);
    expect(whole).not.toContain('of history');
    expect(parts.map(({ name }) => name)).not.toContain('History');
    expect(note({ headings }, []).leftOut).toEqual([]);
  });

  it('an order of one’s own holds, and what it does not know stands where it is built in', () => {
    const chosen = { plain: [{ name: 'Plan' }, { name: 'Problem' }, { name: 'of another version' }] };
    const names = headingsOf({ profile: 'plain', headings: chosen }).map(({ name }) => name);
    expect(names.slice(0, 4)).toEqual(['Plan', 'Summary', 'Safety-netting advice', 'Mode']);
    expect(names.indexOf('History')).toBe(names.indexOf('Problem') + 1);
    expect(names.toSorted()).toEqual(PROFILES.plain.map(({ name }) => name).toSorted());
  });

  it('lines end as chosen, and count in the limit', () => {
    const { whole, pieces } = note({ lineEnd: 'CRLF', most: 200 });
    expect(whole.replaceAll('\r\n', '')).not.toContain('\n');
    expect(pieces.length).toBeGreaterThan(1);
    for (const { text } of pieces) expect(text.length).toBeLessThanOrEqual(200);
  });

  it('in simple characters the whole and its parts are the same words', () => {
    const { whole, lost } = note({ isAscii: true }, [{ do: 'write', id: 'plan', text: '50 µg 🤒' }]);
    expect(whole).toBe('Plan\n50 microgram [?]');
    expect(lost).toBe(1);
  });

  it('codes stand before the note, from the table alone, a service’s own marked as that', () => {
    const codes = [
      { term: 'toldBack', code: '11999999107', addedAt: 0 } as const,
      // No code at all.
      { term: 'toldBack', code: '999', addedAt: 0 } as const,
    ];
    const settings = { ...USUAL_SETTINGS, codes, text: { ...USUAL_TEXT, isCoded: true } };
    const { whole } = toNote(changed(aConsultation({ beganAt: 1_000_000 }), ...EVERYTHING), CALLS, settings);
    expect(whole.split('\n\n')[0]!.split('\n')).toEqual([
      'Consultation via video conference encounter type (SNOMED CT 325921000000107), consultation mechanism 11',
      'Attended on time or, if late, before the relevant care professional was ready (NHS attendance 5)',
      'Teach-back done (local code 11999999107)',
    ]);
  });

  test('pieces hold every word of the whole', [fc.integer({ min: 200, max: 400 })], (most) => {
    const { whole, pieces } = note({ most });
    expect(withoutSpace(bare(pieces))).toBe(withoutSpace(whole));
  });
});
