import { patientLines, readPatient, type TypedPatient } from '../patient-identifiers';
import type { NoteToSend } from '../sending-request';
import { inWords } from './in-words';
import { dayOf, toDate } from './instant';
import { type ForFhir, toFhirDocument } from './to-fhir-document';
import { toJson } from './to-json';

/** A note with all that is to be looked at before it is sent. */
export interface ReadyToSend {
  is: 'ready';
  note: NoteToSend;
  /** every word of the document */
  words: string;
  /** what of it identifies the patient, a line each; empty where nothing does */
  patient: string[];
}

/** A note that can be sent; or why there is none, as a sentence with what to do. */
export type ReadyNote = ReadyToSend | { is: 'not ready'; why: string };

type Given = Omit<ForFhir, 'patient'> & { typed: TypedPatient };

export function toReadyNote({ typed, ...given }: Given): ReadyNote {
  try {
    const read = readPatient(typed, dayOf(toDate(given.at)));
    if (read.is === 'wrong')
      return {
        is: 'not ready',
        why: 'Something of the patient is not right yet under “As a file”: mend it, or leave it blank.',
      };
    const patient = read.is === 'patient' ? read.patient : undefined;
    const bundle = toFhirDocument({ ...given, ...(patient && { patient }) });
    const { system = '', value = '' } = bundle.identifier ?? {};
    return {
      is: 'ready',
      note: { identifier: { system, value }, body: toJson(bundle) },
      words: inWords(bundle),
      patient: patient ? patientLines(patient) : [],
    };
  } catch (error) {
    // Nothing but the clock can be wrong, and its error is a sentence.
    if (error instanceof RangeError) return { is: 'not ready', why: error.message };
    throw error;
  }
}
