import type { RecordDocument } from './record-document';

// Control characters other than tab and newline, direction overrides and lone surrogates are never meant, and a record
// system may choke on them.
const UNSAFE = /(?![\t\n])\p{Cc}|[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu;

/** The note as plain text, which pastes cleanly anywhere: a heading a line, its lines beneath, a blank line between. */
export function toText({ sections }: RecordDocument): string {
  const paragraphs = sections.map(({ heading, lines }) => [heading, ...lines].join('\n'));
  return paragraphs.join('\n\n').replace(UNSAFE, '');
}
