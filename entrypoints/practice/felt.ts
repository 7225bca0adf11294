import { callOfThisTab } from '../../utils/browser/practice/practice-review';
import { isPrivate } from '../../utils/browser/private-window';
import { readPreference, watchPreference } from '../../utils/browser/preferences';
import { keepBeside } from '../../utils/browser/review-store';
import type { Confidence } from '../../utils/coaching/review';

/** The background begins a review some seconds after its call; where there is none by then, it was deleted or none is kept. */
const LOOK_EACH_MS = 1000;
const MOST_LOOKS = 120;

interface Felt {
  before?: Confidence;
  after?: Confidence;
}

/** How confident the learner feels before and after a practice call: asked where reviews are kept, and kept beside the call's. */
export function openFelt(onChange: () => void) {
  let isAsked = false;
  /** with the call before it in this tab, whose it is not */
  let now: { felt: Felt; formerId?: string | undefined } = { felt: {} };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looks = 0;

  async function readAsked(): Promise<void> {
    isAsked = !isPrivate() && (await readPreference('isReviewing'));
    onChange();
  }
  watchPreference('isReviewing', () => void readAsked());
  void readAsked();

  async function keep(of = now): Promise<void> {
    const { felt } = of;
    const call = await callOfThisTab(of.formerId).catch(() => undefined);
    const isKept = call !== undefined && (await keepBeside('felt', call.callId, felt).catch(() => false));
    // Its review has not begun, or something else was said meanwhile.
    if (of === now && !(isKept && felt === of.felt)) keepSoon();
  }

  function keepSoon(): void {
    clearTimeout(timer);
    looks += 1;
    if (looks < MOST_LOOKS) timer = setTimeout(() => void keep(), LOOK_EACH_MS);
  }

  return {
    get isAsked() {
      return isAsked;
    },
    get felt(): Felt {
      return now.felt;
    },

    /**
     * A call is going to be. Where it is one more, they feel before it as after the last.
     * @param formerId of the call before it in this tab
     */
    begin(formerId: string | undefined): void {
      clearTimeout(timer);
      looks = 0;
      const before = now.felt.after ?? now.felt.before;
      now = { felt: before === undefined ? {} : { before }, formerId };
      if (isAsked && before !== undefined) keepSoon();
    },

    choose(when: 'before' | 'after', value: Confidence | undefined): void {
      const { [when]: _former, ...others } = now.felt;
      now.felt = { ...others, ...(value !== undefined && { [when]: value }) };
      if (when === 'after') void keep();
      onChange();
    },

    /** No call came about: what was said before is of the next. */
    wait: () => clearTimeout(timer),

    /** The learner goes back to what can be practised: from here on it is about another call. */
    leave(): void {
      clearTimeout(timer);
      now = { felt: {} };
      onChange();
    },
  };
}
