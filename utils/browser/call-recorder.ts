import type { Snapshot } from '../call-quality/snapshot';
import { type AboutCall, answered, followCall, shown } from '../coaching/follow-call';
import type { CallLog } from '../coaching/review';
import type { PromptAnswer } from '../consultation/prompt-answers';
import { endLogs, keepLog, readLog } from './keep-log';
import type { Shown } from './messages';
import { openQueue } from './queue';
import { REVIEWED_SINCE, reviewedSince } from './reviewed-since';
import { readStored, session } from './session';

/** So much of a call is lost at most when the background dies; most of that the next Snapshot tells once more. */
const KEEP_EACH_MS = 5000;
/** Calls of one tab that are remembered: a frame does not come back with one that was so long ago. */
const MOST_BEGUN = 50;

/** The call of a tab that is being written down; without a log its review was deleted while it went on. */
interface Followed {
  callId: string;
  log?: CallLog;
  /** ms since 1970; absent where it was not written yet */
  keptAt?: number;
}

const begunKey = (tabId: number): string => `review:${tabId}`;

/**
 * Writes down how calls go, for coaching. It may die at any moment: the next one goes on with what is on the disk. A review is
 * begun once, with its call: what was deleted does not come back, whatever is still told of that call.
 */
export function openRecorder() {
  const inTurn = openQueue();
  const tabs = new Map<number, Followed>();

  /** Calls of a tab of which a review was begun, the latest last. */
  async function begunIn(tabId: number): Promise<string[]> {
    return ((await readStored(begunKey(tabId))) ?? []) as string[];
  }

  /** What is known of a tab's call; of one that began under a background that has died, what that one has kept. */
  async function known(tabId: number): Promise<Followed | undefined> {
    const own = tabs.get(tabId);
    if (own) return own;
    const callId = (await begunIn(tabId)).at(-1);
    return callId === undefined ? undefined : onDisk(callId);
  }

  async function onDisk(callId: string): Promise<Followed> {
    const log = await readLog(callId);
    return { callId, ...(log && { log, keptAt: log.startedAt + log.lengthMs }) };
  }

  async function keep(tabId: number, { callId, keptAt }: Followed, log: CallLog): Promise<void> {
    // It began without consent, or that was taken back since.
    if (log.startedAt < (await reviewedSince())) return;
    const isFirst = keptAt === undefined;
    if (isFirst) await session.set({ [begunKey(tabId)]: [...(await begunIn(tabId)), callId].slice(-MOST_BEGUN) });
    const isKept = await keepLog(log, isFirst);
    tabs.set(tabId, { callId, keptAt: Date.now(), ...(isKept && { log }) });
  }

  async function change(tabId: number, make: (log: CallLog) => CallLog): Promise<void> {
    const followed = await known(tabId);
    if (followed?.log) await keep(tabId, followed, make(followed.log));
  }

  const end = (tabId: number): Promise<void> => change(tabId, (log) => ({ ...log, isOver: true }));

  return {
    /** Takes a Snapshot of a call that is to be reviewed. */
    follow: (tabId: number, snapshot: Snapshot, about: AboutCall) =>
      inTurn(async () => {
        const { callId, endedAt } = snapshot;
        let before = await known(tabId);
        if (before?.callId !== callId) {
          await end(tabId);
          before = (await begunIn(tabId)).includes(callId) ? await onDisk(callId) : undefined;
        }
        // What is told of a call when it is over begins none.
        if (before ? !before.log : endedAt !== undefined) return;
        const log = followCall(before?.log, snapshot, about);
        const next = { ...before, callId, log };
        tabs.set(tabId, next);
        const isDue = endedAt !== undefined || Math.abs(Date.now() - (next.keptAt ?? 0)) >= KEEP_EACH_MS;
        if (isDue) await keep(tabId, next, log);
      }),

    /** What overlay or panel show of it. */
    show: (tabId: number, what: Shown) => inTurn(() => change(tabId, (log) => shown(log, what, Date.now()))),

    answer: (tabId: number, findingId: string, answer: PromptAnswer) =>
      inTurn(() => change(tabId, (log) => answered(log, findingId, answer, Date.now()))),

    /** The tab is gone. */
    end: (tabId: number) =>
      inTurn(async () => {
        await end(tabId);
        tabs.delete(tabId);
      }),

    /** Reviews are switched on or off: a call that goes on gets none from here on. */
    choose: (isOn: boolean) =>
      inTurn(async () => {
        tabs.clear();
        await Promise.all([session.set({ [REVIEWED_SINCE]: isOn ? Date.now() : Number.MAX_SAFE_INTEGER }), endLogs()]);
      }),
  };
}
