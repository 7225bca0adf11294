import { type ReviewHead, toHead } from '../../utils/browser/keep-log';
import type { PanelPart } from '../../utils/browser/review-parts';
import { readAllMilestones, readStoredReviews } from '../../utils/browser/review-store';
import type { Milestones } from '../../utils/coaching/review';
import { checkMilestones } from '../../utils/coaching/review-file/review-shapes';
import type { CallCounts, CountedCall } from '../../utils/coaching/trends/counted-call';
import { toReview } from './to-review';

/** So many are read, or checked, at a time: between them the page answers to its keys. */
const AT_ONCE = 50;

/** All calls as counting by week takes them: from the list's small rows, and from a call's log only where its row has no counts. */
export function followCounted(onChange: () => void) {
  let key = '';
  let calls: CountedCall[] | undefined;

  async function read(heads: readonly ReviewHead[]): Promise<void> {
    const own = key;
    const panels = await readAllMilestones().catch(() => new Map<string, unknown>());
    const read: CountedCall[] = [];
    for (let from = 0; from < heads.length; from += AT_ONCE) {
      const some = heads.slice(from, from + AT_ONCE);
      const counts = await countsOf(some);
      // Others were asked for meanwhile.
      if (own !== key) return;
      for (const head of some) {
        const counted = counts.get(head.callId);
        const milestones = toMilestones(panels.get(head.callId));
        if (counted) read.push({ ...head, counts: counted, ...(milestones && { milestones }) });
      }
    }
    calls = read;
    onChange();
  }

  return {
    /** @returns undefined while they are read */
    of(heads: readonly ReviewHead[]): CountedCall[] | undefined {
      const next = heads.map(({ callId, isOver }) => `${callId} ${isOver}`).join();
      if (next !== key) {
        key = next;
        calls = heads.length === 0 ? [] : undefined;
        if (!calls) void read(heads);
      }
      return calls;
    },
  };
}

async function countsOf(heads: readonly ReviewHead[]): Promise<ReadonlyMap<string, CallCounts>> {
  const counted = heads.flatMap(({ callId, counts }) => (isCounts(counts) ? [[callId, counts] as const] : []));
  const known = new Map(counted);
  const rest = heads.map(({ callId }) => callId).filter((callId) => !known.has(callId));
  if (rest.length === 0) return known;
  const stored = await readStoredReviews(rest).catch(() => []);
  for (const each of stored) {
    const review = toReview(each);
    if (review) known.set(review.log.callId, toHead(review.log).counts);
  }
  return known;
}

// By hand, and not by a schema: a thousand are read before the first chart is drawn.
function isCounts(stored: unknown): stored is CallCounts {
  const { bandSeconds, gapsMade, kinds } = (stored ?? {}) as Partial<CallCounts>;
  const numbers = [bandSeconds?.disruptive, gapsMade?.hear, gapsMade?.heard];
  return numbers.every(Number.isFinite) && Array.isArray(kinds);
}

function toMilestones(panel: unknown): Milestones | undefined {
  if (panel === undefined) return undefined;
  const read = checkMilestones((panel as Partial<PanelPart> | null)?.milestones);
  return 'output' in read ? (read.output as Milestones) : undefined;
}
