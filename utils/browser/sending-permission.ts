import type { OpenPlace } from '../record/sending-place';

/** What Firefox asks for beside the host, as the manifest names it: others know no such question, and refuse a request with it. */
function dataKinds(): string[] {
  const { browser_specific_settings: settings } = chrome.runtime.getManifest() as {
    browser_specific_settings?: { gecko?: { data_collection_permissions?: { optional?: string[] } } };
  };
  return settings?.gecko?.data_collection_permissions?.optional ?? [];
}

/**
 * Asks the clinician whether the browser may connect to the place; where it was allowed once, nothing is asked. Call it straight
 * from the press: browsers allow the question in no other moment.
 * @returns whether it is allowed; never throws
 */
export function askToSend({ pattern }: OpenPlace): Promise<boolean> {
  const kinds = dataKinds();
  const wanted = { origins: [pattern], ...(kinds.length > 0 && { data_collection: kinds }) };
  return chrome.permissions.request(wanted).catch(() => false);
}
