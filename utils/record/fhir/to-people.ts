import type { Organization, Patient, Practitioner, PractitionerRole, Reference } from '@medplum/fhirtypes';
import type { PatientIdentifiers } from '../patient-identifiers';
import { type RecordSettings, wrongGmcNumber, wrongOdsCode } from '../record-settings';
import { type Naming, referTo } from './naming';
import { PROFILE_OF, SYSTEMS } from './systems';
import { toWords } from './words';

/** Who a document speaks of, and who wrote it; absent where nobody said. */
export interface People {
  patient?: Patient;
  practitioner?: Practitioner;
  /** what the practitioner is, and where */
  role?: PractitionerRole;
  organisation?: Organization;
  /**
   * FHIR wants an author of every document. Without a name or a GMC number it is the organisation, and without that a reference
   * that points nowhere and says so.
   */
  author: Reference<Practitioner | Organization>;
  /** the author in one line each, as under "Person completing record"; empty where nobody said */
  lines: string[];
}

const NO_AUTHOR = 'Author not named';

export function toPeople(settings: RecordSettings, patient: PatientIdentifiers | undefined, id: Naming): People {
  const practitioner = toPractitioner(settings.author, id);
  const organisation = toOrganisation(settings.organisation, id);
  const roleWords = toWords(settings.author.role);
  const role = practitioner && toRole(roleWords, practitioner, organisation, id);
  const writer = practitioner ?? organisation;
  return {
    ...(patient && { patient: toPatient(patient, id) }),
    ...(practitioner && { practitioner }),
    ...(role && { role }),
    ...(organisation && { organisation }),
    author: writer
      ? referTo(writer, toWords(settings.author.name) ?? organisation?.name)
      : { display: roleWords === undefined ? NO_AUTHOR : `${NO_AUTHOR}: ${roleWords}` },
    lines: [
      toWords(settings.author.name),
      roleWords,
      numbered('GMC', practitioner),
      organisation?.name,
      numbered('ODS', organisation),
    ].filter((line) => line !== undefined),
  };
}

function numbered(name: string, owner: Practitioner | Organization | undefined): string | undefined {
  const number = owner?.identifier?.[0]?.value;
  return number && `${name} ${number}`;
}

function toPractitioner({ name, gmcNumber }: RecordSettings['author'], id: Naming): Practitioner | undefined {
  const words = toWords(name);
  const number = wrongGmcNumber(gmcNumber) === undefined ? gmcNumber.trim() : '';
  if (words === undefined && number === '') return undefined;
  return {
    resourceType: 'Practitioner',
    id: id('practitioner'),
    meta: { profile: [PROFILE_OF.Practitioner] },
    ...(number !== '' && { identifier: [{ system: SYSTEMS.gmcNumber, value: number }] }),
    // Which of its words is the family name, nobody has said.
    ...(words !== undefined && { name: [{ text: words }] }),
  };
}

function toRole(
  role: string | undefined,
  practitioner: Practitioner,
  organisation: Organization | undefined,
  id: Naming,
): PractitionerRole | undefined {
  if (role === undefined && !organisation) return undefined;
  return {
    resourceType: 'PractitionerRole',
    id: id('role'),
    meta: { profile: [PROFILE_OF.PractitionerRole] },
    practitioner: referTo(practitioner),
    ...(organisation && { organization: referTo(organisation) }),
    ...(role !== undefined && { code: [{ text: role }] }),
  };
}

function toOrganisation({ name, odsCode }: RecordSettings['organisation'], id: Naming): Organization | undefined {
  const words = toWords(name);
  const code = wrongOdsCode(odsCode) === undefined ? odsCode.trim().toUpperCase() : '';
  if (words === undefined && code === '') return undefined;
  return {
    resourceType: 'Organization',
    id: id('organisation'),
    meta: { profile: [PROFILE_OF.Organization] },
    ...(code !== '' && { identifier: [{ system: SYSTEMS.odsCode, value: code }] }),
    ...(words !== undefined && { name: words }),
  };
}

function toPatient({ nhsNumber, family, given, birthDate }: PatientIdentifiers, id: Naming): Patient {
  return {
    resourceType: 'Patient',
    id: id('patient'),
    meta: { profile: [PROFILE_OF.Patient] },
    ...(nhsNumber !== undefined && { identifier: [{ system: SYSTEMS.nhsNumber, value: nhsNumber }] }),
    ...((family ?? given) !== undefined && {
      name: [{ ...(family !== undefined && { family }), ...(given !== undefined && { given: [given] }) }],
    }),
    ...(birthDate !== undefined && { birthDate }),
  };
}
