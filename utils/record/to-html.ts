import type { NoteText } from './to-text';

const ESCAPED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML shows it: nothing in it is markup. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPED[character]!);
}

/** A piece of a note for systems that take more than plain text: the same words, with its headings in bold. */
export function toHtml(text: string, { parts }: NoteText): string {
  const headings = new Set(parts.map(({ heading }) => heading));
  const lines = text.split(/\r\n|\n/).map((line, index, all) => {
    // A heading stands at the beginning or after a blank line; elsewhere the same word is the clinician's.
    const isHeading = headings.has(line) && (index === 0 || all[index - 1] === '');
    return isHeading ? `<b>${escapeHtml(line)}</b>` : escapeHtml(line);
  });
  return `<div>${lines.join('<br>')}</div>`;
}
