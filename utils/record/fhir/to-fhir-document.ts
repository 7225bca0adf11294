import type { Bundle, Resource } from '@medplum/fhirtypes';
import type { PatientIdentifiers } from '../patient-identifiers';
import type { RecordDocument } from '../record-document';
import type { RecordSettings } from '../record-settings';
import { toInstant } from './instant';
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

/** Of an instant, the day: "2026-11-24". */
const DAY_LENGTH = 10;

/**
 * The note as a FHIR R4 document after UK Core. Its identifier is of consultation and content: the same note written out again has
 * the same, whenever and by whichever version, so that a receiver knows it from another.
 * @throws RangeError where `at` is no time that a document can have
 */
export function toFhirDocument({ document: whole, settings, patient, at, version }: ForFhir): Bundle {
  const date = toInstant(at);
  if (date === undefined) throw new RangeError('This computer’s clock shows no possible date. Set it, and try again.');
  const note = settings.text.isConnectionTold ? whole : withoutConnection(whole);
  const { author, organisation, codes } = settings;
  const identity = uuidOf(JSON.stringify([note, patient ?? null, author, organisation, codes]));
  const id = namesWithin(identity);
  const people = toPeople(settings, patient, id);
  const { whole: encounter, parts } = toEncounters({ note, settings, people, id });
  const on = (encounter.period?.start ?? encounter.period?.end ?? date).slice(0, DAY_LENGTH);
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

function withoutConnection(note: RecordDocument): RecordDocument {
  return { ...note, sections: note.sections.filter(({ id }) => id !== 'connection') };
}
