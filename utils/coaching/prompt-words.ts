import type { PromptAnswer } from '../consultation/prompt-answers';

/** What became of a prompt. */
export function answerWords(answer: PromptAnswer | undefined): string {
  if (answer === 'done') return 'used';
  if (answer === 'not now') return 'put off';
  return answer === 'hide kind' ? 'its kind switched off' : 'no answer';
}
