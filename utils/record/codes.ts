import type { ATTENDANCE, FAILED_CONTACT, SPOKEN_WITH } from '../consultation/attendance';
import type { Mode } from '../consultation/segments';
import { wrongConceptId } from './sct-id';

/** A code of a published system, with the term that stands beside it there. */
export interface Code {
  /** a FHIR system's address */
  system: string;
  code: string;
  display: string;
}

export const SNOMED = 'http://snomed.info/sct';

const snomed = (code: string, display: string): Code => ({ system: SNOMED, code, display });

/**
 * How they met, in three systems. `encounterType`: SNOMED CT's record artefacts, as GP systems have them. `procedure`: what was
 * done, for Encounter.type. `mechanism`: NHS Data Dictionary, consultation mechanism (W52; 02 on its predecessor, W53).
 * Sources of each code: facts on clinical content, 3.1. Each was seen with its term in public sources; whether it is active in
 * the current UK edition has to be confirmed by a human.
 */
interface Modality {
  encounterType: Code;
  procedure: Code;
  mechanism: { code: string; display: string };
}

const VIDEO: Modality = {
  encounterType: snomed('325921000000107', 'Consultation via video conference encounter type'),
  procedure: snomed('719410009', 'Consultation via video conference'),
  mechanism: { code: '11', display: 'Video consultation' },
};
const TELEPHONE: Modality = {
  encounterType: snomed('325891000000104', 'Consultation by telephone encounter type'),
  procedure: snomed('386472008', 'Telephone consultation'),
  mechanism: { code: '02', display: 'Telephone' },
};

export const MODALITY: Record<Mode, Modality> = {
  video: VIDEO,
  telephone: TELEPHONE,
  // Sound by phone and picture by video: what is heard is what is consulted by, and the note tells of the picture.
  'telephone with picture': TELEPHONE,
  'face to face': {
    encounterType: snomed('325861000000105', 'Face to face consultation encounter type'),
    procedure: snomed('1269515004', 'Face to face consultation with patient'),
    mechanism: { code: '01', display: 'Face to face communication' },
  },
};

/** Of a consultation in several modes, what kind of encounter it was as a whole. */
export const REMOTE = snomed('325871000000103', 'Remote consultation encounter type');

/** With somebody for the patient, and not with them. */
export const THIRD_PARTY = snomed('185318008', 'Third party encounter');
export const THIRD_PARTY_BY_MODE: Partial<Record<Mode, Code>> = {
  video: snomed('2365631000000109', 'Consultation via video conference with third party'),
  'face to face': snomed('2365651000000102', 'Face to face encounter with third party'),
};
export const THIRD_PARTY_ANSWER: (typeof SPOKEN_WITH)[number] = 'somebody for them';

/** NHS Data Dictionary, attended or did not attend (W54), in the order of ATTENDANCE. */
export const ATTENDANCE_CODES: Record<(typeof ATTENDANCE)[number], { code: string; display: string; snomed?: Code }> = {
  'seen on time': {
    code: '5',
    display: 'Attended on time or, if late, before the relevant care professional was ready',
  },
  'seen late': { code: '6', display: 'Arrived late, after the relevant care professional was ready, but was seen' },
  'came too late to be seen': { code: '7', display: 'Patient arrived late and could not be seen' },
  'did not attend, no warning': {
    code: '3',
    display: 'Did not attend, no advance warning given',
    snomed: snomed('281399006', 'Did not attend'),
  },
  'cancelled by or for the patient': { code: '2', display: 'Appointment cancelled by, or on behalf of, the patient' },
  'cancelled or postponed by us': {
    code: '4',
    display: 'Appointment cancelled or postponed by the health care provider',
  },
};

export const FAILED_CONTACT_CODES: Record<(typeof FAILED_CONTACT)[number], Code> = {
  'call failed': snomed('185324002', 'Failed encounter'),
  'no answer when rung back': snomed('185337004', 'Failed encounter - no answer when rang back'),
  'number not obtainable': snomed('185341000', 'Failed encounter - phone number unobtainable'),
  'message left on their answering machine': snomed('185340004', 'Failed encounter - message left on answer machine'),
  'message left with somebody at home': snomed('185339001', 'Failed encounter - message left with household member'),
  'message left at their place of work': snomed('185338009', 'Failed encounter - message left at place of work'),
};

/** What the document is, and where it comes from. */
export const REPORT_OF_ENCOUNTER = snomed('371531000', 'Report of clinical encounter');
export const CARE_SETTINGS = { 'general practice': snomed('788007007', 'General practice service') } as const;
export type CareSetting = keyof typeof CARE_SETTINGS;

/**
 * What has no verified code and goes out as text alone (facts on clinical content, 3.3). A service may add a code of its own to
 * each, which is marked as local. Agreeing to video, or not wanting it, and what leaflet was given are
 * written in the clinician's own words, which may say the opposite, and so are no terms.
 */
export const WITHOUT_CODE = {
  safetyNetGiven: 'Safety-netting advice given',
  chaperoneOffered: 'Chaperone offered',
  technicalFailure: 'Technical failure of a video consultation',
  toTelephone: 'Changed from video to telephone',
  toldBack: 'Teach-back done',
} as const;
export type TermWithoutCode = keyof typeof WITHOUT_CODE;
export const TERMS_WITHOUT_CODE = Object.keys(WITHOUT_CODE) as TermWithoutCode[];

/** A code that a service has added. */
export interface LocalCode {
  term: TermWithoutCode;
  /** a SNOMED CT identifier whose check digit and partition fit (see sct-id.ts) */
  code: string;
  /** when it was added, ms since 1970 */
  addedAt: number;
}

/** Every code of this file that is of SNOMED CT: a test holds each against its check digit. */
export const ALL_SNOMED: readonly Code[] = [
  ...Object.values(MODALITY).flatMap(({ encounterType, procedure }) => [encounterType, procedure]),
  REMOTE,
  THIRD_PARTY,
  ...Object.values(THIRD_PARTY_BY_MODE),
  ...Object.values(ATTENDANCE_CODES).flatMap((each) => each.snomed ?? []),
  ...Object.values(FAILED_CONTACT_CODES),
  REPORT_OF_ENCOUNTER,
  ...Object.values(CARE_SETTINGS),
];

/**
 * @param code what a service has typed for something that has no code here
 * @returns undefined where it can be one, else why not and what to do, in sentences
 */
export function wrongOwnCode(code: string): string | undefined {
  const taken = ALL_SNOMED.find((each) => each.code === code);
  if (taken)
    return `It is the code of “${taken.display}”, which this note tells by itself. Look up the one that you mean.`;
  return wrongConceptId(code);
}
