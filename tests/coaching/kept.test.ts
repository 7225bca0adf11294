import { beforeEach, expect, it, vi } from 'vitest';
import { followKept } from '../../entrypoints/coaching/kept';
import { countKept } from '../../utils/browser/review-store';

vi.mock('../../utils/browser/review-store', () => ({
  countKept: vi.fn(),
  readList: async () => ({ heads: [], made: new Set() }),
  deleteReviews: async () => true,
}));

const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));
const counting = vi.mocked(countKept);
const of = (heads: number): Awaited<ReturnType<typeof countKept>> =>
  ({ heads }) as Awaited<ReturnType<typeof countKept>>;

beforeEach(() => {
  counting.mockReset();
  vi.stubGlobal('document', { visibilityState: 'hidden' });
});

it('a browser that refuses to count is asked once, and again when it is wanted anew', async () => {
  counting.mockRejectedValue(new Error('refused'));
  const kept = followKept(() => kept.counts());
  kept.counts();
  await tick();
  expect(counting).toHaveBeenCalledTimes(1);
  counting.mockResolvedValue(of(3));
  kept.recount();
  kept.counts();
  await tick();
  expect(kept.counts()?.reviews).toBe(3);
  expect(counting).toHaveBeenCalledTimes(2);
});

it('one count is under way, and what was deleted meanwhile is not in it', async () => {
  let go = (): void => undefined;
  counting.mockImplementationOnce(() => new Promise((resolve) => (go = () => resolve(of(3)))));
  counting.mockResolvedValue(of(2));
  const kept = followKept(() => undefined);
  kept.counts();
  kept.counts();
  expect(counting).toHaveBeenCalledTimes(1);
  const deleting = kept.delete(['a']);
  await tick();
  go();
  await deleting;
  expect(kept.counts()?.reviews).toBe(2);
  expect(counting).toHaveBeenCalledTimes(2);
});
