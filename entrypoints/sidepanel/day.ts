import { keepCallTimes, readCallTimes } from '../../utils/browser/call-times-memory';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import { addCall, type CallTimes, type Spent, spent } from '../../utils/consultation/call-time';

/** The memory is written this seldom while a call goes on. */
const KEEP_EACH_MS = 60_000;

/** The clinician's time in calls, as far as a panel was open beside them. */
export function openDay() {
  let times: CallTimes = {};
  let keptAt = 0;
  const read = readCallTimes().then((stored) => {
    times = { ...stored, ...times };
  });
  return {
    async hear({ callId, startedAt, at, endedAt }: Snapshot): Promise<void> {
      await read;
      const next = addCall(times, callId, startedAt, endedAt ?? at);
      if (next === times) return;
      times = next;
      if (endedAt === undefined && Date.now() - keptAt < KEEP_EACH_MS) return;
      keptAt = Date.now();
      // Another panel may have told of other calls.
      times = { ...(await readCallTimes()), ...times };
      await keepCallTimes(times);
    },

    spent(now: number): Spent {
      return spent(times, new Date(now).setHours(0, 0, 0, 0), now);
    },
  };
}
