import { AfterReview } from '../../components/consultation/ReviewCards';
import { ConfidenceField } from '../../components/ui/ConfidenceField';
import { sendMessage } from '../../utils/browser/messages';
import { openCoaching } from '../../utils/browser/open-coaching';
import { readPreference, watchPreference } from '../../utils/browser/preferences';
import { openPartStore } from '../../utils/browser/part-store';
import { isPrivate } from '../../utils/browser/private-window';
import { REVIEWED_SINCE, reviewedSince } from '../../utils/browser/reviewed-since';
import { watchSession } from '../../utils/browser/session';
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
  let since = 0;
  let shown: Shown | undefined;
  let told = '';
  const parts = new Map<string, Part>();
  const store = openPartStore();
  const before = openConfidenceBefore(onChange);

  async function read(): Promise<void> {
    [isOn, since] = await Promise.all([readPreference('isReviewing'), reviewedSince()]);
    isOn &&= !isPrivate();
    // What was under way in a call that is reviewed no more is not kept either.
    for (const part of parts.values()) part.stop();
    parts.clear();
    onChange();
  }
  watchPreference('isReviewing', () => void read());
  watchSession([REVIEWED_SINCE], () => void read());
  void read();

  /** Of the call of the notes; undefined while there is none. */
  function partOf({ consultation: { callId, beganAt }, snapshot, tabId }: Shown): Part | undefined {
    if (!isOn || callId === '') return undefined;
    const isOwn = snapshot?.callId === callId;
    const startedAt = isOwn ? snapshot.startedAt : beganAt;
    if (startedAt === undefined || startedAt < since) return undefined;
    const known = parts.get(callId);
    if (known) return known;
    const felt = isOwn ? before.take(tabId, startedAt) : undefined;
    const part = openPart(store, { callId, startedAt, before: felt }, onChange);
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
      const { consultation, rechecks, isCopied, opening } = next;
      partOf(next)?.hear({ consultation, rechecks, isCopied, opening }, next.stage);
    },

    /** The notes on the screen leave their call: they were another's. */
    leave: () => shown && partOf(shown)?.leave(),

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
          onChoose={(value) => (part ? part.feel('before', value) : before.choose(tabId, value))}
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
          onConfidence={(value) => part.feel('after', value)}
          onBarriers={part.tick}
          onOpen={() => void openCoaching(`review/${encodeURIComponent(callId)}`)}
        />
      );
    },
  };
}
