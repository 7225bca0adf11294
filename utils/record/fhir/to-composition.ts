import type { CodeableConcept, Composition, CompositionSection, Encounter, Observation } from '@medplum/fhirtypes';
import { attendanceOf, codeLines, encounterCode, localCodesOf } from '../code-lines';
import { CARE_SETTINGS, type LocalCode, REPORT_OF_ENCOUNTER, SNOMED, WITHOUT_CODE } from '../codes';
import { linesOf } from '../note-lines';
import { PRSB_HEADINGS, toParts } from '../profiles';
import type { RecordDocument } from '../record-document';
import type { RecordSettings } from '../record-settings';
import { HEADING_NAMES, headingCodes } from './headings';
import { conceptOf, type Naming, referTo, urn } from './naming';
import type { People } from './to-people';
import { EXTENSIONS, PROFILE_OF, SYSTEMS } from './systems';
import { uuidOf } from './uuid-of';
import { toNarrative } from './words';

interface About {
  note: RecordDocument;
  settings: RecordSettings;
  people: People;
  encounter: Encounter;
  /** its Segments, where there are several */
  segments: readonly Encounter[];
  readings: readonly Observation[];
  /** when it is written out, as FHIR writes it */
  date: string;
  id: Naming;
}

/** A consultation note, and no transfer-of-care letter: it holds nothing that such a letter must tell of patient, GP and allergies. */
const TITLE = 'Consultation note';

export function toComposition(about: About): Composition {
  const { note, settings, people, encounter, date, id } = about;
  const { careSetting } = settings.organisation;
  const section = toSections(about);
  return {
    resourceType: 'Composition',
    id: id('composition'),
    meta: { profile: [PROFILE_OF.Composition] },
    text: toNarrative(headLines(about), 'generated'),
    ...(careSetting && {
      extension: [{ url: EXTENSIONS.careSetting, valueCodeableConcept: conceptOf(CARE_SETTINGS[careSetting]) }],
    }),
    // Of the consultation: a later document on it has the same, and takes its place.
    identifier: { system: SYSTEMS.uri, value: urn(uuidOf(`composition ${note.id}`)) },
    status: 'final',
    type: conceptOf(encounterCode(note) ?? REPORT_OF_ENCOUNTER),
    category: [conceptOf(REPORT_OF_ENCOUNTER)],
    ...(people.patient && { subject: referTo(people.patient) }),
    encounter: referTo(encounter),
    date,
    author: [people.author],
    title: TITLE,
    confidentiality: 'N',
    ...(people.organisation && { custodian: referTo(people.organisation) }),
    ...toEvent(about),
    ...(section.length > 0 && { section }),
  };
}

/** What stands before the sections: codes as words, and whose note it is, or that nobody is named. */
function headLines({ note, settings, people }: About): string[] {
  const whose = people.patient ? [] : ['This document names no patient: whoever files it has to know whose it is.'];
  return [TITLE, ...whose, ...codeLines(note, settings.codes)];
}

/** What was done beside meeting: attendance, for whose code no FHIR system was found; and what has no verified code, as text. */
function toEvent({ note, settings, encounter: { period } }: About): Pick<Composition, 'event'> {
  const attendance = attendanceOf(note.attendance);
  const local = localCodesOf(note, settings.codes);
  const code: CodeableConcept[] = [
    ...(attendance ? [{ text: `${attendance.display} (NHS Data Dictionary, attendance ${attendance.code})` }] : []),
    ...note.tells.map((term) =>
      withLocalCodes(
        WITHOUT_CODE[term],
        local.filter((each) => each.term === term),
      ),
    ),
  ];
  if (code.length === 0 && !period) return {};
  return { event: [{ ...(code.length > 0 && { code }), ...(period && { period }) }] };
}

/** userSelected: chosen by the service, and not by Webside. What its term is in SNOMED CT, only the service knows. */
function withLocalCodes(term: string, local: readonly LocalCode[]): CodeableConcept {
  if (local.length === 0) return { text: term };
  return {
    coding: local.map(({ code }) => ({ system: SNOMED, code, userSelected: true })),
    text: `${term} (local code of this service)`,
  };
}

function toSections({ note, people, segments, readings }: About): CompositionSection[] {
  const parts = toParts(note, PRSB_HEADINGS).map((part) => ({
    name: part.name,
    lines: linesOf(part, false).map(({ text }) => text),
  }));
  const author = { name: 'Person completing record', lines: people.lines };
  const entries = new Map<string, readonly (Encounter | Observation)[]>([
    ['Attendance details', segments],
    ['Examination findings', readings],
  ]);
  return [...parts, ...(people.lines.length > 0 ? [author] : [])].map(({ name, lines }) => {
    const entry = (entries.get(name) ?? []).map((resource) => referTo(resource));
    const heading = HEADING_NAMES.find((each) => each === name)!;
    return {
      title: name,
      code: { coding: headingCodes(heading), text: name },
      text: toNarrative(lines),
      ...(entry.length > 0 && { entry }),
    };
  });
}
