import type { Encounter, Observation, Patient } from '@medplum/fhirtypes';
import type { MEASURED_BY } from '../../consultation/examination';
import type { PossibleReading } from '../../consultation/readings';
import { conceptOf, type Naming, referTo } from './naming';
import { type MeasuredValue, READING_CODES, type ReadingCode } from './reading-codes';
import { PROFILE_OF, SYSTEMS } from './systems';
import { toWords } from './words';

interface About {
  readings: readonly PossibleReading[];
  encounter: Encounter;
  patient: Patient | undefined;
  /** the day on which they were told, as 2026-11-24 */
  on: string;
  id: Naming;
}

/** Home readings, one Observation each. What a meter shows as HI or LO is no number: it stands in the note only. */
export function toObservations(about: About): Observation[] {
  return about.readings.flatMap((reading, index) => {
    const code = READING_CODES[reading.id];
    return code ? [toObservation(reading, code, about, index)] : [];
  });
}

function toObservation(
  { id: kind, numbers, by: typedBy }: PossibleReading,
  code: ReadingCode,
  { encounter, patient, on, id }: About,
  index: number,
): Observation {
  const who = toWords(typedBy);
  const { profile, parts, also } = code;
  const codings = [toCoding(code), ...(also ? [toCoding(also)] : [])];
  return {
    resourceType: 'Observation',
    id: id(`reading ${index}`),
    meta: { profile: [PROFILE_OF.Observation, ...(profile === undefined ? [] : [profile])] },
    status: 'final',
    ...(profile !== undefined && { category: [VITAL_SIGNS] }),
    code: { coding: codings, text: kind },
    // FHIR's vital signs want somebody here: without a patient it is said that nobody is named.
    subject: patient ? referTo(patient) : { display: 'Patient not named in this document' },
    encounter: referTo(encounter),
    // Nobody said when it was measured, and FHIR's vital signs want a day: it is that on which it was told, and the note says so.
    effectiveDateTime: on,
    ...performerOf(who, patient),
    ...(!parts && { valueQuantity: toQuantity(numbers[0]!, code) }),
    note: [{ text: noteOf(who) }],
    ...(who === THEIR_DEVICE && { device: { display: who } }),
    ...(parts && {
      component: parts.map((part, place) => ({
        code: { coding: [toCoding(part)] },
        valueQuantity: toQuantity(numbers[place]!, part),
      })),
    }),
  };
}

const VITAL_SIGNS = conceptOf({ system: SYSTEMS.observationCategory, code: 'vital-signs', display: 'Vital Signs' });

type Measurer = (typeof MEASURED_BY)[number];

/** The answers of MEASURED_BY that are more than words to FHIR. */
const [THE_PATIENT, THEIR_DEVICE]: [Measurer, Measurer] = ['the patient', 'their device'];

function performerOf(who: string | undefined, patient: Patient | undefined): Pick<Observation, 'performer'> {
  if (who === undefined || who === THEIR_DEVICE) return {};
  return { performer: [who === THE_PATIENT && patient ? referTo(patient, who) : { display: who }] };
}

function noteOf(who: string | undefined): string {
  const told =
    'Home reading, as told in the consultation. The date is that of telling: when it was measured is not known.';
  return who === undefined ? told : `${told} Measured by ${who}.`;
}

function toCoding({ loinc, display }: Pick<MeasuredValue, 'loinc' | 'display'>) {
  return { system: SYSTEMS.loinc, code: loinc, ...(display !== undefined && { display }) };
}

function toQuantity(value: number, { unit, written = unit }: MeasuredValue) {
  return { value, unit: written, system: SYSTEMS.units, code: unit };
}
