import * as v from 'valibot';
import { DAMAGED, readStored, session } from './session';

/** One stored value, checked. What cannot be read is set aside under its key, reported by the panel, and taken for absent. */
export async function readAs<Value>(key: string, schema: v.GenericSchema<unknown, Value>): Promise<Value | undefined> {
  const stored = await readStored(key);
  if (stored === undefined) return undefined;
  const read = v.safeParse(schema, stored);
  if (read.success) return read.output;
  await session.set({ [DAMAGED + key]: JSON.stringify(stored) });
  // A good one may have been written in its place meanwhile.
  if (JSON.stringify(await readStored(key)) === JSON.stringify(stored)) await session.remove(key);
  return undefined;
}
