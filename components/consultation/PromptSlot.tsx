import { useRef } from 'preact/hooks';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import type { PromptAnswer } from '../../utils/consultation/prompt-answers';
import type { TalkPrompt } from '../../utils/consultation/talk-prompts';
import { noPromptWords } from '../../utils/i18n/call-words';
import { clock, doneWords, FINDING_WORDS, SIDE_WORDS } from '../../utils/i18n/words';
import { Key } from '../ui/Key';

export interface PromptSlotProps {
  snapshot: Snapshot | undefined;
  prompt: TalkPrompt | undefined;
  /** ms since 1970 */
  now: number;
  hiddenCount: number;
  onAnswer(prompt: TalkPrompt, answer: PromptAnswer): void;
  onShowAll(): void;
}

/** The one place where the call's prompt stands. It keeps its room when empty, so that nothing moves under the hand. */
export function PromptSlot({ snapshot, prompt, now, hiddenCount, onAnswer, onShowAll }: PromptSlotProps) {
  const slot = useRef<HTMLElement>(null);
  // The pressed button goes; the focus stays here and does not fall to the top of the page.
  const stay = (): void => slot.current?.focus();
  const give = (answered: TalkPrompt, answer: PromptAnswer): void => {
    stay();
    onAnswer(answered, answer);
  };
  const finding = prompt && snapshot?.findings.find(({ id }) => id === prompt.findingId);
  return (
    <section ref={slot} tabIndex={-1} class={`slot ${prompt ? 'poor' : ''}`} aria-label="What to say">
      <div role={prompt?.finding === 'sound-lost' ? 'alert' : 'status'}>
        {prompt && finding ? (
          <>
            <p class="what">
              <b>{FINDING_WORDS[prompt.finding]}.</b>
            </p>
            <p class="side quiet">
              {SIDE_WORDS[finding.side]} Since {clock(finding.raisedAt)}.
            </p>
            <p class="say">{prompt.isAloud ? `“${prompt.say}”` : prompt.say}</p>
          </>
        ) : (
          <p class="quiet">{noPromptWords(snapshot, now)}</p>
        )}
      </div>
      {prompt && (
        <>
          <div class="buttons">
            <button type="button" class="button main" aria-keyshortcuts="Alt+S" onClick={() => give(prompt, 'done')}>
              {doneWords(prompt)} <Key name="Alt S" />
            </button>
            <button type="button" class="button" aria-keyshortcuts="Alt+N" onClick={() => give(prompt, 'not now')}>
              Not now <Key name="Alt N" />
            </button>
          </div>
          <button type="button" class="link hide" onClick={() => give(prompt, 'hide kind')}>
            Don’t show this kind again
          </button>
        </>
      )}
      {!prompt && hiddenCount > 0 && (
        <button
          type="button"
          class="link"
          onClick={() => {
            stay();
            onShowAll();
          }}
        >
          {hiddenCount === 1 ? 'One kind of prompt is' : `${hiddenCount} kinds of prompt are`} switched off. Switch on
        </button>
      )}
    </section>
  );
}
