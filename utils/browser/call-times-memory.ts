import * as v from 'valibot';
import type { CallTimes } from '../consultation/call-time';
import { readAs } from './read-as';
import { session } from './session';

const KEY = 'calltimes';

const schema: v.GenericSchema<unknown, CallTimes> = v.record(
  v.string(),
  v.object({ from: v.number(), to: v.number() }),
);

/** When the calls of this browser session were. */
export async function readCallTimes(): Promise<CallTimes> {
  return (await readAs(KEY, schema)) ?? {};
}

/** Where the memory is full the count is short, and no one is disturbed. */
export async function keepCallTimes(times: CallTimes): Promise<void> {
  await session.set({ [KEY]: times }).catch(() => undefined);
}
