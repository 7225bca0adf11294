import { useRef } from 'preact/hooks';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import type { PromptAnswer, Quiet } from '../../utils/consultation/prompt-answers';
import type { TalkPrompt } from '../../utils/consultation/talk-prompts';
import { noPromptWords, qualityWords } from '../../utils/i18n/call-words';
import { headline } from '../../utils/i18n/headline';
import { wayWords } from '../../utils/i18n/way-words';
import { doneWords, findingWords, SIDE_WORDS } from '../../utils/i18n/words';
import { Mark } from '../ui/Mark';
import { useGuardedAnswer } from '../ui/use-guarded-answer';

export interface FloatingProps {
  snapshot: Snapshot;
  prompt: TalkPrompt | undefined;
  /** ms since 1970 */
  now: number;
  /** the panel is open, and announces the prompt already */
  isQuiet: boolean;
  /** why nothing is prompted, and no alarm stands here */
  quiet: Quiet | undefined;
  /** what the person should know of this window */
  note?: string;
  onAnswer(prompt: TalkPrompt, answer: PromptAnswer): void;
}

/** Quality and the prompt of the moment, in a window of its own. Everything keeps its place, whatever is said. */
export function Floating(props: FloatingProps) {
  const { snapshot, prompt, now, quiet, note } = props;
  const { mark, words, value } = headline(snapshot, now, quiet);
  // Where each way's number stands right below, it is not told twice.
  const isEachTold = snapshot.latency.hear.valueMs !== undefined && snapshot.latency.heard.valueMs !== undefined;
  const answer = useGuardedAnswer(prompt, props.onAnswer);
  const slot = useRef<HTMLDivElement>(null);
  // The pressed button goes; the focus stays here and does not fall to the top of the window.
  const give = (given: PromptAnswer): void => {
    if (!prompt) return;
    slot.current?.focus();
    answer(prompt, given);
  };
  return (
    <main class={`tokens floating ${mark}`} aria-label="Call quality">
      <h1 class="headline">
        <Mark band={mark} />
        {words} {value && !isEachTold && <b>{value}</b>}
      </h1>
      <ul class="ways">
        {wayWords(snapshot, words).map(({ way, mark, words }) => (
          <li key={way}>
            <span class="way">{way}</span>
            <span>
              <Mark band={quiet ? 'unknown' : mark} />
              {words}
            </span>
          </li>
        ))}
      </ul>
      <p class="qualities">
        {qualityWords(snapshot).map((each) => (
          <span key={each}>{each}</span>
        ))}
      </p>
      <div class="slot" role="group" aria-label="What to say" tabIndex={0} ref={slot}>
        <Suggested {...props} />
      </div>
      <div class="buttons">
        {prompt && (
          <>
            <button type="button" class="button main" onClick={() => give('done')}>
              {doneWords(prompt)}
            </button>
            <button type="button" class="button" onClick={() => give('not now')}>
              Not now
            </button>
          </>
        )}
      </div>
      {note && <p class="note">{note}</p>}
    </main>
  );
}

function Suggested({ snapshot, prompt, now, isQuiet }: FloatingProps) {
  const finding = prompt && snapshot.findings.find(({ id }) => id === prompt.findingId);
  const role = prompt?.finding === 'sound-lost' ? 'alert' : 'status';
  return (
    <div {...(!isQuiet && { role })}>
      {prompt && finding ? (
        <>
          <div class="who">
            <b>{findingWords(finding)}.</b> {SIDE_WORDS[finding.side]}
          </div>
          <div class="quote">{prompt.isAloud ? `“${prompt.say}”` : prompt.say}</div>
        </>
      ) : (
        <p class="who">{noPromptWords(snapshot, now)}</p>
      )}
    </div>
  );
}
