import type { RecordDocument } from './record-document';

/** The note as plain text, which pastes cleanly anywhere: a heading a line, its lines beneath, a blank line between. */
export function toText({ sections }: RecordDocument): string {
  return sections.map(({ heading, lines }) => [heading, ...lines].join('\n')).join('\n\n');
}
