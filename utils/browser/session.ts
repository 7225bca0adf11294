import browser from 'webextension-polyfill';

/**
 * `storage.session`: memory, for trusted pages of the extension only. It outlives the panel, the worker and the page, and
 * is gone when the browser is closed. Keys:
 * - `call:<tabId>` the latest Snapshot of that tab, without clinical text, under 8 KB
 * - `answers:<tabId>` ids of Findings whose prompt was answered, at most 50
 * - `consultation:<id>` a Consultation: the only place where clinical text is
 * - `gaps:<callId>` what was not heard in that call, and which field was being written in then
 * - `calltimes` when the calls of the day were, and nothing else of them
 * - `equipment` how one's own microphone, camera and speaker were found when they were last tried, and when
 * - `review:<tabId>` ids of that tab's calls of which a review was begun, at most 50: each is begun once
 * - `reviewedsince` when reviews were switched on or off: a call that began before goes unreviewed
 * - `practice:<tabId>` the id of the scenario that is practised in that tab, where one is
 * - `confidence` how confident the clinician felt before calls that have not begun, where reviews are kept
 * - `draftkey` the key of the drafts on the disk, once the clinician has typed the passphrase
 * - `damaged:<key>` what could not be read, as it was, until the clinician clears it
 */
export const session = browser.storage.session;

/** What lies under a key, unchecked. */
export async function readStored(key: string): Promise<unknown> {
  return (await session.get(key))[key];
}

export const DAMAGED = 'damaged:';

/** What a key now holds; `newValue` is absent where it was removed. */
export type Changes = Record<string, { newValue?: unknown }>;

/** Calls back whenever something under one of the keys' beginnings changes. @returns stops watching */
export function watchSession(beginnings: string[], onChange: (changes: Changes) => void): () => void {
  const listen = (changes: Changes): void => {
    if (Object.keys(changes).some((key) => beginnings.some((beginning) => key.startsWith(beginning))))
      onChange(changes);
  };
  session.onChanged.addListener(listen);
  return () => session.onChanged.removeListener(listen);
}
