import { continued } from './to-pieces';
import type { NoteText } from './to-text';

const ESCAPED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML shows it: nothing in it is markup. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPED[character]!);
}

/** A piece of a note for systems that take more than plain text: the same words, with its headings in bold. */
export function toHtml(text: string, { headings }: NoteText): string {
  const known = new Set(headings.flatMap((heading) => [heading, continued(heading)]));
  const lines = text.split(/\r\n|\n/).map((line, index, all) => {
    // One without a colon stands at the beginning or after a blank line; elsewhere the same word is the clinician's.
    const isAlone = index === 0 || all[index - 1] === '';
    const isHeading = known.has(line) && (isAlone || line.endsWith(':'));
    return isHeading ? `<b>${escapeHtml(line)}</b>` : escapeHtml(line);
  });
  return `<div>${lines.join('<br>')}</div>`;
}
