/** One number of a home reading, in a code of LOINC and a unit of UCUM. */
export interface MeasuredValue {
  loinc: string;
  /** LOINC's own words; absent where no source was found that quotes them whole */
  display?: string;
  /** UCUM */
  unit: string;
  /** the unit as people write it, where that is another */
  written?: string;
}

export interface ReadingCode extends MeasuredValue {
  /** FHIR R4's own profile of it */
  profile?: string;
  /** of blood pressure, in the order of the reading's numbers */
  parts?: readonly MeasuredValue[];
  /** a narrower code that stands beside */
  also?: Pick<MeasuredValue, 'loinc' | 'display'>;
}

/**
 * By the kind of reading (READING_KINDS). The vital signs: FHIR R4, "Vital Signs Profile", which fixes code and unit. Glucose: FHIR
 * R4's example f001. Peak flow: seen for it in several public mappings. SNOMED CT's codes for them were not verified, so none go out.
 */
export const READING_CODES: Record<string, ReadingCode> = {
  'Blood pressure': {
    profile: 'http://hl7.org/fhir/StructureDefinition/bp',
    loinc: '85354-9',
    display: 'Blood pressure panel with all children optional',
    unit: 'mm[Hg]',
    parts: [
      { loinc: '8480-6', display: 'Systolic blood pressure', unit: 'mm[Hg]', written: 'mmHg' },
      { loinc: '8462-4', display: 'Diastolic blood pressure', unit: 'mm[Hg]', written: 'mmHg' },
    ],
  },
  Pulse: {
    profile: 'http://hl7.org/fhir/StructureDefinition/heartrate',
    loinc: '8867-4',
    display: 'Heart rate',
    unit: '/min',
    written: 'beats a minute',
  },
  Temperature: {
    profile: 'http://hl7.org/fhir/StructureDefinition/bodytemp',
    loinc: '8310-5',
    display: 'Body temperature',
    unit: 'Cel',
    written: '°C',
  },
  'Oxygen saturation': {
    profile: 'http://hl7.org/fhir/StructureDefinition/oxygensat',
    loinc: '2708-6',
    display: 'Oxygen saturation in Arterial blood',
    // What is measured at home is measured on a finger.
    also: { loinc: '59408-5', display: 'Oxygen saturation in Arterial blood by Pulse oximetry' },
    unit: '%',
  },
  Breaths: {
    profile: 'http://hl7.org/fhir/StructureDefinition/resprate',
    loinc: '9279-1',
    display: 'Respiratory rate',
    unit: '/min',
    written: 'breaths a minute',
  },
  'Blood glucose': { loinc: '15074-8', display: 'Glucose [Moles/volume] in Blood', unit: 'mmol/L' },
  'Peak flow': { loinc: '19935-6', unit: 'L/min' },
  Weight: {
    profile: 'http://hl7.org/fhir/StructureDefinition/bodyweight',
    loinc: '29463-7',
    display: 'Body weight',
    unit: 'kg',
  },
  Height: {
    profile: 'http://hl7.org/fhir/StructureDefinition/bodyheight',
    loinc: '8302-2',
    display: 'Body height',
    unit: 'cm',
  },
};
