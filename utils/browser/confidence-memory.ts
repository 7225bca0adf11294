import * as v from 'valibot';
import type { Confidence } from '../coaching/review';
import { readAs } from './read-as';
import { session } from './session';

const KEY = 'confidence';

/** By the tab in which the call is going to be; when it was said, ms since 1970. */
export type FeltBefore = Record<string, { value: Confidence; at: number }>;

const schema: v.GenericSchema<unknown, FeltBefore> = v.record(
  v.string(),
  v.object({ value: v.picklist([1, 2, 3, 4, 5]), at: v.number() }),
);

/** How confident the clinician felt before calls that have not begun. */
export async function readFelt(): Promise<FeltBefore> {
  return (await readAs(KEY, schema)) ?? {};
}

/** Where the memory is full it is not kept, and no one is disturbed. */
export async function keepFelt(felt: FeltBefore): Promise<void> {
  await session.set({ [KEY]: felt }).catch(() => undefined);
}
