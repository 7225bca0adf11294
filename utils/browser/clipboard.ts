/** Puts plain text, and nothing else, on the clipboard. @throws when the browser refuses */
export function copyText(text: string): Promise<void> {
  return navigator.clipboard.writeText(text);
}

/** Puts the same on the clipboard twice: plain, and as HTML for who takes it. @throws when the browser refuses */
export function copyRich(text: string, html: string): Promise<void> {
  const types = { 'text/plain': text, 'text/html': html };
  const blobs = Object.entries(types).map(([type, words]) => [type, new Blob([words], { type })]);
  return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}
