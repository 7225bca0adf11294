import type { Bundle, Resource } from '@medplum/fhirtypes';
import { describe, expect, it } from 'vitest';
import { EXTENSIONS, SYSTEMS } from '../../../utils/record/fhir/systems';
import { aBundle, allOf } from './a-bundle';
import { brokenRules } from './document-rules';
import { faultsByFhir, faultsByMedplum, faultsOfVitalSigns } from './validators';

const whole = aBundle();
const composition = allOf(whole, 'Composition')[0]!;

/** The document with the first resource of a kind changed. */
function broken(type: Resource['resourceType'], change: object): Bundle {
  const at = whole.entry!.findIndex(({ resource }) => resource!.resourceType === type);
  const entry = whole.entry!.map((each, index) =>
    index === at ? { ...each, resource: { ...each.resource, ...change } as Resource } : each,
  );
  return { ...whole, entry };
}

describe('the document', () => {
  it('has no fault', () => {
    expect(faultsByFhir(whole)).toEqual([]);
    expect(faultsByMedplum(whole)).toEqual([]);
    expect(faultsOfVitalSigns(whole)).toEqual([]);
    expect(brokenRules(whole)).toEqual([]);
  });
});

describe('fhir refuses', () => {
  it.each<[string, Bundle]>([
    ['a document without a title', broken('Composition', { title: undefined })],
    ['a status that there is not', broken('Encounter', { status: 'done' })],
    ['an element that there is not', broken('Encounter', { mode: 'video' })],
    ['an element in the wrong place', broken('Observation', { valueQuantity: 'a' })],
  ])('%s', (_what, document) => {
    expect(faultsByFhir(JSON.parse(JSON.stringify(document)) as Bundle)).not.toEqual([]);
  });
});

const nhs = SYSTEMS.nhsNumber;
const without = (name: string): Bundle => JSON.parse(JSON.stringify({ ...whole, [name]: undefined })) as Bundle;

describe('@medplum/core refuses', () => {
  it.each<[string, Bundle, RegExp]>([
    ['a document without an identifier', without('identifier'), /bdl-9/],
    ['a document without a time', without('timestamp'), /bdl-10/],
    ['a section with nothing in it', broken('Composition', { section: [{ title: 'History' }] }), /cmp-1/],
    ['an empty text', broken('Composition', { title: '' }), /title/],
    ['a date of no kind', broken('Composition', { date: '24/06/2026' }), /date/],
    ['an instant without its offset', { ...whole, timestamp: '2026-06-24T10:52:30' }, /instant/],
    ['an element that there is not', broken('Encounter', { mode: 'video' }), /additional/],
    [
      'UK Core: two NHS numbers',
      broken('Patient', {
        identifier: [
          { system: nhs, value: '1' },
          { system: nhs, value: '2' },
        ],
      }),
      /nhsNumber/,
    ],
    [
      'UK Core: an outcome that says nothing',
      broken('Encounter', { extension: [{ url: EXTENSIONS.outcome }] }),
      /ext-1|value/,
    ],
    [
      'UK Core: two care settings',
      broken('Composition', { extension: [...composition.extension!, ...composition.extension!] }),
      /careSettingType/,
    ],
  ])('%s', (_what, document, why) => {
    expect(faultsByMedplum(document).join('\n')).toMatch(why);
  });

  it.each([
    ['without a lower value', { component: [] }],
    ['without a day', { effectiveDateTime: undefined }],
    ['of nobody', { subject: undefined }],
  ])('FHIR’s vital signs: blood pressure %s', (_what, change) => {
    const document = JSON.parse(JSON.stringify(broken('Observation', change))) as Bundle;
    expect(faultsOfVitalSigns(document)).not.toEqual([]);
  });
});

const stray = { fullUrl: 'urn:uuid:x', resource: { resourceType: 'Basic', id: 'x', code: {} } } as const;
// A property that is there keeps its place; one that is taken away and put back comes last.
const { meta, ...rest } = allOf(whole, 'Encounter')[0]!;
const tooLate = {
  ...whole,
  entry: whole.entry!.map((each) =>
    each.resource?.id === rest.id ? { ...each, resource: { ...rest, meta: meta! } } : each,
  ),
};

describe('our own rules refuse', () => {
  it.each<[string, Bundle, RegExp]>([
    ['a reference that leads nowhere', broken('Composition', { encounter: { reference: 'urn:uuid:x' } }), /nowhere/],
    ['one to what may not stand there', broken('Composition', { encounter: composition.author[0] }), /leads to/],
    ['what nothing leads to', { ...whole, entry: [...whole.entry!, stray] }, /Basic is not reached/],
    ['another address than its id', broken('Patient', { id: 'one' }), /address/],
    ['an element in another place than XML wants it in', tooLate, /order of Encounter/],
  ])('%s', (_what, document, why) => {
    expect(brokenRules(document).join('\n')).toMatch(why);
  });
});
