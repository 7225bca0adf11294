import { useLayoutEffect } from 'preact/hooks';
import { type Act, meantBy } from '../../utils/consultation/panel-keys';
import type { PromptAnswer } from '../../utils/consultation/prompt-answers';
import type { TalkPrompt } from '../../utils/consultation/talk-prompts';
import { type Stage, STAGES } from '../../utils/consultation/stages';

interface Keyed {
  prompt: TalkPrompt | undefined;
  /** these notes are not to be written here now: it is not settled whose they are, or another panel has them */
  isClosed: boolean;
  acts: Record<Act, () => void>;
  onAnswer(prompt: TalkPrompt, answer: PromptAnswer): void;
  onStage(stage: Stage): void;
}

export function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'password');
}

/** The panel's keys, wherever the focus is in it. */
export function useKeys({ prompt, isClosed, acts, onAnswer, onStage }: Keyed): void {
  // Before the next press: one that came to an older drawing would do what is done already.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      // Then they are not copied either, and no other stage of them is shown.
      if (isClosed && event.key === 'Escape') (document.activeElement as HTMLElement | null)?.blur();
      const meaning = meantBy(event, isTextField(event.target));
      if (meaning === undefined) return;
      // A key that is held down has been pressed once: a question is not answered by it.
      if (event.repeat && (meaning === 'copy' || meaning === 'copy part')) {
        event.preventDefault();
        return;
      }
      if (typeof meaning === 'object') {
        if (!isClosed) onStage(STAGES[meaning.go]);
      } else if (meaning === 'done' || meaning === 'not now') {
        if (prompt) onAnswer(prompt, meaning);
      } else if (!isClosed || meaning === 'hush') acts[meaning]();
      event.preventDefault();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  });
}
