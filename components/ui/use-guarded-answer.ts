import { useRef } from 'preact/hooks';
import type { TalkPrompt } from '../../utils/consultation/talk-prompts';
import type { PromptAnswer } from '../../utils/consultation/prompt-answers';

type Answer = (prompt: TalkPrompt, answer: PromptAnswer) => void;

/** To see that a sentence has changed and to hold the finger back takes most people about half a second. */
const MEANT_FOR_THE_ONE_BEFORE_MS = 700;

/** A prompt that has just taken another's place is not answered by the press that was meant for the other. */
export function useGuardedAnswer(prompt: TalkPrompt | undefined, onAnswer: Answer): Answer {
  const seen = useRef<{ id?: string; replacedAt: number }>({ replacedAt: -Infinity });
  const id = prompt?.findingId;
  if (id !== seen.current.id) {
    const isReplaced = id !== undefined && seen.current.id !== undefined;
    seen.current = { ...(id !== undefined && { id }), replacedAt: isReplaced ? performance.now() : -Infinity };
  }
  return (answered, answer) => {
    if (performance.now() - seen.current.replacedAt >= MEANT_FOR_THE_ONE_BEFORE_MS) onAnswer(answered, answer);
  };
}
