import type { Meeting } from '../consultation/meeting';
import type { Mode } from '../consultation/segments';
import type { PossibleReading } from '../consultation/readings';
import type { TermWithoutCode } from './codes';

/** The parts of a note, in the record's order. Every format puts each of them under a heading of its own. */
export const SECTION_IDS = [
  'problem',
  'history',
  'examination',
  'limits',
  'medication',
  'assessment',
  'plan',
  'summary',
  'told back',
  'safety net',
  'no safety net',
  'mode',
  'access',
  'present',
  'confirmed',
  'attendance',
  'lost sound',
  'connection',
] as const;
export type SectionId = (typeof SECTION_IDS)[number];

/**
 * What leaves for the record: one document, made from the Consultation, from which every format is made. Instants in ms since
 * 1970. It holds everything that was entered, but for the note to oneself and what is no part of a record (see confirmed.ts: one's own
 * camera, room, slot and other systems), and nothing that was not entered: what identifies a patient is only added at the moment of
 * printing or exporting, and kept nowhere.
 */
export interface RecordDocument {
  /** of the Consultation */
  id: string;
  /** when its notes were begun: nobody knows better where there was no call */
  startedAt: number;
  /** those with something in them, in the order of SECTION_IDS; of safety nets there is one for each problem */
  sections: RecordSection[];
  /** whether they met at all */
  meeting: Meeting;
  /** how they met, where they did: what was only tried, or only waited for, is no consultation in any mode; empty also where nothing was said of it */
  segments: RecordSegment[];
  /** as they were chosen: see choices.ts */
  attendance?: string;
  failedContact?: string;
  spokenWith?: string;
  outcome?: string;
  /** home readings that are possible values */
  readings: PossibleReading[];
  /** which of the facts without a verified code it tells, so that a service's own code may stand beside it */
  tells: TermWithoutCode[];
}

export interface RecordSection {
  id: SectionId;
  /** what stands above it where a format has no heading of its own for it; of safety nets it tells whether they were given */
  heading: string;
  /** one line each, without line breaks, control characters or lone surrogates */
  lines: string[];
}

/** A stretch in one mode, in ms since 1970; until when it went on is known of calls, and of what was followed by another. */
export interface RecordSegment {
  mode: Mode;
  from: number;
  to?: number;
  reason: string;
}

/** Every format tells the same time of a consultation: when it began, ms since 1970; undefined where nobody was met, or nobody knows. */
export function heldFrom(note: RecordDocument): number | undefined {
  return note.segments[0]?.from;
}

export function withoutConnection(note: RecordDocument): RecordDocument {
  return { ...note, sections: note.sections.filter(({ id }) => id !== 'connection') };
}
