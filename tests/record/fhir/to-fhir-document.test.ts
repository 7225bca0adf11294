import { describe, expect, it } from 'vitest';
import type { Consultation } from '../../../utils/consultation/consultation';
import { codeLines } from '../../../utils/record/code-lines';
import type { RecordDocument } from '../../../utils/record/record-document';
import { USUAL_SETTINGS } from '../../../utils/record/record-settings';
import { toDocument } from '../../../utils/record/to-document';
import { toFhirDocument } from '../../../utils/record/fhir/to-fhir-document';
import { toJson } from '../../../utils/record/fhir/to-json';
import { aConsultation } from '../../consultation/a-consultation';
import { A_RICH_CONSULTATION, RICH_AT, RICH_SETTINGS } from '../a-rich-consultation';
import { aBundle, allOf, forFhir, wordsOf } from './a-bundle';

const rich = forFhir();
const whole = aBundle();
const composition = allOf(whole, 'Composition')[0]!;
const withDocument = (change: Partial<RecordDocument>) => aBundle({ document: { ...rich.document, ...change } });
const encounterOf = (change: Partial<RecordDocument>) => allOf(withDocument(change), 'Encounter')[0]!;
/** They tell when they were written out. */
const DATED = new Set<string>(['Composition', 'Provenance']);
const codesIn = (concepts: { coding?: { code?: string }[] }[] = []) =>
  concepts.flatMap(({ coding = [] }) => coding.map(({ code }) => code));

describe('the document', () => {
  it('begins with a consultation note, which is no letter', () => {
    expect(whole.entry![0]!.resource).toBe(composition);
    expect(composition).toMatchObject({ title: 'Consultation note', status: 'final', confidentiality: 'N' });
    expect(toJson(whole)).not.toMatch(/transfer.of.care/i);
  });

  it('says what kind of encounter it reports, and that it is a report', () => {
    expect(codesIn([composition.type])).toEqual(['325871000000103']);
    expect(codesIn(composition.category)).toEqual(['371531000']);
    expect(codesIn([allOf(withDocument({ segments: [] }), 'Composition')[0]!.type])).toEqual(['371531000']);
  });

  it('has each heading in SNOMED CT and in UK Core’s system', () => {
    const codings = composition.section!.map(({ code }) => code!.coding!.map(({ system }) => system));
    const both = ['http://snomed.info/sct', 'https://fhir.hl7.org.uk/CodeSystem/UKCore-RecordStandardHeadings'];
    expect(codings).toEqual(codings.map(() => both));
    expect(composition.section!.map(({ title }) => title)).toEqual([
      'Attendance details',
      'Individual requirements',
      'Problems and issues',
      'History',
      'Examination findings',
      'Medications and medical devices',
      'Clinical summary',
      'Plan and requested actions',
      'Information and advice given',
      'Person completing record',
    ]);
  });

  it('tells advice that is only planned as that', () => {
    const advice = composition.section!.find(({ title }) => title === 'Information and advice given')!;
    const words = wordsOf(advice.text!.div!);
    expect(words).toMatch(/Safety-netting advice \(given, noted at .*\):\nProblem: Cough/);
    expect(words).toContain('Safety-netting advice (planned, not yet given):\nProblem: Ankle');
  });

  it('leaves the connection out where it is not to be told', () => {
    const settings = { ...RICH_SETTINGS, text: { ...RICH_SETTINGS.text, isConnectionTold: false } };
    expect(toJson(whole)).toContain('Delay mostly under 200 ms');
    expect(toJson(aBundle({ settings }))).not.toContain('Delay mostly under 200 ms');
  });

  it('can be of nothing at all', () => {
    const empty = aBundle({
      document: toDocument(aConsultation(), { rechecks: [] }),
      settings: USUAL_SETTINGS,
      patient: {},
    });
    expect(allOf(empty, 'Composition')[0]!.section).toBeUndefined();
    expect(allOf(empty, 'Encounter')[0]).toMatchObject({ status: 'unknown', class: { code: 'VR' } });
  });

  it('is not made by a clock that cannot be', () => {
    expect(() => aBundle({ at: Number.NaN })).toThrow(RangeError);
  });
});

describe('its identifier', () => {
  it('is the same for the same note, whenever it is written out, and by whichever version', () => {
    expect(aBundle({ at: RICH_AT + 60_000, version: '0.2.0' }).identifier).toEqual(whole.identifier);
  });

  it.each([
    ['the note', { document: { ...rich.document, outcome: 'another' } }],
    ['the consultation', { document: { ...rich.document, id: 'other' } }],
    ['the patient', { patient: { nhsNumber: '9912003888' } }],
    ['a code in it', { settings: { ...RICH_SETTINGS, codes: [{ ...RICH_SETTINGS.codes[0]!, code: '21999999101' }] } }],
    ['the author', { settings: { ...RICH_SETTINGS, author: USUAL_SETTINGS.author } }],
  ])('is another when %s is', (_what, but) => {
    expect(aBundle(but).identifier).not.toEqual(whole.identifier);
  });

  it('is the same whenever its codes were added, and whatever is no code or stands for what it does not tell', () => {
    const [own] = RICH_SETTINGS.codes;
    const codes = [
      { ...own!, addedAt: 0 },
      { term: 'chaperoneOffered', code: '<1>', addedAt: 0 },
      { term: 'technicalFailure', code: '21999999101', addedAt: 0 },
    ] as const;
    expect(rich.document.tells).not.toContain('technicalFailure');
    expect(aBundle({ settings: { ...RICH_SETTINGS, codes: [...codes] } }).identifier).toEqual(whole.identifier);
  });

  it.each([{ beganAt: undefined }, {}])('stands for the same, whenever it is written out: %j', (but) => {
    const document = toDocument({ ...A_RICH_CONSULTATION, segments: [], ...but } as Consultation, { rechecks: [] });
    const [now, later] = [RICH_AT, RICH_AT + 3 * 86_400_000].map((at) => {
      const { timestamp: _, ...bundle } = aBundle({ document, at });
      return { ...bundle, entry: bundle.entry!.filter(({ resource }) => !DATED.has(resource!.resourceType)) };
    });
    expect(later).toEqual(now);
    expect(allOf(aBundle({ document }), 'Observation')[0]!.effectiveDateTime).toBe('2026-06-24');
  });

  it('is of the consultation, in composition and encounter, whatever the note has become', () => {
    const later = aBundle({ document: { ...rich.document, sections: [] } });
    expect(allOf(later, 'Composition')[0]!.identifier).toEqual(composition.identifier);
    expect(allOf(later, 'Encounter')[0]!.identifier).toEqual(allOf(whole, 'Encounter')[0]!.identifier);
  });
});

describe('the encounter', () => {
  it('has a part for each mode, with its time and its reason', () => {
    const [all, ...parts] = allOf(whole, 'Encounter');
    expect(codesIn(all!.type)).toEqual(['719410009', '386472008']);
    expect(parts.map(({ type, period, reasonCode }) => [codesIn(type), period, reasonCode])).toEqual([
      [['719410009'], { start: '2026-06-24T10:31:07+01:00', end: '2026-06-24T10:42:30+01:00' }, undefined],
      [['386472008'], { start: '2026-06-24T10:42:30+01:00' }, [{ text: 'sound kept breaking up' }]],
    ]);
    expect(parts.every(({ partOf }) => partOf?.reference === `urn:uuid:${all!.id}`)).toBe(true);
  });

  it('has none where there was one mode, and says the mechanism in words', () => {
    const one = withDocument({ segments: [{ mode: 'video', from: RICH_AT, reason: '' }] });
    expect(allOf(one, 'Encounter')).toHaveLength(1);
    expect(allOf(one, 'Encounter')[0]!.type).toContainEqual({
      text: 'Consultation mechanism 11, Video consultation (NHS Data Dictionary)',
    });
  });

  it.each([
    ['held', 'finished'],
    ['broken off', 'finished'],
    ['not held', 'cancelled'],
    ['not said', 'unknown'],
  ] as const)('of what was %s is %s', (meeting, status) => {
    expect(encounterOf({ meeting }).status).toBe(status);
  });

  it('is ambulatory where any of it was face to face', () => {
    const segments = (['video', 'face to face'] as const).map((mode) => ({ mode, from: RICH_AT, reason: '' }));
    expect(encounterOf({ segments }).class.code).toBe('AMB');
    expect(encounterOf({}).class.code).toBe('VR');
  });

  it('tells a third party', () => {
    expect(codesIn(encounterOf({ spokenWith: 'somebody for them' }).type)).toContain('185318008');
  });

  it('of one that was seen is none that failed, though it was tried before', () => {
    const change = { attendance: 'seen late', failedContact: 'call failed' };
    expect(codesIn(encounterOf(change).type)).toEqual(['719410009', '386472008']);
    expect(codeLines({ ...rich.document, ...change }, []).join()).not.toContain('Failed encounter');
  });

  it('of who could not be reached says so, and is no consultation in any mode', () => {
    const chosen = { failedContact: 'number not obtainable' };
    const document = toDocument(aConsultation({ beganAt: RICH_AT, chosen }), { rechecks: [] });
    const bundle = aBundle({ document });
    const [encounter, ...parts] = allOf(bundle, 'Encounter');
    expect(parts).toEqual([]);
    expect(encounter!.period).toBeUndefined();
    expect(codesIn(encounter!.type)).toEqual(['185341000']);
    expect(codesIn([allOf(bundle, 'Composition')[0]!.type])).toEqual(['371531000']);
    expect(codeLines(document, [])).toEqual(['Failed encounter - phone number unobtainable (SNOMED CT 185341000)']);
  });
});

describe('who wrote', () => {
  const author = (settings: Partial<typeof RICH_SETTINGS>) =>
    allOf(aBundle({ settings: { ...USUAL_SETTINGS, ...settings } }), 'Composition')[0]!.author[0]!;

  it.each([
    ['the clinician', { author: RICH_SETTINGS.author }, 'Dr Sam Carter'],
    ['the organisation, where no name was given', { organisation: RICH_SETTINGS.organisation }, 'Example Surgery'],
    ['nobody that is named', {}, 'Author not named'],
    ['a role', { author: { name: '', role: 'GP', gmcNumber: '' } }, 'Author not named: GP'],
  ])('is %s', (_who, settings, display) => {
    expect(author(settings).display).toBe(display);
  });

  it('has a GMC number, and an organisation its ODS code', () => {
    const gmc = { system: 'https://fhir.hl7.org.uk/Id/gmc-number', value: '7654321' };
    const ods = { system: 'https://fhir.nhs.uk/Id/ods-organization-code', value: 'A99999' };
    expect(allOf(whole, 'Practitioner')[0]!.identifier).toEqual([gmc]);
    expect(allOf(whole, 'Organization')[0]!.identifier).toEqual([ods]);
  });
});

describe('the patient', () => {
  it('is nobody unless somebody is given', () => {
    const { patient: _, ...nobody } = forFhir();
    const json = toJson(toFhirDocument(nobody));
    expect(json).not.toMatch(/"resourceType": "Patient"|9434765919/);
    expect(json).toContain('This document names no patient');
  });

  it('has an NHS number with its digits', () => {
    const number = { system: 'https://fhir.nhs.uk/Id/nhs-number', value: '9434765919' };
    expect(allOf(whole, 'Patient')[0]!.identifier).toEqual([number]);
  });
});

describe('home readings', () => {
  const readings = allOf(whole, 'Observation');

  it('are in UCUM, one Observation each, and what the meter could not show is none', () => {
    const told = readings.map(({ code, valueQuantity, component }) => [
      code.text,
      ...[valueQuantity, ...(component ?? []).map((each) => each.valueQuantity)].flatMap((each) =>
        each ? [each.value, each.code] : [],
      ),
    ]);
    expect(told).toEqual([
      ['Blood pressure', 128, 'mm[Hg]', 76, 'mm[Hg]'],
      ['Pulse', 88, '/min'],
      ['Temperature', 37.4, 'Cel'],
      ['Oxygen saturation', 97, '%'],
      ['Breaths', 18, '/min'],
      ['Peak flow', 310, 'L/min'],
      ['Weight', 71.5, 'kg'],
    ]);
  });

  it('keep in their narrative what was typed: a number in JSON has no last zero', () => {
    const readings: Consultation['readings'] = [{ kind: 'Blood glucose', value: '7.0', by: '' }];
    const bundle = aBundle({ document: toDocument(aConsultation({ readings }), { rechecks: [] }) });
    const section = allOf(bundle, 'Composition')[0]!.section!.find(({ title }) => title === 'Examination findings')!;
    expect(wordsOf(section.text!.div!)).toContain('Blood glucose 7.0 mmol/L');
    expect(allOf(bundle, 'Observation')[0]!.valueQuantity!.value).toBe(7);
  });

  it('tell who measured them', () => {
    const [pressure, pulse, temperature] = readings;
    expect(pressure).toMatchObject({ device: { display: 'their device' } });
    expect(pressure!.performer).toBeUndefined();
    expect(pulse!.performer![0]!.reference).toBe(`urn:uuid:${allOf(whole, 'Patient')[0]!.id}`);
    expect(temperature!.performer).toEqual([{ display: 'somebody with them' }]);
  });

  it('stand under the examination, where something cannot be measured too', () => {
    const section = composition.section!.find(({ title }) => title === 'Examination findings')!;
    expect(section.entry).toHaveLength(readings.length);
    expect(wordsOf(section.text!.div!)).toContain('Blood glucose: the meter shows HI');
  });
});

describe('what has no verified code', () => {
  const codes = composition.event![0]!.code!;

  it('goes out as text', () => {
    expect(codes).toContainEqual({ text: 'Changed from video to telephone' });
    expect(codes).toContainEqual({ text: expect.stringContaining('(NHS Data Dictionary, attendance 5)') });
  });

  it('has a service’s own code beside it, marked as chosen by it', () => {
    expect(codes).toContainEqual({
      coding: [{ system: 'http://snomed.info/sct', code: '11999999107', userSelected: true }],
      text: 'Safety-netting advice given (local code of this service)',
    });
  });

  it('has none that is no code at all', () => {
    const wrong = { ...RICH_SETTINGS, codes: [{ term: 'safetyNetGiven' as const, code: '11999999108', addedAt: 0 }] };
    expect(toJson(aBundle({ settings: wrong }))).not.toContain('11999999108');
  });
});

it('tells which version of Webside put it together', () => {
  const [provenance] = allOf(whole, 'Provenance');
  expect(provenance!.contained![0]).toMatchObject({ resourceType: 'Device', version: [{ value: '0.1.0' }] });
  expect(provenance!.target[0]!.reference).toBe(`urn:uuid:${composition.id}`);
});
