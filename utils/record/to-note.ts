import type { Consultation } from '../consultation/consultation';
import { allRows } from '../consultation/rows';
import { countReplaced } from './lines';
import { USUAL_SETTINGS, type RecordSettings } from './record-settings';
import { type OfCalls, toDocument } from './to-document';
import { type NoteText, toText } from './to-text';

export interface Note extends NoteText {
  /** how often a hyphen or a space took the place of what cannot be seen beside a number */
  replaced: number;
}

/** The note of a Consultation as it is pasted. */
export function toNote(consultation: Consultation, calls: OfCalls, settings: RecordSettings = USUAL_SETTINGS): Note {
  return {
    ...toText(toDocument(consultation, calls), settings.text, settings.codes),
    replaced: typedIn(consultation).reduce((sum, text) => sum + countReplaced(text), 0),
  };
}

/** Everything typed that goes into the note. */
function typedIn({ texts: { private: _own, ...texts }, segments, ...rows }: Consultation): string[] {
  return [
    ...Object.values(texts),
    ...allRows(rows).flatMap((row) => Object.values(row).map(String)),
    ...segments.map(({ reason }) => reason),
  ];
}
