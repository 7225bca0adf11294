import type { Consultation } from '../consultation/consultation';
import { USUAL_SETTINGS, type RecordSettings } from './record-settings';
import { type OfCalls, toDocument } from './to-document';
import { type NoteText, toText } from './to-text';

/** The note of a Consultation as it is pasted. */
export function toNote(
  consultation: Consultation,
  calls: OfCalls,
  settings: RecordSettings = USUAL_SETTINGS,
): NoteText {
  return toText(toDocument(consultation, calls), settings.text, settings.codes);
}
