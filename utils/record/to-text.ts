import type { LocalCode } from './codes';
import { codeLines } from './code-lines';
import { joinLines, linesOf, type NoteLine } from './note-lines';
import { type NotePart, toParts } from './profiles';
import { type RecordDocument, withoutConnection } from './record-document';
import { headingsOf, LINE_ENDS, type TextOptions, USUAL_TEXT } from './text-options';
import { toAscii } from './to-ascii';
import { type Piece, toPieces } from './to-pieces';

/** A note as it is pasted. Every text is exactly what goes on the clipboard. */
export interface NoteText {
  /** the whole of it; empty where there is nothing to tell */
  whole: string;
  /** the whole in pieces that a field takes; one where there is no limit, or it keeps within */
  pieces: Piece[];
  /** under each heading, without the heading itself, since the field it is pasted into has it */
  parts: TextPart[];
  /** every line of the whole that is a heading */
  headings: string[];
  /** headings that have something under them and are left out by choice */
  leftOut: string[];
  /** characters that ASCII cannot write and that stand as "[?]" */
  lost: number;
}

export interface TextPart {
  name: string;
  /** as in NotePart */
  heading?: string;
  pieces: Piece[];
}

/** The document as plain text, which pastes cleanly anywhere: a heading a line, its lines beneath, a blank line between. */
export function toText(
  made: RecordDocument,
  options: TextOptions = USUAL_TEXT,
  local: readonly LocalCode[] = [],
): NoteText {
  const told = options.isConnectionTold ? made : withoutConnection(made);
  const headings = headingsOf(options);
  const isIn = ({ name }: NotePart): boolean => !headings.some((each) => each.name === name && each.isOff);
  const all = toParts(told, headings);
  const parts = [...codesPart(made, options, local), ...all.filter(isIn)];
  const lineEnd = LINE_ENDS[options.lineEnd];
  const whole = parts.flatMap((part) =>
    linesOf(part, true).map((line, index) => (index === 0 ? { ...line, hasGap: true } : line)),
  );
  const { lines, lost } = options.isAscii ? inAscii(whole) : { lines: whole, lost: 0 };
  const divide = (wanted: NoteLine[]): Piece[] => toPieces(wanted, { most: options.most ?? Infinity, lineEnd });
  return {
    whole: joinLines(lines, lineEnd),
    pieces: divide(lines),
    headings: lines.filter(({ isHeading }) => isHeading).map(({ text }) => text),
    parts: parts.map((part) => {
      const own = linesOf(part, false);
      return {
        name: part.name,
        ...(part.heading !== undefined && { heading: part.heading }),
        pieces: divide(options.isAscii ? inAscii(own).lines : own),
      };
    }),
    leftOut: all.filter((part) => !isIn(part)).map(({ name }) => name),
    lost,
  };
}

/** Before the note, and by itself for who copies heading by heading. */
function codesPart(made: RecordDocument, { isCoded }: TextOptions, local: readonly LocalCode[]): NotePart[] {
  const lines = isCoded ? codeLines(made, local) : [];
  return lines.length > 0 ? [{ name: 'Codes', groups: [{ id: 'mode', lines }] }] : [];
}

function inAscii(lines: NoteLine[]): { lines: NoteLine[]; lost: number } {
  let lost = 0;
  const write = (text: string): string => {
    const written = toAscii(text);
    lost += written.lost;
    return written.text;
  };
  const written = lines.map((line) => ({ ...line, text: write(line.text) }));
  // What is said again is counted once.
  return { lines: written.map((line) => ({ ...line, above: line.above.map((each) => toAscii(each).text) })), lost };
}
