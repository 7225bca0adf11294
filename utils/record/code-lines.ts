import {
  ATTENDANCE_CODES,
  type Code,
  FAILED_CONTACT_CODES,
  type LocalCode,
  MODALITY,
  REMOTE,
  THIRD_PARTY,
  THIRD_PARTY_ANSWER,
  THIRD_PARTY_BY_MODE,
  WITHOUT_CODE,
  wrongOwnCode,
} from './codes';
import type { RecordDocument } from './record-document';

/** The kind of encounter as a whole: of several modes it is the remote one in general, where all of them are remote. */
export function encounterCode(note: RecordDocument): Code | undefined {
  const { segments } = note;
  const codes = new Set(segments.map(({ mode }) => MODALITY[mode].encounterType));
  if (codes.size <= 1) return [...codes][0];
  return segments.every(({ mode }) => mode !== 'face to face') ? REMOTE : MODALITY['face to face'].encounterType;
}

/** The encounter with somebody for the patient, where it was one: who only took a message held none. */
export function thirdPartyCode(note: RecordDocument): Code | undefined {
  if (note.meeting === 'not held' || note.spokenWith !== THIRD_PARTY_ANSWER) return undefined;
  const modes = new Set(note.segments.map(({ mode }) => mode));
  const [only] = modes;
  return (modes.size === 1 && only && THIRD_PARTY_BY_MODE[only]) || THIRD_PARTY;
}

/**
 * What of the chosen attendance, or of trying to reach them, SNOMED CT has a code for. Where they met, no encounter
 * has failed: that they were not reached before or again stands in the note's words.
 */
export function notMetCodes(note: RecordDocument): Code[] {
  if (note.meeting !== 'not held') return [];
  const { attendance, failedContact } = note;
  const absent = attendanceOf(attendance)?.snomed;
  const failed = Object.entries(FAILED_CONTACT_CODES).find(([answer]) => answer === failedContact)?.[1];
  return [absent, failed].filter((code) => code !== undefined);
}

/** NHS Data Dictionary's code of the attendance chosen. */
export function attendanceOf(attendance: string | undefined) {
  return Object.entries(ATTENDANCE_CODES).find(([answer]) => answer === attendance)?.[1];
}

/**
 * Codes that a service has added, for what this document truly tells. They are tried when they are typed in; one that reached us
 * otherwise, and is none, stands for nothing.
 */
export function localCodesOf(note: RecordDocument, local: readonly LocalCode[]): LocalCode[] {
  return local.filter(({ term, code }) => note.tells.includes(term) && wrongOwnCode(code) === undefined);
}

/** One line for each code, as text that can be read and typed: "Consultation via video conference … (SNOMED CT 325921000000107)". */
export function codeLines(note: RecordDocument, local: readonly LocalCode[]): string[] {
  const modes = [...new Set(note.segments.map(({ mode }) => MODALITY[mode]))];
  const attendance = attendanceOf(note.attendance);
  const third = thirdPartyCode(note);
  return [
    ...modes.map(
      ({ encounterType, mechanism }) => `${inWords(encounterType)}, consultation mechanism ${mechanism.code}`,
    ),
    ...(third ? [inWords(third)] : []),
    ...notMetCodes(note).map(inWords),
    ...(attendance ? [`${attendance.display} (NHS attendance ${attendance.code})`] : []),
    ...localCodesOf(note, local).map(({ term, code }) => `${WITHOUT_CODE[term]} (local code ${code})`),
  ];
}

function inWords({ display, code }: Code): string {
  return `${display} (SNOMED CT ${code})`;
}
