import { useRef } from 'preact/hooks';
import { follow, isMeant, type Standing } from '../../utils/consultation/meant-prompt';
import type { PromptAnswer } from '../../utils/consultation/prompt-answers';
import type { TalkPrompt } from '../../utils/consultation/talk-prompts';

type Answer = (prompt: TalkPrompt, answer: PromptAnswer) => void;

/** A prompt that has just taken another's place is not answered by the press that was meant for the other. */
export function useGuardedAnswer(prompt: TalkPrompt | undefined, onAnswer: Answer): Answer {
  const standing = useRef<Standing>({});
  standing.current = follow(standing.current, prompt?.findingId, performance.now());
  return (answered, answer) => {
    if (isMeant(standing.current, performance.now())) onAnswer(answered, answer);
  };
}
