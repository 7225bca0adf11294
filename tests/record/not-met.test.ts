import { describe, expect, it } from 'vitest';
import type { Change } from '../../utils/consultation/change';
import type { Consultation } from '../../utils/consultation/consultation';
import { clock } from '../../utils/i18n/words';
import { codeLines } from '../../utils/record/code-lines';
import { toFhirDocument } from '../../utils/record/fhir/to-fhir-document';
import { USUAL_SETTINGS } from '../../utils/record/record-settings';
import { toTeamSummary } from '../../utils/record/team-summary/to-team-summary';
import { toDocument } from '../../utils/record/to-document';
import { toNote } from '../../utils/record/to-note';
import { toPrinted } from '../../utils/record/to-printed';
import { aConsultation, CHANGED_AT, changed } from '../consultation/a-consultation';
import { allOf } from './fhir/a-bundle';

const BEGAN_AT = CHANGED_AT - 600_000;
const CALLS = { rechecks: [], endedAt: CHANGED_AT - 60_000 };

/** One consultation in all that leaves: none may say otherwise than another. */
function everywhere(consultation: Consultation) {
  const document = toDocument(consultation, CALLS);
  const bundle = toFhirDocument({ document, settings: USUAL_SETTINGS, at: CHANGED_AT, version: '0' });
  const [encounter, ...parts] = allOf(bundle, 'Encounter');
  return {
    text: toNote(consultation, CALLS).whole,
    codes: codeLines(document, []),
    tells: document.tells,
    encounter: encounter!,
    types: (encounter!.type ?? []).flatMap(({ coding = [] }) => coding.map(({ code }) => code)),
    parts,
    when: toPrinted(document, USUAL_SETTINGS).when,
    team: toTeamSummary(consultation, CALLS),
  };
}

const choose = (id: 'attendance' | 'failedContact' | 'spokenWith', option: string): Change => ({
  do: 'choose',
  id,
  option,
});
const byPhone: Change[] = [
  { do: 'change mode', mode: 'telephone' },
  { do: 'write mode reason', segment: 0, text: 'nobody came' },
];
const VIDEO = '719410009';
const PHONE = '386472008';

describe('who waited in a call, rang, and was not answered', () => {
  const tried = changed(
    aConsultation({ beganAt: BEGAN_AT }),
    ...byPhone,
    choose('failedContact', 'no answer when rung back'),
  );

  it('held no consultation in any mode, in no format', () => {
    const { text, codes, tells, encounter, types, parts, when, team } = everywhere(tried);
    expect(encounter.status).toBe('cancelled');
    expect(encounter.period).toBeUndefined();
    expect(parts).toEqual([]);
    expect(types).toEqual(['185337004']);
    expect(when).toMatch(/^Appointment on /);
    expect(team).toMatchObject({ modes: [], modeChanges: 0, pointsAsked: 2 });
    expect(codes).toEqual(['Failed encounter - no answer when rang back (SNOMED CT 185337004)']);
    expect(tells).toEqual([]);
    expect(text).toContain('Could not be reached: no answer when rung back.');
  });

  it('has what was tried told as that, with its reason', () => {
    expect(everywhere(tried).text).toContain(
      `Mode\nTried: video from ${clock(BEGAN_AT)}\nTried: telephone from ${clock(CHANGED_AT)}, nobody came\n`,
    );
    const absent = changed(tried, choose('attendance', 'did not attend, no warning'));
    expect(everywhere(absent).text).toContain('Tried: telephone from');
  });
});

describe('whose call broke off after a history was taken', () => {
  const broken = changed(
    aConsultation({ beganAt: BEGAN_AT }),
    { do: 'write', id: 'history', text: 'Chest pain for two days' },
    ...byPhone,
    choose('failedContact', 'no answer when rung back'),
  );

  it('was met, and then not reached again, in every format', () => {
    const { text, codes, encounter, types, parts, when, team } = everywhere(broken);
    expect(encounter.status).toBe('finished');
    expect(encounter.period?.start).toBeDefined();
    expect(parts).toHaveLength(2);
    expect(types).toEqual([VIDEO, PHONE]);
    expect(when).toMatch(/^Consultation on /);
    expect(team).toMatchObject({ modes: ['video', 'telephone'] });
    expect(codes.join()).not.toContain('Failed encounter');
    expect(text).toContain(`Mode\nVideo from ${clock(BEGAN_AT)}\nTelephone from ${clock(CHANGED_AT)}, nobody came`);
    expect(text).toContain('Then not reached again: no answer when rung back.');
    expect(text).not.toContain('Could not be reached');
  });
});

it('who was seen was at one time not reached, and no more is said of it', () => {
  const seen = changed(
    aConsultation({ beganAt: BEGAN_AT }),
    choose('attendance', 'seen late'),
    choose('failedContact', 'call failed'),
  );
  expect(everywhere(seen).text).toContain('Seen late.\nAt one time not reached: call failed.');
});

describe('a third party', () => {
  const THIRD = '185318008';
  const message = changed(
    aConsultation(),
    choose('failedContact', 'message left with somebody at home'),
    choose('spokenWith', 'somebody for them'),
  );

  it.each([
    ['who took a message', message, ['185339001']],
    [
      'who said that they would not come',
      changed(message, choose('attendance', 'did not attend, no warning')),
      ['281399006', '185339001'],
    ],
  ])('%s held no encounter', (_who, consultation, types) => {
    const told = everywhere(consultation);
    expect(told.types).toEqual(types);
    expect(told.codes.join()).not.toContain('Third party');
    expect(told.text).toContain('Spoken with: somebody for them.');
  });

  it('who was met did', () => {
    expect(everywhere(changed(message, choose('attendance', 'seen on time'))).types).toEqual([THIRD]);
  });
});
