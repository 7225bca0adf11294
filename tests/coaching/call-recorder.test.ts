import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openRecorder } from '../../utils/browser/call-recorder';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import type { CallLog } from '../../utils/coaching/review';
import { checkLog } from '../../utils/coaching/review-file/review-shapes';
import { aFinding, aSnapshot } from '../call-quality/a-snapshot';

const disk = vi.hoisted(() => new Map<string, CallLog>());
const memory = vi.hoisted(() => new Map<string, unknown>());
vi.mock('../../utils/browser/session', () => ({
  session: {
    get: async (key: string) => (memory.has(key) ? { [key]: memory.get(key) } : {}),
    set: async (all: object) => Object.entries(all).forEach(([key, value]) => memory.set(key, value)),
    remove: async (key: string) => memory.delete(key),
  },
  readStored: async (key: string) => memory.get(key),
}));
vi.mock('../../utils/browser/keep-log', () => ({
  async keepLog(log: CallLog, isFirst: boolean) {
    const isKept = isFirst || disk.has(log.callId);
    if (isKept) disk.set(log.callId, structuredClone(log));
    return isKept;
  },
  readLog: async (callId: string) => structuredClone(disk.get(callId)),
  async endLogs() {
    for (const log of disk.values()) log.isOver = true;
  },
}));

const BEGAN = 1_795_000_000_000;
const ABOUT = { platform: 'Practice room', scenario: 'echo' };
const TAB = 7;
const PROMPT = { findingId: 'sound-lost-1', finding: 'sound-lost', talk: 'setting up' } as const;

let recorder: ReturnType<typeof openRecorder>;
beforeEach(() => {
  vi.useFakeTimers({ now: BEGAN });
  disk.clear();
  memory.clear();
  recorder = openRecorder();
});
afterEach(() => void vi.useRealTimers());

/** A second of a call after `seconds`, at that time. */
async function tell(seconds: number, but: Partial<Snapshot> = {}): Promise<void> {
  const at = BEGAN + seconds * 1000;
  vi.setSystemTime(at);
  await recorder.follow(TAB, aSnapshot({ startedAt: BEGAN, at, ...but }), ABOUT);
}

const over = (seconds: number): Partial<Snapshot> => ({ endedAt: BEGAN + seconds * 1000 });
const log = (callId = 'call-1'): CallLog | undefined => disk.get(callId);

describe('a review that was deleted during its call', () => {
  const ways: [string, () => Promise<unknown>][] = [
    ['while the call goes on', () => tell(20)],
    ['when the call ends', () => tell(20, over(20))],
    ['when its tab is closed, and its end is told then', () => recorder.end(TAB).then(() => tell(20, over(20)))],
    [
      'when its tab is closed after the background died',
      () =>
        die()
          .end(TAB)
          .then(() => tell(20, over(20))),
    ],
    [
      'when the background dies',
      () =>
        die()
          .show(TAB, { prompt: PROMPT })
          .then(() => tell(20)),
    ],
    ['when another frame of its tab has had a call since', () => tell(12, { callId: 'call-2' }).then(() => tell(20))],
  ];
  it.each(ways)('does not come back %s', async (_when, happens) => {
    await tell(1);
    await tell(7);
    expect(log()).toMatchObject({ lengthMs: 7000, ...ABOUT });
    disk.clear();
    await happens();
    expect(log()).toBeUndefined();
  });

  function die(): typeof recorder {
    return (recorder = openRecorder());
  }
});

describe('a review', () => {
  it('is not begun with what is told of a call that is over', async () => {
    await tell(9, over(9));
    expect(disk.size).toBe(0);
  });

  it('goes on when its tab is closed, and when the background dies', async () => {
    await tell(1);
    recorder = openRecorder();
    await tell(8);
    await recorder.end(TAB);
    expect(log()).toMatchObject({ lengthMs: 8000, isOver: true });
    await tell(9, over(9));
    expect(log()).toMatchObject({ lengthMs: 9000, isOver: true, ...ABOUT });
  });

  it('ends when another call begins in its tab', async () => {
    await tell(1);
    await tell(3, { callId: 'call-2' });
    expect(log()).toMatchObject({ isOver: true, lengthMs: 1000 });
    expect(log('call-2')).toMatchObject({ isOver: false });
  });

  it('has a prompt that was answered before the next second of its call', async () => {
    await tell(1, { findings: [aFinding('sound-lost')] });
    await recorder.show(TAB, { prompt: PROMPT });
    await recorder.answer(TAB, PROMPT.findingId, 'done');
    expect(log()!.prompts).toMatchObject([{ kind: 'sound-lost', shownMs: 1000, answer: 'done', answeredMs: 1000 }]);
    await tell(7);
    expect(log()!.prompts).toMatchObject([{ answer: 'done' }]);
  });

  it.each<[string, object]>([
    ['a long platform', { platform: 'x'.repeat(500) }],
    ['a platform that is none', { platform: { toString: 'x' } }],
    ['a kind of talk that is none', { prompt: { ...PROMPT, talk: 'small talk' } }],
    ['a kind of fault that is none', { prompt: { ...PROMPT, finding: 'fire' } }],
    ['a long id', { prompt: { ...PROMPT, findingId: 'x'.repeat(500) } }],
    ['no prompt at all', { prompt: 'x' }],
  ])('can be read whatever a script in a page tells: %s', async (_what, told) => {
    await tell(1);
    await recorder.show(TAB, told).catch(() => undefined);
    await recorder.answer(TAB, PROMPT.findingId, 'perhaps' as never);
    expect(checkLog(log())).toEqual({ output: log() });
  });
});

describe('switched off in a call', () => {
  beforeEach(async () => {
    await tell(1, { findings: [aFinding('sound-lost')] });
    await recorder.show(TAB, { prompt: PROMPT });
    vi.setSystemTime(BEGAN + 3000);
    await recorder.choose(false);
  });

  it('its review is over at once, and nothing more is written', async () => {
    const before = structuredClone(log());
    expect(before).toMatchObject({ isOver: true, lengthMs: 1000 });
    await recorder.answer(TAB, PROMPT.findingId, 'done');
    await recorder.show(TAB, { platform: 'Whereby' });
    await tell(10);
    recorder = openRecorder();
    await recorder.answer(TAB, PROMPT.findingId, 'done');
    await recorder.end(TAB);
    expect(log()).toEqual(before);
  });

  it('and on again: that call gets no more, the next one does', async () => {
    vi.setSystemTime(BEGAN + 5000);
    await recorder.choose(true);
    await tell(10);
    await tell(20, over(20));
    expect(log()).toMatchObject({ isOver: true, lengthMs: 1000 });
    await tell(30, { callId: 'call-2', startedAt: BEGAN + 29_000 });
    expect(log('call-2')).toMatchObject({ isOver: false, lengthMs: 1000 });
  });
});

it('switched on in a call: it gets no review, the next one does', async () => {
  await recorder.choose(false);
  vi.setSystemTime(BEGAN + 5000);
  await recorder.choose(true);
  await tell(10);
  await tell(20);
  await tell(21, over(21));
  await tell(30, { callId: 'call-2', startedAt: BEGAN + 29_000 });
  expect([...disk.keys()]).toEqual(['call-2']);
});
