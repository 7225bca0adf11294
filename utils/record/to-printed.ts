import { instant } from '../i18n/words';
import { type NotePart, PROFILES, toParts } from './profiles';
import type { RecordDocument } from './record-document';
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

/** When a consultation was, ms since 1970: `beganAt` of its call, where there has been one. */
interface Times {
  beganAt?: number;
  /** of the notes */
  startedAt: number;
}

/** The whole document, under the headings of a letter: paper has no fields of its own that could be left out. */
export function toPrinted(
  record: RecordDocument,
  times: Times,
  { author, organisation, text }: RecordSettings,
): PrintedNote {
  const isTold = (id: string): boolean => text.isConnectionTold || id !== 'connection';
  const told = { ...record, sections: record.sections.filter(({ id }) => isTold(id)) };
  return {
    organisation: filled([organisation.name, withName('ODS code', organisation.odsCode)]),
    author: filled([author.name, author.role, withName('GMC number', author.gmcNumber)]),
    when: whenWords(times),
    parts: toParts(told, PROFILES.letter),
  };
}

/** Of notes without a call nobody knows when they met. */
function whenWords({ beganAt, startedAt }: Times): string {
  return beganAt === undefined ? `Notes begun on ${instant(startedAt)}` : `Consultation on ${instant(beganAt)}`;
}

function withName(name: string, value: string): string {
  return value.trim() === '' ? '' : `${name} ${value}`;
}

function filled(lines: string[]): string[] {
  return lines.filter((line) => line.trim() !== '');
}
