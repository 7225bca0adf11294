/** Calls back whenever something else is kept in `storage.local` under a key, in whatever page. @returns stops watching */
export function watchLocal(key: string, onChange: () => void): () => void {
  const listen = (changes: object, area: string): void => {
    if (area === 'local' && key in changes) onChange();
  };
  // Not by the polyfill: the overlay watches in every page with a call, and would be a quarter larger.
  chrome.storage.onChanged.addListener(listen);
  return () => chrome.storage.onChanged.removeListener(listen);
}
