/**
 * The names of systems, profiles and extensions in a FHIR document. They look like addresses and are none: nothing is ever fetched
 * from them. Sources: FHIR R4 (4.0.1), and UK Core as in tests/fixtures/uk-core.
 */
export const SYSTEMS = {
  /** of an identifier that is a URI itself */
  uri: 'urn:ietf:rfc3986',
  loinc: 'http://loinc.org',
  units: 'http://unitsofmeasure.org',
  actCode: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
  participation: 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType',
  observationCategory: 'http://terminology.hl7.org/CodeSystem/observation-category',
  provenanceAgent: 'http://terminology.hl7.org/CodeSystem/provenance-participant-type',
  /** the headings of PRSB's standards, as UK Core codes them */
  headings: 'https://fhir.hl7.org.uk/CodeSystem/UKCore-RecordStandardHeadings',
  outcome: 'https://fhir.hl7.org.uk/CodeSystem/UKCore-OutcomeOfAttendanceEngland',
  nhsNumber: 'https://fhir.nhs.uk/Id/nhs-number',
  odsCode: 'https://fhir.nhs.uk/Id/ods-organization-code',
  gmcNumber: 'https://fhir.hl7.org.uk/Id/gmc-number',
} as const;

export const PROFILE_OF = {
  Bundle: 'https://fhir.hl7.org.uk/StructureDefinition/UKCore-Bundle',
  Composition: 'https://fhir.hl7.org.uk/StructureDefinition/UKCore-Composition',
  Encounter: 'https://fhir.hl7.org.uk/StructureDefinition/UKCore-Encounter',
  Patient: 'https://fhir.hl7.org.uk/StructureDefinition/UKCore-Patient',
  Practitioner: 'https://fhir.hl7.org.uk/StructureDefinition/UKCore-Practitioner',
  PractitionerRole: 'https://fhir.hl7.org.uk/StructureDefinition/UKCore-PractitionerRole',
  Organization: 'https://fhir.hl7.org.uk/StructureDefinition/UKCore-Organization',
  Observation: 'https://fhir.hl7.org.uk/StructureDefinition/UKCore-Observation',
} as const;

export const EXTENSIONS = {
  careSetting: 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-CareSettingType',
  outcome: 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-OutcomeOfAttendance',
} as const;

/** Of the markup in which narratives, and the whole in XML, are written. */
export const NAMESPACES = { fhir: 'http://hl7.org/fhir', xhtml: 'http://www.w3.org/1999/xhtml' } as const;
