import { afterEach, describe, expect, it, vi } from 'vitest';
import { endLogs, keepLog, readLog } from '../../utils/browser/keep-log';
import { aLog } from './some-reviews';

/** A disk with these databases, on which one that is opened lets nothing be done. */
function aDisk(...names: string[]) {
  const close = vi.fn();
  const transaction = (): never => {
    throw new DOMException('One of the specified object stores was not found.', 'NotFoundError');
  };
  const open = vi.fn(() => {
    const opening = Object.assign(new EventTarget(), { result: { transaction, close } });
    queueMicrotask(() => opening.dispatchEvent(new Event('success')));
    return opening;
  });
  vi.stubGlobal('indexedDB', { databases: async () => names.map((name) => ({ name })), open });
  return { open, close };
}

afterEach(() => void vi.unstubAllGlobals());

describe('a database that is not as it should be', () => {
  it.each([
    ['writing', () => keepLog(aLog(), true)],
    ['reading', () => readLog('call-1')],
    ['ending', () => endLogs()],
  ])('is told, and holds up nobody: %s', async (_what, act) => {
    const { close } = aDisk('webside-coaching');
    await expect(act()).rejects.toThrow('was not found');
    expect(close).toHaveBeenCalledOnce();
  });
});

it('where everything was deleted, nothing makes the database anew but a call that begins', async () => {
  const { open } = aDisk('webside');
  expect(await keepLog(aLog(), false)).toBe(false);
  expect(await readLog('call-1')).toBeUndefined();
  await endLogs();
  expect(open).not.toHaveBeenCalled();
});
