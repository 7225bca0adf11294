import type { FindingKind } from '../call-quality/finding';

/** What the clinician has answered to prompts of this call. */
export interface PromptAnswers {
  /** ids of Findings whose prompt was used or put off */
  settled: string[];
  /** kinds never to be prompted again, until switched back on */
  hidden: string[];
}

export const NO_ANSWERS: PromptAnswers = { settled: [], hidden: [] };

export type PromptAnswer = 'done' | 'not now' | 'hide kind';

/** A call does not raise more; what it would take to forget one is an evening of warnings. */
const MAX_SETTLED = 50;

/** @returns the answers with one more */
export function answer(
  answers: PromptAnswers,
  prompt: { finding: FindingKind; findingId: string },
  given: PromptAnswer,
): PromptAnswers {
  const settled = [...answers.settled.filter((id) => id !== prompt.findingId), prompt.findingId].slice(-MAX_SETTLED);
  if (given !== 'hide kind' || answers.hidden.includes(prompt.finding)) return { ...answers, settled };
  return { settled, hidden: [...answers.hidden, prompt.finding] };
}
