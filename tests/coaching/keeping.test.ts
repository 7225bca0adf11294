import { describe, expect, it } from 'vitest';
import { openKeeping, type Outcome } from '../../utils/coaching/keeping';

/** A disk that answers when it is told to. */
function openDisk() {
  const begun: string[] = [];
  const answers: ((outcome: Outcome | Error) => void)[] = [];
  const told: string[] = [];
  const keeping = openKeeping<string>({
    write: (row) => {
      begun.push(row);
      return new Promise((resolve, reject) =>
        answers.push((outcome) => (outcome instanceof Error ? reject(outcome) : resolve(outcome))),
      );
    },
    onOutcome: (row, outcome) => told.push(`${row}: ${outcome}`),
  });
  const answer = async (outcome: Outcome | Error): Promise<void> => {
    answers.shift()!(outcome);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { keeping, begun, told, answer };
}

describe('what is typed', () => {
  it('is being written at once, and is the page’s last chance until it is', async () => {
    const { keeping, begun, told, answer } = openDisk();
    keeping.put('a', 'one');
    expect(begun).toEqual(['one']);
    expect(keeping.rows()).toEqual(['one']);
    await answer('kept');
    expect(keeping.rows()).toEqual([]);
    expect(told).toEqual(['one: kept']);
  });

  it('while one is written is written after it, the last of it alone', async () => {
    const { keeping, begun, told, answer } = openDisk();
    for (const row of ['o', 'on', 'one']) keeping.put('a', row);
    expect(begun).toEqual(['o']);
    expect(keeping.rows()).toEqual(['one']);
    await answer('kept');
    expect(begun).toEqual(['o', 'one']);
    await answer('kept');
    expect(told).toEqual(['one: kept']);
  });

  it('in one place does not wait for another', () => {
    const { keeping, begun } = openDisk();
    keeping.put('a', 'one');
    keeping.put('b', 'two');
    expect(begun).toEqual(['one', 'two']);
  });

  it.each(['refused', new Error('QuotaExceededError')] as const)(
    'stays where the disk says %s, and is tried again',
    async (no) => {
      const { keeping, begun, told, answer } = openDisk();
      keeping.put('a', 'one');
      await answer(no);
      expect(keeping.of('a')).toEqual({ row: 'one', is: 'refused' });
      expect(keeping.isStuck()).toBe(true);
      expect(told).toEqual(['one: refused']);
      keeping.retry();
      expect(begun).toEqual(['one', 'one']);
      await answer('kept');
      expect(keeping.isStuck()).toBe(false);
    },
  );

  it('of something that was deleted is not tried again, not even when the page goes', async () => {
    const { keeping, begun, answer } = openDisk();
    keeping.put('a', 'one');
    await answer('gone');
    keeping.retry();
    expect(begun).toEqual(['one']);
    expect(keeping.rows()).toEqual([]);
    expect(keeping.isStuck()).toBe(true);
  });

  it('and dropped is told of no more, and comes back by nothing', async () => {
    const { keeping, begun, told, answer } = openDisk();
    keeping.put('a', 'one');
    keeping.put('a', 'two');
    keeping.drop('a');
    await answer('refused');
    expect(begun).toEqual(['one']);
    expect(told).toEqual([]);
    expect(keeping.rows()).toEqual([]);
  });

  it('is settled once nothing is being written', async () => {
    const { keeping, answer } = openDisk();
    let isSettled = false;
    keeping.put('a', 'one');
    void keeping.settled().then(() => (isSettled = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect(isSettled).toBe(false);
    await answer('refused');
    expect(isSettled).toBe(true);
    await keeping.settled();
  });
});
