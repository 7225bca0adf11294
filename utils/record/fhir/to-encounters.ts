import type { CodeableConcept, Encounter } from '@medplum/fhirtypes';
import type { CHOICES } from '../../consultation/choices';
import type { Meeting } from '../../consultation/meeting';
import type { Mode } from '../../consultation/segments';
import { capital } from '../../i18n/words';
import { notMetCodes, thirdPartyCode } from '../code-lines';
import { CARE_SETTINGS, type Code, MODALITY } from '../codes';
import type { RecordDocument, RecordSegment } from '../record-document';
import type { RecordSettings } from '../record-settings';
import { toPeriod } from './instant';
import { conceptOf, type Naming, referTo, urn } from './naming';
import type { People } from './to-people';
import { EXTENSIONS, PROFILE_OF, SYSTEMS } from './systems';
import { uuidOf } from './uuid-of';
import { toWords } from './words';

interface Encounters {
  whole: Encounter;
  /**
   * One for each Segment, where there are several: a part of the whole, in its mode, with its time and why it was changed to.
   * Encounter.classHistory knows only "virtual" of both video and telephone, and wants the time of each, which is not always known.
   */
  parts: Encounter[];
}

interface About {
  note: RecordDocument;
  settings: RecordSettings;
  people: People;
  id: Naming;
}

export function toEncounters({ note, settings, people, id }: About): Encounters {
  const { segments } = note;
  const { careSetting } = settings.organisation;
  const outcome = OUTCOMES[note.outcome as Outcome];
  const period = toPeriod(segments[0]?.from, segments.at(-1)?.to);
  const whole: Encounter = {
    resourceType: 'Encounter',
    id: id('encounter'),
    meta: { profile: [PROFILE_OF.Encounter] },
    ...(outcome && { extension: [{ url: EXTENSIONS.outcome, valueCodeableConcept: conceptOf(outcome) }] }),
    // Of the consultation: every document on it names the same encounter.
    identifier: [{ system: SYSTEMS.uri, value: urn(uuidOf(`encounter ${note.id}`)) }],
    status: STATUSES[note.meeting],
    class: classOf(segments),
    ...typesOf(note),
    ...(careSetting && { serviceType: conceptOf(CARE_SETTINGS[careSetting]) }),
    ...whoOf(people),
    ...(period && { period }),
    ...(segments.length === 1 && reasonOf(segments[0]!)),
    ...(people.organisation && { serviceProvider: referTo(people.organisation) }),
  };
  const parts =
    segments.length > 1 ? segments.map((segment, index) => toPart(segment, whole, id(`part ${index}`))) : [];
  return { whole, parts };
}

function toPart(segment: RecordSegment, whole: Encounter, id: string): Encounter {
  const period = toPeriod(segment.from, segment.to);
  return {
    resourceType: 'Encounter',
    id,
    meta: { profile: [PROFILE_OF.Encounter] },
    status: 'finished',
    class: classOf([segment]),
    type: [typeOf(segment.mode)],
    ...(whole.subject && { subject: whole.subject }),
    ...(period && { period }),
    ...reasonOf(segment),
    partOf: referTo(whole),
  };
}

/**
 * "cancelled" is FHIR's word for what "has ended before it has begun" (R4, EncounterStatus), whoever ended it, and so for those who
 * were not reached too, in a call that waited for them or that failed: "noshow" is known of appointments only. What broke off has
 * begun, and is over. Where nothing was said, it is not known.
 */
const STATUSES: Record<Meeting, Encounter['status']> = {
  held: 'finished',
  'broken off': 'finished',
  'not held': 'cancelled',
  'not said': 'unknown',
};

const ACT_CLASS = {
  virtual: { system: SYSTEMS.actCode, code: 'VR', display: 'virtual' },
  ambulatory: { system: SYSTEMS.actCode, code: 'AMB', display: 'ambulatory' },
};

/** FHIR wants one, of what was not held too. Where nothing was said of how, it is what this tool is for. */
function classOf(segments: readonly RecordSegment[]): Code {
  return segments.some(({ mode }) => mode === 'face to face') ? ACT_CLASS.ambulatory : ACT_CLASS.virtual;
}

/**
 * What was done, by SNOMED CT. Of the NHS Data Dictionary's consultation mechanism no published FHIR system was found, so it
 * stands as text.
 */
function typesOf(note: RecordDocument): Pick<Encounter, 'type'> {
  const modes = [...new Set(note.segments.map(({ mode }) => mode))];
  const mechanisms = new Map(modes.map((mode) => [MODALITY[mode].mechanism.code, MODALITY[mode].mechanism]));
  const third = thirdPartyCode(note);
  const type = [
    ...modes.map(typeOf),
    ...[...mechanisms.values()].map(({ code, display }) => ({
      text: `Consultation mechanism ${code}, ${display} (NHS Data Dictionary)`,
    })),
    ...(third ? [conceptOf(third)] : []),
    ...notMetCodes(note).map((code) => conceptOf(code)),
  ];
  return type.length > 0 ? { type } : {};
}

function typeOf(mode: Mode): CodeableConcept {
  return conceptOf(MODALITY[mode].procedure, capital(mode));
}

function whoOf({ patient, practitioner, role }: People): Pick<Encounter, 'subject' | 'participant'> {
  const individual = role ?? practitioner;
  const type = [conceptOf({ system: SYSTEMS.participation, code: 'PPRF', display: 'primary performer' })];
  return {
    ...(patient && { subject: referTo(patient) }),
    ...(individual && { participant: [{ type, individual: referTo(individual) }] }),
  };
}

/** Why it was changed to this mode. */
function reasonOf({ reason }: RecordSegment): Pick<Encounter, 'reasonCode'> {
  const text = toWords(reason);
  return text === undefined ? {} : { reasonCode: [{ text }] };
}

type Outcome = (typeof CHOICES.outcome.options)[number];

/** UK Core OutcomeOfAttendance, as used in England. */
const OUTCOMES: Record<Outcome, Code> = {
  'discharged from the clinic’s care': {
    system: SYSTEMS.outcome,
    code: '1',
    display: "Discharged from consultant's care (last attendance)",
  },
  'another appointment given': { system: SYSTEMS.outcome, code: '2', display: 'Another appointment given' },
  'appointment to be made later': {
    system: SYSTEMS.outcome,
    code: '3',
    display: 'Appointment to be made at a later date',
  },
};
