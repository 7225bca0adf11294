import type { ChoiceId } from './choices';
import { type Consultation, FIELDS, isBegun, type TextId } from './consultation';
import type { Recheck } from './rechecks';
import { isBlank, isWorded, newRow, type Row, type RowList, type RowPart } from './rows';
import { isGiven, type SafetyNet } from './safety-net';
import { changeMode, type Mode, modeOf } from './segments';

/** The call that a Consultation goes on in; its beginning in ms since 1970. */
export interface JoinedCall {
  callId: string;
  startedAt: number;
  isAfterReload?: boolean;
}

type WriteRow = {
  [List in RowList]: { do: 'write row'; list: List; row: number; part: RowPart<List>; text: string };
}[RowList];

/** Everything that the clinician can do to a Consultation. Rows count from 0. */
export type Change =
  /** `isNew`: what was lost in the call before is not of this consultation; `isSure`: the clinician has said whose notes they are */
  | { do: 'join call'; call: JoinedCall; isNew?: boolean; isSure?: boolean }
  /** after a reload: the same patient is back, or it was another's call and is left */
  | { do: 'stay in call' }
  | { do: 'leave call' }
  | { do: 'tick'; id: string; isTicked: boolean }
  /** undefined takes back what was chosen */
  | { do: 'choose'; id: ChoiceId; option: string | undefined }
  | { do: 'write'; id: TextId; text: string }
  | WriteRow
  | { do: 'add row'; list: RowList }
  /** a blank one only: nothing typed is lost by a press */
  | { do: 'drop row'; list: RowList; row: number }
  | { do: 'set safety net status'; row: number; status: SafetyNet['status'] }
  | { do: 'change mode'; mode: Mode }
  /** why the mode was changed; segments count from 0 */
  | { do: 'write mode reason'; segment: number; text: string }
  | { do: 'settle'; recheck: Recheck; state: Recheck['state'] }
  /** it never was */
  | { do: 'drop segment'; segment: number }
  /** the note, or a part of it, has been copied; by the mark of its text it is known whether it still stands so */
  | { do: 'copy'; key: string; mark: string; hasSafetyNet: boolean };

/** Which call the notes are of, and nothing in them. */
const ABOUT_THE_CALL = new Set<Change['do']>(['join call', 'stay in call', 'leave call']);

/** @param at when it was made, ms since 1970 */
export function change(consultation: Consultation, made: Change, at: number): Consultation {
  const field = fieldOf(made);
  return {
    ...apply(consultation, made, at),
    ...(field !== undefined && { written: { field, at } }),
    ...(!ABOUT_THE_CALL.has(made.do) && { changedAt: at }),
    revision: consultation.revision + 1,
  };
}

const LIST_NAMES: Record<RowList, string> = {
  safetyNets: 'Safety net',
  medicines: 'Medicines, as said',
  readings: 'Readings',
  nextSteps: 'What happens next',
};

/** The field that was written in, by the name under which the clinician knows it. */
function fieldOf(made: Change): string | undefined {
  if (made.do === 'write') return FIELDS.find(({ id }) => id === made.id)?.heading;
  if (made.do === 'write mode reason') return 'How you meet';
  return made.do === 'write row' ? LIST_NAMES[made.list] : undefined;
}

function apply(consultation: Consultation, made: Change, at: number): Consultation {
  switch (made.do) {
    case 'join call':
      return join(consultation, made);
    case 'stay in call':
      return sure(consultation);
    case 'leave call': {
      const { earlierCalls } = consultation;
      return { ...sure(consultation), callId: earlierCalls.at(-1) ?? '', earlierCalls: earlierCalls.slice(0, -1) };
    }
    case 'tick': {
      const others = consultation.ticked.filter((id) => id !== made.id);
      const { [made.id]: before = at, ...tickedAt } = consultation.tickedAt ?? {};
      if (made.isTicked) tickedAt[made.id] = before;
      return { ...consultation, ticked: made.isTicked ? [...others, made.id] : others, tickedAt };
    }
    case 'choose': {
      const { [made.id]: _before, ...chosen } = consultation.chosen;
      return { ...consultation, chosen: made.option === undefined ? chosen : { ...chosen, [made.id]: made.option } };
    }
    case 'write':
      return write(consultation, made.id, made.text, at);
    case 'write row':
      return inRow(consultation, made.list, made.row, (row) => rewrite(row, made.part, made.text));
    case 'add row':
      return inList(consultation, made.list, (rows) => [...rows, newRow(made.list)]);
    case 'drop row': {
      const left = (rows: readonly Row[]) => rows.filter((row, index) => index !== made.row || !isBlank(row));
      const isOnly = made.list === 'safetyNets' && consultation.safetyNets.length === 1;
      return isOnly ? consultation : inList(consultation, made.list, left);
    }
    case 'set safety net status':
      return inRow(consultation, 'safetyNets', made.row, (before) => give(before, made.status, at));
    case 'change mode':
      return { ...consultation, segments: changeMode(consultation, made.mode, at) };
    case 'write mode reason':
      return {
        ...consultation,
        segments: consultation.segments.map((segment, index) =>
          index === made.segment ? { ...segment, reason: made.text } : segment,
        ),
      };
    case 'drop segment':
      return { ...consultation, segments: consultation.segments.filter((_, index) => index !== made.segment) };
    case 'settle': {
      const { id, lostMs } = made.recheck;
      const { [id]: _before, ...settled } = consultation.settled;
      if (made.state !== 'open') settled[id] = { state: made.state, at, lostMs };
      return { ...consultation, settled };
    }
    case 'copy':
      return {
        ...consultation,
        copies: { ...consultation.copies, [made.key]: { at, mark: made.mark } },
        safetyNets: consultation.safetyNets.map((net) =>
          made.hasSafetyNet && isGiven(net) ? { ...net, status: 'documented' } : net,
        ),
      };
  }
}

function write(consultation: Consultation, id: TextId, text: string, at: number): Consultation {
  const from = consultation.times[id]?.from ?? at;
  return {
    ...consultation,
    texts: { ...consultation.texts, [id]: text },
    times: { ...consultation.times, [id]: { from, to: at } },
  };
}

function inList(
  consultation: Consultation,
  list: RowList,
  rewritten: (rows: readonly Row[]) => readonly Row[],
): Consultation {
  return { ...consultation, [list]: rewritten(consultation[list]) };
}

function inRow(consultation: Consultation, list: RowList, row: number, write: (row: Row) => Row): Consultation {
  return inList(consultation, list, (rows) => rows.map((each, index) => (index === row ? write(each) : each)));
}

/** Nothing cannot have been said. */
function give(before: Row, status: SafetyNet['status'], at: number): Row {
  if (status === 'given' && !isWorded(before)) return before;
  const { givenAt: _before, ...row } = before;
  return { ...row, status, ...(status === 'given' && { givenAt: at }) };
}

/** These can only be written after the advice was given. */
const WRITTEN_AFTER = new Set(['understanding', 'written', 'givenTo']);

/** Advice that is written after it was said has not been said: the note must not claim it (hazard H7). Blanks say nothing. */
function rewrite(row: Row, part: string, text: string): Row {
  const isOther = String(row[part] ?? '').trim() !== text.trim() && !WRITTEN_AFTER.has(part);
  const isStale = isOther && (row.status === 'given' || row.status === 'documented');
  const next = { ...row, ...(isStale && { status: 'changed' }), [part]: text };
  if (next.status === undefined || next.status === 'planned' || isWorded(next)) return next;
  // Where no word of it is left, nothing was said that the note could tell.
  const { givenAt: _before, ...blank }: Row = next;
  return { ...blank, status: 'planned' };
}

const sure = ({ isResumed: _before, ...consultation }: Consultation): Consultation => consultation;

/** The Consultation goes on in a call, with what was lost in the one before, unless that was another patient's. */
function join(
  consultation: Consultation,
  { call, isNew = false, isSure = false }: Extract<Change, { do: 'join call' }>,
): Consultation {
  const { callId, startedAt, isAfterReload } = call;
  if (consultation.callId === callId) return consultation;
  const before = consultation.callId === '' || isNew ? [] : [consultation.callId];
  const { beganAt = startedAt } = isNew ? {} : consultation;
  // Whoever comes to a video call after the phone is back on video; whose page was only loaded again may be on the phone still.
  const isBack = consultation.segments.length > 0 && modeOf(consultation) !== 'video' && !isAfterReload;
  const segments = isBack
    ? [...consultation.segments, { mode: 'video' as const, from: startedAt, reason: '' }]
    : consultation.segments;
  const isResumed = !isSure && isAfterReload === true && before.length > 0 && isBegun(consultation);
  const earlierCalls = [...consultation.earlierCalls, ...before];
  return { ...sure(consultation), callId, beganAt, segments, earlierCalls, ...(isResumed && { isResumed }) };
}
