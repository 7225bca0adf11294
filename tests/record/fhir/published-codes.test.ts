import type { CodeSystem } from '@medplum/fhirtypes';
import { expect, it } from 'vitest';
import { CHOICES } from '../../../utils/consultation/choices';
import { READING_KINDS } from '../../../utils/consultation/readings';
import { HEADING_NAMES, headingCodes } from '../../../utils/record/fhir/headings';
import { READING_CODES } from '../../../utils/record/fhir/reading-codes';
import { PRSB_HEADINGS } from '../../../utils/record/profiles';
import { SECTION_IDS } from '../../../utils/record/record-document';
import { aBundle, allOf, forFhir } from './a-bundle';
import { readUkCore, VITAL_SIGNS } from './uk-core';

const published = (file: string) => (readUkCore(`CodeSystem-UKCore-${file}.xml`) as CodeSystem).concept;

it.each(HEADING_NAMES)('the heading “%s” is UK Core’s, in its words', (name) => {
  const [, { code, display }] = headingCodes(name);
  expect(published('RecordStandardHeadings')).toContainEqual(expect.objectContaining({ code, display }));
});

it('every section of a note stands under one of them', () => {
  const under: string[] = PRSB_HEADINGS.flatMap(({ sections }) => [...sections]);
  expect(under.toSorted()).toEqual([...SECTION_IDS].toSorted());
  expect(HEADING_NAMES).toEqual(expect.arrayContaining(PRSB_HEADINGS.map(({ name }) => name)));
});

it.each(CHOICES.outcome.options)('the outcome “%s” is UK Core’s, in its words', (outcome) => {
  const bundle = aBundle({ document: { ...forFhir().document, outcome } });
  const [told] = allOf(bundle, 'Encounter')[0]!.extension![0]!.valueCodeableConcept!.coding!;
  const { code, display } = told!;
  expect(published('OutcomeOfAttendanceEngland')).toContainEqual(expect.objectContaining({ code, display }));
});

it('every kind of home reading has a code', () => {
  expect(Object.keys(READING_CODES)).toEqual(READING_KINDS.map(({ id }) => id));
});

it.each(Object.entries(READING_CODES).filter(([, { profile }]) => profile !== undefined))(
  '%s has the code and the unit that FHIR’s profile fixes',
  (_kind, { profile, loinc, unit, parts }) => {
    const known = VITAL_SIGNS.find(({ url }) => url === profile)?.snapshot?.element ?? [];
    const fixed = known.flatMap(({ fixedCode }) => fixedCode ?? []);
    expect(fixed).toContain(loinc);
    for (const part of parts ?? []) expect(fixed).toEqual(expect.arrayContaining([part.loinc, part.unit]));
    // Of temperature, weight and height FHIR allows several units, from a set.
    const several = ['Cel', 'kg', 'cm'].includes(unit);
    if (!parts && !several) expect(fixed).toContain(unit);
  },
);
