import * as v from 'valibot';
import type { SendingPolicy } from '../record/sending-place';

/** What an organisation sets by policy, in `storage.managed`; described in public/managed-schema.json. Nobody else can write it. */
const KEY = 'sendNotesTo';

const schema: v.GenericSchema<unknown, SendingPolicy> = v.object({
  address: v.string(),
  name: v.exactOptional(v.string()),
});

/**
 * To where notes may be sent, as the policy says it.
 * @returns undefined where no policy says anything; where it cannot be read, a policy without an address, which opens nothing
 */
export async function readSendingPolicy(): Promise<SendingPolicy | undefined> {
  // Firefox refuses to read where there is no policy at all.
  const stored = await chrome.storage.managed.get<Record<string, unknown>>(KEY).catch(() => undefined);
  if (stored?.[KEY] === undefined) return undefined;
  const read = v.safeParse(schema, stored[KEY]);
  return read.success ? read.output : { address: '' };
}

/** Calls back whenever the policy may say something else, in browsers that tell. @returns stops watching */
export function watchSendingPolicy(onChange: () => void): () => void {
  const listen = (changes: object, area: string): void => {
    if (area === 'managed' && KEY in changes) onChange();
  };
  chrome.storage.onChanged.addListener(listen);
  return () => chrome.storage.onChanged.removeListener(listen);
}
