import { beforeEach, expect, it, vi } from 'vitest';
import { callOfThisTab, reviewOfThisTab } from '../../utils/browser/practice/practice-review';

const now = vi.hoisted(() => ({
  head: undefined as { callId: string; endedAt?: number } | undefined,
  logs: {} as Record<string, { isOver: boolean }>,
  isReviewing: true,
}));
vi.mock('webextension-polyfill', () => ({ default: { tabs: { getCurrent: async () => ({ id: 7 }) } } }));
vi.mock('../../utils/browser/call-memory', () => ({ readCallHead: async () => now.head }));
vi.mock('../../utils/browser/keep-log', () => ({ readLog: async (callId: string) => now.logs[callId] }));
vi.mock('../../utils/browser/preferences', () => ({ readPreference: async () => now.isReviewing }));

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(now, { head: { callId: 'first', endedAt: 1 }, logs: { first: { isOver: true } }, isReviewing: true });
});

async function look(formerId: string | undefined) {
  const looking = reviewOfThisTab(formerId);
  await vi.advanceTimersByTimeAsync(10_000);
  return looking;
}

it('the review of a practice call is that of the call since the former one', async () => {
  expect(await look(undefined)).toEqual({ is: 'kept', callId: 'first' });
  // The next one was hung up before the engine told of it.
  expect(await look('first')).toEqual({ is: 'none' });
  Object.assign(now, { head: { callId: 'second', endedAt: 2 } });
  expect(await look('first')).toEqual({ is: 'none' });
  now.logs['second'] = { isOver: true };
  expect(await look('first')).toEqual({ is: 'kept', callId: 'second' });
  now.isReviewing = false;
  expect(await look('first')).toEqual({ is: 'off' });
});

it('the former call of this tab is none of its calls since', async () => {
  expect(await callOfThisTab()).toEqual({ callId: 'first', isOver: true });
  expect(await callOfThisTab('first')).toBeUndefined();
  now.head = undefined;
  expect(await callOfThisTab()).toBeUndefined();
});
