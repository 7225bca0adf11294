import type { Consultation } from '../consultation/consultation';
import type { Recheck } from '../consultation/rechecks';
import { toRecordDocument } from './record-document';
import { toText } from './to-text';

/** The note of a Consultation as it is pasted. */
export function toNote(consultation: Consultation, rechecks: Recheck[]): string {
  return toText(toRecordDocument(consultation, rechecks));
}
