import { AfterReview } from '../../components/consultation/ReviewCards';
import { ConfidenceField } from '../../components/ui/ConfidenceField';
import { sendMessage } from '../../utils/browser/messages';
import { openCoaching } from '../../utils/browser/open-coaching';
import { readPreference, watchPreference } from '../../utils/browser/preferences';
import { isPrivate } from '../../utils/browser/private-window';
import { toShown } from '../../utils/browser/to-shown';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import type { LocalItem } from '../../utils/consultation/local-content';
import type { Consultation } from '../../utils/consultation/consultation';
import type { Recheck } from '../../utils/consultation/rechecks';
import type { Stage } from '../../utils/consultation/stages';
import type { TalkPrompt } from '../../utils/consultation/talk-prompts';
import { openPart, type Part } from './review-part';
import { openConfidenceBefore } from './confidence-before';

/** What the panel shows now. */
interface Shown {
  tabId: number | undefined;
  host: string | undefined;
  snapshot: Snapshot | undefined;
  prompt: TalkPrompt | undefined;
  consultation: Consultation;
  rechecks: Recheck[];
  isCopied: boolean;
  opening: readonly LocalItem[] | undefined;
  stage: Stage | undefined;
}

/** What the panel adds to the review of a call, where those are kept: milestones of the notes, and two questions. */
export function openReviews(onChange: () => void) {
  let isOn = false;
  let shown: Shown | undefined;
  let told = '';
  const parts = new Map<string, Part>();
  const before = openConfidenceBefore(onChange);

  async function read(): Promise<void> {
    isOn = !isPrivate() && (await readPreference('isReviewing'));
    onChange();
  }
  watchPreference('isReviewing', () => void read());
  void read();

  /** Of the call of the notes; undefined while there is none. */
  function partOf({ consultation: { callId, beganAt }, snapshot, tabId }: Shown): Part | undefined {
    if (!isOn || callId === '') return undefined;
    const isOwn = snapshot?.callId === callId;
    const startedAt = isOwn ? snapshot.startedAt : beganAt;
    if (startedAt === undefined) return undefined;
    const known = parts.get(callId);
    if (known) return known;
    const part = openPart(callId, startedAt, onChange, () => (isOwn ? before.take(tabId, startedAt) : undefined));
    parts.set(callId, part);
    return part;
  }

  function tellShown({ tabId, host, snapshot, prompt }: Shown): void {
    if (!isOn || tabId === undefined || !snapshot || host === undefined) return;
    const what = `${snapshot.callId} ${prompt?.findingId}`;
    if (what === told) return;
    told = what;
    void sendMessage('tellShown', { tabId, ...toShown(host, prompt) }).catch(() => undefined);
  }

  return {
    /** With each drawing of the panel. */
    hear(next: Shown): void {
      shown = next;
      tellShown(next);
      const part = partOf(next);
      if (!part) return;
      if (next.stage) part.visit(next.stage);
      part.hear(next);
    },

    /** Asked before the call, and while it is not known of which call it will be. */
    before: () => {
      const { tabId } = shown ?? {};
      const part = shown && partOf(shown);
      if (!isOn || !shown) return undefined;
      return (
        <ConfidenceField
          id="confidence-before"
          ask="How confident you feel"
          value={part ? part.confidence.before : before.of(tabId)}
          onChoose={(value) => (part ? part.feel({ before: value }) : before.choose(tabId, value))}
          className="choice"
        />
      );
    },

    after: () => {
      const part = shown && partOf(shown);
      if (!part || !shown) return undefined;
      const { callId } = shown.consultation;
      return (
        <AfterReview
          confidence={part.confidence.after}
          barriers={part.barriers}
          isThere={part.isKept}
          onConfidence={(value) => part.feel({ after: value })}
          onBarriers={part.tick}
          onOpen={() => void openCoaching(`review/${encodeURIComponent(callId)}`)}
        />
      );
    },
  };
}
