import { day, instant } from '../i18n/words';
import { type NotePart, PRSB_HEADINGS, toParts } from './profiles';
import { heldFrom, type RecordDocument, withoutConnection } from './record-document';
import type { RecordSettings } from './record-settings';

/** A note as it stands on paper. */
export interface PrintedNote {
  /** who sees to the patient, a line each; empty where nobody said */
  organisation: string[];
  author: string[];
  /** when it was, in words */
  when: string;
  /** in the order of PRSB's headings, those with something under them */
  parts: NotePart[];
}

/** The whole document, under the headings of a letter: paper has no fields of its own that could be left out. */
export function toPrinted(record: RecordDocument, { author, organisation, text }: RecordSettings): PrintedNote {
  const told = text.isConnectionTold ? record : withoutConnection(record);
  return {
    organisation: filled([organisation.name, withName('ODS code', organisation.odsCode)]),
    author: filled([author.name, author.role, withName('GMC number', author.gmcNumber)]),
    when: whenWords(record),
    parts: toParts(told, PRSB_HEADINGS),
  };
}

/**
 * Where nobody was met, nothing was held at any hour, whatever call waited for them; and the hour of an appointment nobody has told.
 * Where nothing is known of how they met, nobody knows when either.
 */
function whenWords(record: RecordDocument): string {
  if (record.meeting === 'not held') return `Appointment on ${day(record.startedAt)}`;
  const from = heldFrom(record);
  return from === undefined ? `Notes begun on ${instant(record.startedAt)}` : `Consultation on ${instant(from)}`;
}

function withName(name: string, value: string): string {
  return value.trim() === '' ? '' : `${name} ${value}`;
}

function filled(lines: string[]): string[] {
  return lines.filter((line) => line.trim() !== '');
}
