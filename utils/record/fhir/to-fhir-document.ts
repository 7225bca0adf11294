import type { Bundle, Resource } from '@medplum/fhirtypes';
import type { PatientIdentifiers } from '../patient-identifiers';
import { localCodesOf } from '../code-lines';
import { heldFrom, type RecordDocument, withoutConnection } from '../record-document';
import type { RecordSettings } from '../record-settings';
import { dayOf, toDate, toDay } from './instant';
import { namesWithin, urn } from './naming';
import { PROFILE_OF, SYSTEMS } from './systems';
import { toComposition } from './to-composition';
import { toEncounters } from './to-encounters';
import { toObservations } from './to-observations';
import { toPeople } from './to-people';
import { toProvenance } from './to-provenance';
import { uuidOf } from './uuid-of';

export interface ForFhir {
  document: RecordDocument;
  settings: RecordSettings;
  /** given at this export, and tried (see patient-identifiers.ts); without it the document names nobody */
  patient?: PatientIdentifiers;
  /** when it is written out, ms since 1970 */
  at: number;
  /** of Webside, such as 0.1.0 */
  version: string;
}

/**
 * The note as a FHIR R4 document after UK Core. Its identifier is of consultation and content: the same note written out again has
 * the same, whenever and by whichever version, so that a receiver knows it from another. So nothing but its own
 * date may tell of `at`.
 * @throws RangeError where `at` is no time that a document can have
 */
export function toFhirDocument({ document: whole, settings, patient, at, version }: ForFhir): Bundle {
  const date = toDate(at);
  const note = settings.text.isConnectionTold ? whole : withoutConnection(whole);
  const { author, organisation } = settings;
  const codes = localCodesOf(note, settings.codes).map(({ term, code }) => [term, code]);
  const identity = uuidOf(JSON.stringify([note, patient ?? null, author, organisation, codes]));
  const id = namesWithin(identity);
  const people = toPeople(settings, patient, id);
  const { whole: encounter, parts } = toEncounters({ note, settings, people, id });
  // Never the day of writing out, but where the clock was impossible when the notes were begun.
  const on = toDay(heldFrom(note)) ?? toDay(note.startedAt) ?? dayOf(date);
  const readings = toObservations({ readings: note.readings, encounter, patient: people.patient, on, id });
  const composition = toComposition({ note, settings, people, encounter, segments: parts, readings, date, id });
  const { practitioner, role, organisation: place } = people;
  const provenance = toProvenance({ composition, people, recorded: date, version, id });
  // A document's composition comes first.
  const resources = [
    composition,
    people.patient,
    encounter,
    ...parts,
    practitioner,
    role,
    place,
    ...readings,
    provenance,
  ].filter((resource) => resource !== undefined);
  return {
    resourceType: 'Bundle',
    id: identity,
    meta: { profile: [PROFILE_OF.Bundle] },
    identifier: { system: SYSTEMS.uri, value: urn(identity) },
    type: 'document',
    timestamp: date,
    entry: resources.map((resource: Resource) => ({ fullUrl: urn(resource.id!), resource })),
  };
}
