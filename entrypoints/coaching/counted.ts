import { keepCounts, readAllBeside, readStoredReviews } from '../../utils/browser/review-store';
import type { ReviewHead } from '../../utils/coaching/review-head';
import { toNoted, toReview } from '../../utils/coaching/to-review';
import { type CallCounts, countCall, type CountedCall, isCountOf } from '../../utils/coaching/trends/count-call';
import type { ReadSome } from './several';

/** Calls as counting by week takes them: from small rows alone, but for those that were never counted before. */
export async function beginCounted(): Promise<ReadSome<CountedCall>> {
  const [panels, rows] = await Promise.all([readAllBeside('milestones'), readAllBeside('counts')]);
  return async (heads) => {
    const known = new Map<string, CallCounts>();
    const rest: ReviewHead[] = [];
    for (const head of heads) {
      const row = rows.get(head.callId);
      if (isCountOf(row, head)) known.set(head.callId, row);
      else rest.push(head);
    }
    const counted = await count(rest);
    return heads.flatMap((head) => {
      const counts = known.get(head.callId) ?? counted.get(head.callId);
      return counts ? { ...head, counts, ...toNoted(panels.get(head.callId)) } : [];
    });
  };
}

/** From their logs, and keeps it. */
async function count(heads: readonly ReviewHead[]): Promise<ReadonlyMap<string, CallCounts>> {
  if (heads.length === 0) return new Map();
  const stored = await readStoredReviews(heads.map(({ callId }) => callId));
  const reviews = stored.flatMap((each) => toReview(each) ?? []);
  const counted = new Map(reviews.map(({ log }) => [log.callId, countCall(log)]));
  // Where the browser refuses they are counted once more.
  await keepCounts(counted).catch(() => undefined);
  return counted;
}
