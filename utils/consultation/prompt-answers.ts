import type { FindingKind } from '../call-quality/finding';
import type { Snapshot } from '../call-quality/snapshot';

/** What the clinician has answered to prompts of this call. */
export interface PromptAnswers {
  /** ids of Findings whose prompt was used or put off, and the hush of a call in a sensitive moment */
  settled: string[];
  /** kinds never to be prompted again, until switched back on */
  hidden: string[];
}

export const NO_ANSWERS: PromptAnswers = { settled: [], hidden: [] };

export type PromptAnswer = 'done' | 'not now' | 'hide kind' | 'take back';

/** Settled while a sensitive moment of that call lasts: until it is taken back nothing is prompted. Another call begins without. */
export const hushOf = (callId: string): string => `hush ${callId}`;

/** Whether it is a sensitive moment of this call. It ends with its call: what is to be done then must be said. */
export function isHushed(
  { callId, endedAt }: Pick<Snapshot, 'callId' | 'endedAt'>,
  { settled }: PromptAnswers,
): boolean {
  return endedAt === undefined && settled.includes(hushOf(callId));
}

/** Settled while they are on the phone, or in one room: what the line does to sound is not heard then. */
export const byPhoneOf = (callId: string): string => `phone ${callId}`;

/** Why nothing is prompted now, and no alarm stands beside the call: they are not talking by it, or it is a sensitive moment. */
export type Quiet = 'not by video' | 'sensitive';

export function quietOf(snapshot: Pick<Snapshot, 'callId' | 'endedAt'>, answers: PromptAnswers): Quiet | undefined {
  if (answers.settled.includes(byPhoneOf(snapshot.callId))) return 'not by video';
  return isHushed(snapshot, answers) ? 'sensitive' : undefined;
}

/** A call does not raise more; what it would take to forget one is an evening of warnings. */
const MAX_SETTLED = 50;

/** A Finding's id is its call's, of 36 characters, and some more: what is longer was made up by a page. */
const LONGEST_ID = 100;

/** @returns the answers with one more */
export function answer(
  answers: PromptAnswers,
  prompt: { finding?: FindingKind; findingId: string },
  given: PromptAnswer,
): PromptAnswers {
  if (prompt.findingId.length > LONGEST_ID) return answers;
  const settled = answers.settled.filter((id) => id !== prompt.findingId).slice(1 - MAX_SETTLED);
  if (given !== 'take back') settled.push(prompt.findingId);
  const hidden = new Set(answers.hidden);
  if (given === 'hide kind' && prompt.finding) hidden.add(prompt.finding);
  return { settled, hidden: [...hidden] };
}
