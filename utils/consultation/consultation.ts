import type { Recheck, Settled, Written } from './rechecks';
import { isBlank, newSafetyNet, rewrite, type SafetyNet, type SafetyNetPart } from './safety-net';

/**
 * The clinician's working document for one consultation. Plain data; instants in ms since 1970. It lives in the browser's
 * memory only and holds nothing that the clinician did not type or tick.
 */
export interface Consultation {
  version: 1;
  id: string;
  /** counts changes, so that of two panels the newer text wins */
  revision: number;
  /** the call it belongs to; empty while notes were begun before any call */
  callId: string;
  /** calls that it went on from: the link broke, or the page was reloaded */
  earlierCalls: string[];
  tabId: number;
  /** host of the page, for "which patient is this?" */
  site: string;
  startedAt: number;
  /** ids of opening items ticked */
  ticked: string[];
  notes: Record<NoteId, string>;
  summary: string;
  isRepeatOffered: boolean;
  isToldBack: boolean;
  /** one for each problem; at least one, which may be blank */
  safetyNets: SafetyNet[];
  /** by a re-check's id */
  settled: Record<string, Settled>;
  written?: Written;
}

/** The record's headings, in the record's order (EMIS Web: Problem, History, Examination, Assessment, Follow up, Comment). */
export const NOTES = [
  { id: 'problem', heading: 'Problem' },
  { id: 'history', heading: 'History' },
  { id: 'examination', heading: 'Examination and its limits' },
  { id: 'medication', heading: 'Medicines' },
  { id: 'assessment', heading: 'Assessment' },
  { id: 'plan', heading: 'Plan' },
] as const;
export type NoteId = (typeof NOTES)[number]['id'];

export function newConsultation(
  about: Pick<Consultation, 'id' | 'callId' | 'tabId' | 'site' | 'startedAt'>,
): Consultation {
  return {
    version: 1,
    revision: 0,
    ...about,
    earlierCalls: [],
    ticked: [],
    notes: { problem: '', history: '', examination: '', medication: '', assessment: '', plan: '' },
    summary: '',
    isRepeatOffered: false,
    isToldBack: false,
    safetyNets: [newSafetyNet()],
    settled: {},
  };
}

/** Everything that the clinician can do to a Consultation. */
export type Change =
  /** `isNew`: what was lost in the call before is not of this consultation */
  | { do: 'join call'; callId: string; isNew?: boolean }
  | { do: 'tick'; id: string; isTicked: boolean }
  | { do: 'write note'; id: NoteId; text: string }
  | { do: 'write summary'; text: string }
  | { do: 'offer repeat'; isDone: boolean }
  | { do: 'tell back'; isDone: boolean }
  /** `row` counts from 0 */
  | { do: 'write safety net'; row: number; part: SafetyNetPart; text: string }
  | { do: 'set safety net status'; row: number; status: SafetyNet['status'] }
  | { do: 'add safety net' }
  /** a blank one only: nothing typed is lost by a press */
  | { do: 'drop safety net'; row: number }
  | { do: 'settle'; recheck: Recheck; state: Recheck['state'] };

/** @param at when it was made, ms since 1970 */
export function change(consultation: Consultation, made: Change, at: number): Consultation {
  const field = fieldOf(made);
  return {
    ...apply(consultation, made, at),
    ...(field !== undefined && { written: { field, at } }),
    revision: consultation.revision + 1,
  };
}

/** The field that was written in, by the name under which the clinician knows it. */
function fieldOf(made: Change): string | undefined {
  switch (made.do) {
    case 'write note':
      return NOTES.find(({ id }) => id === made.id)?.heading;
    case 'write summary':
      return 'Summary';
    case 'write safety net':
      return 'Safety net';
    default:
      return undefined;
  }
}

function apply(consultation: Consultation, made: Change, at: number): Consultation {
  switch (made.do) {
    case 'join call':
      return join(consultation, made.callId, made.isNew);
    case 'tick': {
      const others = consultation.ticked.filter((id) => id !== made.id);
      return { ...consultation, ticked: made.isTicked ? [...others, made.id] : others };
    }
    case 'write note':
      return { ...consultation, notes: { ...consultation.notes, [made.id]: made.text } };
    case 'write summary':
      return { ...consultation, summary: made.text };
    case 'offer repeat':
      return { ...consultation, isRepeatOffered: made.isDone };
    case 'tell back':
      return { ...consultation, isToldBack: made.isDone };
    case 'write safety net':
      return inRow(consultation, made.row, (net) => rewrite(net, made.part, made.text));
    case 'set safety net status':
      return inRow(consultation, made.row, (net) => ({ ...net, status: made.status }));
    case 'add safety net':
      return { ...consultation, safetyNets: [...consultation.safetyNets, newSafetyNet()] };
    case 'drop safety net': {
      const left = consultation.safetyNets.filter((net, row) => row !== made.row || !isBlank(net));
      return left.length > 0 ? { ...consultation, safetyNets: left } : consultation;
    }
    case 'settle': {
      const { id, lostMs } = made.recheck;
      const { [id]: _before, ...settled } = consultation.settled;
      if (made.state !== 'open') settled[id] = { state: made.state, at, lostMs };
      return { ...consultation, settled };
    }
  }
}

function inRow(consultation: Consultation, row: number, write: (net: SafetyNet) => SafetyNet): Consultation {
  const safetyNets = consultation.safetyNets.map((net, index) => (index === row ? write(net) : net));
  return { ...consultation, safetyNets };
}

/** The Consultation goes on in a call, with what was lost in the one before, unless that was another patient's. */
export function join(consultation: Consultation, callId: string, isNew = false): Consultation {
  if (consultation.callId === callId) return consultation;
  const before = consultation.callId === '' || isNew ? [] : [consultation.callId];
  return { ...consultation, callId, earlierCalls: [...consultation.earlierCalls, ...before] };
}

/** All calls that it went on in. */
export function callsOf({ earlierCalls, callId }: Consultation): string[] {
  return callId === '' ? earlierCalls : [...earlierCalls, callId];
}

/** Whether anything has been typed, ticked or settled that could be lost, or shown to the wrong patient. */
export function isBegun(consultation: Consultation): boolean {
  const { ticked, notes, summary, isRepeatOffered, isToldBack, safetyNets, settled } = consultation;
  const texts = [...Object.values(notes), summary];
  return (
    safetyNets.some((net) => !isBlank(net)) ||
    ticked.length > 0 ||
    isRepeatOffered ||
    isToldBack ||
    Object.keys(settled).length > 0 ||
    texts.some((text) => text.trim() !== '')
  );
}
