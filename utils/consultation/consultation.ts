import type { ChoiceId } from './choices';
import type { Settled, Written } from './rechecks';
import { allRows, isBlank, newRows, type Rows } from './rows';
import type { Segment } from './segments';

/**
 * The clinician's working document for one consultation. Plain data; instants in ms since 1970. It lives in the browser's
 * memory, and as a Draft on the disk only where the clinician has switched that on; it holds nothing of the patient that
 * the clinician did not type, tick or choose.
 */
export interface Consultation extends Rows {
  version: 1;
  id: string;
  /** counts changes, so that of two panels the newer text wins */
  revision: number;
  /** the call it belongs to; empty while notes were begun before any call */
  callId: string;
  /** calls that it went on from: the link broke, or the page was reloaded */
  earlierCalls: string[];
  /** it went on after a reload by itself, and the clinician has not said yet that it is the same patient */
  isResumed?: boolean;
  tabId: number;
  /** host of the page, for "which patient is this?" */
  site: string;
  /** when the notes were begun */
  startedAt: number;
  /** when its first call began; absent where there has been none */
  beganAt?: number;
  /** ids of items ticked, of every list of checks */
  ticked: string[];
  /** when each of them was ticked, by its id; absent where it was before this was kept */
  tickedAt?: Record<string, number>;
  /** what was chosen of several, by question; absent where nothing was */
  chosen: Partial<Record<ChoiceId, string>>;
  texts: Record<TextId, string>;
  /** when each field was written in first and last; absent where it never was */
  times: Partial<Record<TextId, WritingTime>>;
  /** each change of mode; how it began was chosen */
  segments: Segment[];
  /** by a re-check's id */
  settled: Record<string, Settled>;
  /** absent where nothing of the note was copied */
  copies?: Copies;
  written?: Written;
  /** when the clinician changed something last */
  changedAt?: number;
}

/** What of the note was copied last and when, ms since 1970, with the mark of its text (see mark-of.ts): by key (see copying.ts). */
export type Copies = Record<string, { at: number; mark: string }>;

export interface WritingTime {
  from: number;
  to: number;
}

/** The record's headings, in the record's order (EMIS Web: Problem, History, Examination, Assessment, Follow up, Comment). */
export const NOTES = [
  { id: 'problem', heading: 'Problem' },
  { id: 'history', heading: 'History' },
  { id: 'examination', heading: 'Examination' },
  { id: 'limits', heading: 'Limits of the examination' },
  { id: 'medication', heading: 'Medicines' },
  { id: 'assessment', heading: 'Assessment' },
  { id: 'plan', heading: 'Plan' },
] as const;

export type NoteId = (typeof NOTES)[number]['id'];

/** Every field of free text, by the name under which the clinician knows it. */
export const FIELDS = [
  ...NOTES,
  { id: 'reason', heading: 'Why this way' },
  { id: 'access', heading: 'What makes it easier for them' },
  { id: 'present', heading: 'Who was there, and agreed' },
  { id: 'summary', heading: 'Summary, as said' },
  { id: 'noSafetyNet', heading: 'No safety net: why' },
  { id: 'private', heading: 'Note to yourself' },
] as const;
export type TextId = (typeof FIELDS)[number]['id'];

export type AboutConsultation = Pick<Consultation, 'id' | 'callId' | 'tabId' | 'site' | 'startedAt' | 'beganAt'>;

export function newConsultation(about: AboutConsultation): Consultation {
  return {
    version: 1,
    revision: 0,
    ...about,
    earlierCalls: [],
    ticked: [],
    chosen: {},
    texts: Object.fromEntries(FIELDS.map(({ id }) => [id, ''])) as Record<TextId, string>,
    times: {},
    ...newRows(),
    segments: [],
    settled: {},
  };
}

/** All calls that it went on in. */
export function callsOf({ earlierCalls, callId }: Consultation): string[] {
  return callId === '' ? earlierCalls : [...earlierCalls, callId];
}

/** When something of the note was copied last, ms since 1970. */
export function lastCopiedAt({ copies = {} }: Pick<Consultation, 'copies'>): number | undefined {
  const times = Object.values(copies).map(({ at }) => at);
  return times.length > 0 ? Math.max(...times) : undefined;
}

/** Whether anything has been typed, ticked, chosen or settled that could be lost, or shown to the wrong patient. */
export function isBegun(consultation: Consultation): boolean {
  const { ticked, chosen, texts, segments, settled } = consultation;
  return (
    ticked.length > 0 ||
    // How long a patient has is the clinic's matter, not the patient's.
    Object.keys(chosen).some((id) => id !== 'slot') ||
    segments.length > 0 ||
    Object.keys(settled).length > 0 ||
    Object.values(texts).some((text) => text.trim() !== '') ||
    allRows(consultation).some((row) => !isBlank(row))
  );
}
