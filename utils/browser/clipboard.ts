/** Puts plain text, and nothing else, on the clipboard. @throws when the browser refuses */
export function copyText(text: string): Promise<void> {
  return navigator.clipboard.writeText(text);
}
