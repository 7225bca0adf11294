import type { Piece } from '../../utils/record/to-pieces';

/** The pieces one after the other, without the headings that are said again. */
export function bare(pieces: Piece[]): string {
  return pieces.map(({ text }) => text.replace(/^[^\r\n]*, continued:?\r?\n/gm, '')).join('\n');
}

export function withoutSpace(text: string): string {
  return text.replace(/\s/g, '');
}

/** Every number with what belongs to it, such as "-2.5", "120/80" or "½". */
export function numbersIn(text: string): string[] {
  return text.match(/[.,/:+\-–−]*\p{N}[\p{N}.,/:+\-–−]*/gu) ?? [];
}
