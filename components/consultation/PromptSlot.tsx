import { useRef } from 'preact/hooks';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import type { PromptAnswer } from '../../utils/consultation/prompt-answers';
import type { TalkPrompt } from '../../utils/consultation/talk-prompts';
import { clock, FINDING_WORDS, SIDE_WORDS } from '../../utils/i18n/words';

export interface PromptSlotProps {
  snapshot: Snapshot | undefined;
  prompt: TalkPrompt | undefined;
  hiddenCount: number;
  onAnswer(prompt: TalkPrompt, answer: PromptAnswer): void;
  onShowAll(): void;
}

/** The one place where the call's prompt stands. It keeps its room when empty, so that nothing moves under the hand. */
export function PromptSlot({ snapshot, prompt, hiddenCount, onAnswer, onShowAll }: PromptSlotProps) {
  const slot = useRef<HTMLElement>(null);
  // The pressed button goes with its prompt; the focus stays here and does not fall to the top of the page.
  const give = (answered: TalkPrompt, answer: PromptAnswer): void => {
    slot.current?.focus();
    onAnswer(answered, answer);
  };
  const finding = prompt && snapshot?.findings.find(({ id }) => id === prompt.findingId);
  return (
    <section ref={slot} tabIndex={-1} class={`slot ${prompt ? 'poor' : ''}`} aria-label="What to say">
      <div role={prompt?.finding === 'sound-lost' ? 'alert' : 'status'}>
        {prompt && finding && snapshot ? (
          <>
            <p>
              <b>
                {FINDING_WORDS[prompt.finding]}, {clock(finding.raisedAt)}.
              </b>{' '}
              {SIDE_WORDS[finding.side]}
            </p>
            <p class="say">{prompt.isAloud ? `“${prompt.say}”` : prompt.say}</p>
          </>
        ) : (
          <p class="quiet">{snapshot && snapshot.endedAt === undefined ? 'Nothing to say about the line.' : ''}</p>
        )}
      </div>
      {prompt && (
        <div class="buttons">
          <button type="button" class="button main" onClick={() => give(prompt, 'done')} title="Alt+S">
            Done
          </button>
          <button type="button" class="button" onClick={() => give(prompt, 'not now')} title="Alt+N">
            Not now
          </button>
          <button type="button" class="link" onClick={() => give(prompt, 'hide kind')}>
            Don’t show this kind again
          </button>
        </div>
      )}
      {!prompt && hiddenCount > 0 && (
        <button type="button" class="link" onClick={onShowAll}>
          {hiddenCount === 1 ? 'One kind of prompt is' : `${hiddenCount} kinds of prompt are`} switched off. Switch on
        </button>
      )}
    </section>
  );
}
