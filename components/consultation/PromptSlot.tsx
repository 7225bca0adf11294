import { useRef } from 'preact/hooks';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import type { PromptAnswer } from '../../utils/consultation/prompt-answers';
import type { Mode } from '../../utils/consultation/segments';
import type { SlotTime } from '../../utils/consultation/slot';
import type { TalkPrompt } from '../../utils/consultation/talk-prompts';
import { noPromptWords } from '../../utils/i18n/call-words';
import { sideAndReason } from '../../utils/i18n/headline';
import { doneWords, findingWords } from '../../utils/i18n/words';
import { Key } from '../ui/Key';
import type { Pausing } from './use-pause';

export interface PromptSlotProps {
  snapshot: Snapshot | undefined;
  prompt: TalkPrompt | undefined;
  /** ms since 1970 */
  now: number;
  hiddenCount: number;
  /** a sensitive moment: nothing is prompted */
  isHushed: boolean;
  /** what the clock suggests, unless it was answered */
  slotHint: SlotTime['hint'];
  /** how they meet now */
  mode: Mode;
  /** the notes in sight are this call's, and may be changed by what is pressed here */
  canSwitchMode: boolean;
  /** a pause after a question, while it lasts */
  pausing: Pausing | undefined;
  /** nothing more of that hint in this call */
  onSlotHint(): void;
  onAnswer(prompt: TalkPrompt, answer: PromptAnswer): void;
  onShowAll(): void;
  onHush(isHushed: boolean): void;
  /** by phone, or back to video */
  onSwitchMode(): void;
}

/** The one place where the call's prompt stands. It keeps its room when empty, so that nothing moves under the hand. */
export function PromptSlot(props: PromptSlotProps) {
  const { snapshot, prompt, now, mode, hiddenCount, isHushed, slotHint, pausing, onSlotHint, onAnswer, onShowAll } =
    props;
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
              <b>{findingWords(finding)}.</b> {sideAndReason(finding)}
            </p>
            <p class="say">{prompt.isAloud ? `“${prompt.say}”` : prompt.say}</p>
          </>
        ) : (
          <p class="quiet">{isHushed ? HUSHED : mode === 'video' ? noPromptWords(snapshot, now) : BY_PHONE}</p>
        )}
      </div>
      <div role="status">
        {slotHint && !prompt && !isHushed && (
          <p>
            {SLOT_WORDS[slotHint]}{' '}
            <button type="button" class="link" onClick={onSlotHint}>
              Done
            </button>
          </p>
        )}
      </div>
      {prompt && (
        <div class="buttons">
          <button type="button" class="button main" aria-keyshortcuts="Alt+S" onClick={() => give(prompt, 'done')}>
            {doneWords(prompt)} <Key name="Alt S" />
          </button>
          <button type="button" class="button" aria-keyshortcuts="Alt+N" onClick={() => give(prompt, 'not now')}>
            Not now <Key name="Alt N" />
          </button>
        </div>
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
      <div class="low">
        {prompt && (
          <button type="button" class="link" onClick={() => give(prompt, 'hide kind')}>
            Not this kind again
          </button>
        )}
        <Always {...props} />
      </div>
      {pausing && <div key={pausing.press} class="pacer" style={{ animationDuration: `${pausing.ms}ms` }} />}
    </section>
  );
}

const SLOT_WORDS: Record<NonNullable<SlotTime['hint']>, string> = {
  'sum up': 'Time to sum up? Leave room for questions and the safety net.',
  late: 'Ten minutes over. A message for whoever is waiting is in Before: “Running late”.',
};

/** What is lost of the video's sound then is lost on nobody. */
const BY_PHONE = 'You are not talking by video: nothing is prompted about it, and what its sound loses is not kept.';

const HUSHED = 'Sensitive moment: nothing is prompted. What sound is lost is still kept, to be re-checked.';

/** What a hard moment may ask for at once, wherever the clinician is. */
function Always({ snapshot, isHushed, mode, canSwitchMode, onHush, onSwitchMode }: PromptSlotProps) {
  return (
    <>
      {snapshot && snapshot.endedAt === undefined && (
        <button
          type="button"
          class="link"
          title="Alt+M"
          aria-keyshortcuts="Alt+M"
          aria-pressed={isHushed}
          onClick={() => onHush(!isHushed)}
        >
          Sensitive moment
        </button>
      )}
      {canSwitchMode && (
        <button type="button" class="link" title="Alt+T" aria-keyshortcuts="Alt+T" onClick={onSwitchMode}>
          {mode === 'video' ? 'To phone' : 'To video'}
        </button>
      )}
    </>
  );
}
