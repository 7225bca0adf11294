import type { Snapshot } from '../call-quality/snapshot';
import { type AboutCall, answered, followCall } from '../coaching/follow-call';
import type { CallLog } from '../coaching/review';
import type { PromptAnswer } from '../consultation/prompt-answers';
import { keepLog, readLog } from './keep-log';
import type { Shown } from './messages';
import { openQueue } from './queue';
import { session } from './session';

/** So much of a call is lost at most when the background dies; most of that the next Snapshot tells once more. */
const KEEP_EACH_MS = 5000;

/** The call of a tab that is being written down; without a log its review was deleted while it went on, or it goes unreviewed. */
interface Followed {
  callId: string;
  log?: CallLog;
  /** ms since 1970; absent where it was not written yet */
  keptAt?: number;
  prompt?: AboutCall['prompt'];
}

const reviewKey = (tabId: number): string => `review:${tabId}`;

/** Writes down how calls go, for coaching. It may die at any moment: the next one goes on with what is on the disk. */
export function openRecorder() {
  const inTurn = openQueue();
  const tabs = new Map<number, Followed>();

  /** What is known of a tab's call; of one that began under a background that has died, what that one has kept. */
  async function known(tabId: number): Promise<Followed | undefined> {
    const own = tabs.get(tabId);
    if (own) return own;
    const callId = (await session.get(reviewKey(tabId)))[reviewKey(tabId)] as string | undefined;
    return callId === undefined ? undefined : ((await onDisk(callId)) ?? { callId });
  }

  async function onDisk(callId: string): Promise<Followed | undefined> {
    const log = await readLog(callId);
    return log && { callId, log, keptAt: log.startedAt + log.lengthMs };
  }

  async function keep(tabId: number, { log, ...about }: Followed): Promise<void> {
    if (!log) return;
    const isFirst = about.keptAt === undefined;
    if (isFirst) await session.set({ [reviewKey(tabId)]: about.callId });
    const isKept = await keepLog(log, isFirst);
    tabs.set(tabId, { ...about, keptAt: Date.now(), ...(isKept && { log }) });
  }

  async function end(tabId: number): Promise<void> {
    const followed = await known(tabId);
    if (followed?.log && !followed.log.isOver)
      await keep(tabId, { ...followed, log: { ...followed.log, isOver: true } });
  }

  return {
    /** Takes a Snapshot of a call that is to be reviewed. */
    follow: (tabId: number, snapshot: Snapshot, about: AboutCall) =>
      inTurn(async () => {
        const { callId, endedAt } = snapshot;
        let before = await known(tabId);
        if (before?.callId !== callId) {
          await end(tabId);
          // What is told of a call when its tab has gone already goes on with it, too.
          before = (await onDisk(callId)) ?? { callId };
        } else if (!before.log) return;
        const next = { ...before, log: followCall(before.log, snapshot, { ...about, prompt: before.prompt }) };
        tabs.set(tabId, next);
        const isDue = endedAt !== undefined || Math.abs(Date.now() - (next.keptAt ?? 0)) >= KEEP_EACH_MS;
        if (isDue) await keep(tabId, next);
      }),

    /** What overlay or panel show of it. */
    show: (tabId: number, { platform, prompt }: Shown) =>
      inTurn(async () => {
        const followed = await known(tabId);
        if (!followed?.log) return;
        const log = { ...followed.log, ...(platform && { platform }) };
        tabs.set(tabId, { ...followed, log, prompt });
      }),

    answer: (tabId: number, findingId: string, answer: PromptAnswer) =>
      inTurn(async () => {
        const followed = await known(tabId);
        if (followed?.log)
          await keep(tabId, { ...followed, log: answered(followed.log, findingId, answer, Date.now()) });
      }),

    /** The tab is gone, or its call goes unreviewed from here on. */
    end: (tabId: number) =>
      inTurn(async () => {
        await end(tabId);
        tabs.delete(tabId);
        await session.remove(reviewKey(tabId));
      }),
  };
}
