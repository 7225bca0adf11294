import type { Ref } from 'preact';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import type { PromptAnswer, Quiet } from '../../utils/consultation/prompt-answers';
import type { TalkPrompt } from '../../utils/consultation/talk-prompts';
import { explain, headline } from '../../utils/i18n/headline';
import { qualityWords } from '../../utils/i18n/call-words';
import { doneWords, FINDING_WORDS } from '../../utils/i18n/words';
import { Mark } from '../ui/Mark';
import { useGuardedAnswer } from '../ui/use-guarded-answer';

export interface OverlayProps {
  snapshot: Snapshot;
  prompt: TalkPrompt | undefined;
  /** ms since 1970 */
  now: number;
  /** why nothing is prompted, and no alarm stands here */
  quiet: Quiet | undefined;
  isOpen: boolean;
  /** the panel is open, and announces the prompt already */
  isQuiet: boolean;
  /** whether it is in a window of its own instead, or the browser had none */
  float: 'none' | 'floating' | 'refused';
  moveButton: Ref<HTMLButtonElement>;
  onAnswer(prompt: TalkPrompt, answer: PromptAnswer): void;
  onToggle(): void;
  onFloat(): void;
  onBringBack(): void;
  /** a press of an arrow key on the move button */
  onStep(rightPx: number, downPx: number): void;
  onPointerDown(event: PointerEvent): void;
}

/** The far distance of one arrow key; with Shift a tenth of it. */
const STEP_PX = 20;
const STEPS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Quality over the page: one quiet line, and when something is wrong what it is, whose side, and what to say. While that is in
 * a window of its own, the way back.
 */
export function Overlay(props: OverlayProps) {
  const { snapshot, prompt, now, quiet, isOpen, isQuiet, float, moveButton, onToggle, onStep, onPointerDown } = props;
  const isFloating = float === 'floating';
  const { mark, words, value } = headline(snapshot, now, quiet);
  const onAnswer = useGuardedAnswer(prompt, props.onAnswer);
  const step = (event: KeyboardEvent): void => {
    const direction = STEPS[event.key];
    if (!direction) return;
    event.preventDefault();
    const px = event.shiftKey ? STEP_PX / 10 : STEP_PX;
    onStep(direction[0] * px, direction[1] * px);
  };
  return (
    <section class={`tokens overlay ${isFloating ? '' : mark} ${isOpen ? 'open' : ''}`} aria-label="Call quality">
      <div class="bar" onPointerDown={onPointerDown}>
        {isFloating ? (
          <div class="line">Floating</div>
        ) : (
          <div class="line">
            <span>
              <Mark band={mark} />
              {words} {value && <b>{value}</b>}
            </span>
            {qualityWords(snapshot).map((each) => (
              <span key={each} class="more">
                {each}
              </span>
            ))}
          </div>
        )}
        {(isOpen || isFloating) && <FloatButton {...props} />}
        <button
          type="button"
          class="tool move"
          ref={moveButton}
          aria-label="Move with the arrow keys"
          title="Drag, or use the arrow keys"
          onKeyDown={step}
        >
          ⠿
        </button>
        {!isFloating && (
          <button
            type="button"
            class="tool"
            aria-label={isOpen ? 'Show less' : 'Show more'}
            aria-expanded={isOpen}
            onClick={onToggle}
          >
            {isOpen ? '▴' : '▾'}
          </button>
        )}
      </div>
      <div role="status">
        {float === 'refused' && <div class="say who">The browser opened no window. The call stays here.</div>}
      </div>
      {!isFloating && <Suggested {...props} onAnswer={onAnswer} />}
      <div class="announce" role={prompt?.finding === 'sound-lost' ? 'alert' : 'status'} style={HIDDEN_BUT_READ}>
        {prompt && !isQuiet && !isFloating ? `${FINDING_WORDS[prompt.finding]}. ${prompt.say}` : ''}
      </div>
    </section>
  );
}

/** One button for both, so that the focus stays on it. */
function FloatButton({ float, onFloat, onBringBack }: OverlayProps) {
  const isFloating = float === 'floating';
  const press = ({ detail }: MouseEvent): void => {
    if (!isFloating) onFloat();
    // The second half of a double press was meant for “Float”.
    else if (detail < 2) onBringBack();
  };
  return (
    <button
      type="button"
      class="tool word"
      title={isFloating ? 'Back over this page' : 'In a window of its own, beside your record'}
      onClick={press}
    >
      {isFloating ? 'Bring it back' : 'Float'}
    </button>
  );
}

const HIDDEN_BUT_READ =
  'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap';

function Suggested({ snapshot, prompt, onAnswer }: OverlayProps) {
  const finding = prompt && snapshot.findings.find(({ id }) => id === prompt.findingId);
  if (!prompt || !finding) return null;
  return (
    <div class="say">
      <div class="who">{explain(finding, snapshot)}</div>
      <div class="quote">{prompt.isAloud ? `“${prompt.say}”` : prompt.say}</div>
      <button type="button" class="button main" onClick={() => onAnswer(prompt, 'done')}>
        {doneWords(prompt)}
      </button>
      <button type="button" class="button" onClick={() => onAnswer(prompt, 'not now')}>
        Not now
      </button>
    </div>
  );
}
