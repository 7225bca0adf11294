/** Whether the extension that put this script into a page still is: not updated, switched off or removed since. */
export function isAlive(): boolean {
  return chrome.runtime?.id !== undefined;
}
