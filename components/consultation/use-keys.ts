import { useEffect } from 'preact/hooks';
import { meantBy } from '../../utils/consultation/panel-keys';
import type { PromptAnswer } from '../../utils/consultation/prompt-answers';
import type { TalkPrompt } from '../../utils/consultation/talk-prompts';
import { type Stage, STAGES } from './Stages';

interface Keyed {
  prompt: TalkPrompt | undefined;
  isAsking: boolean;
  onAnswer(prompt: TalkPrompt, answer: PromptAnswer): void;
  onStage(stage: Stage): void;
  onCopy(): void;
  onRecheck(): void;
}

export function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement;
}

/** The panel's keys, wherever the focus is in it. */
export function useKeys({ prompt, isAsking, onAnswer, onStage, onCopy, onRecheck }: Keyed): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      // While it is not settled whose the notes are, they are not copied, and no other stage of them is shown.
      if (isAsking && event.key === 'Escape') (document.activeElement as HTMLElement | null)?.blur();
      const meaning = meantBy(event, isTextField(event.target));
      if (meaning === undefined) return;
      if (typeof meaning === 'object') {
        if (!isAsking) onStage(STAGES[meaning.go]);
      } else if (meaning === 'copy' || meaning === 're-check') {
        if (!isAsking) (meaning === 'copy' ? onCopy : onRecheck)();
      } else if (prompt) onAnswer(prompt, meaning);
      event.preventDefault();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  });
}
