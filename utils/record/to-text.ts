import type { LocalCode } from './codes';
import { codeLines } from './code-lines';
import { toParts } from './profiles';
import type { RecordDocument } from './record-document';
import { splitText } from './split-text';
import { headingsOf, LINE_ENDS, type TextOptions, USUAL_TEXT } from './text-options';
import { toAscii } from './to-ascii';

/** A note as it is pasted. Every text is exactly what goes on the clipboard. */
export interface NoteText {
  /** the whole of it; empty where there is nothing to tell */
  whole: string;
  /** the whole in pieces that a field takes; one where there is no limit, or it keeps within */
  pieces: string[];
  /** under each heading, without the heading itself, since the field it is pasted into has it */
  parts: TextPart[];
  /** headings that have something under them and are left out by choice */
  leftOut: string[];
  /** characters that ASCII cannot write and that stand as "?" */
  lost: number;
}

export interface TextPart {
  name: string;
  /** as in NotePart */
  heading?: string;
  text: string;
  pieces: string[];
  /** it tells whether the safety net was given */
  hasSafetyNet: boolean;
}

/** The document as plain text, which pastes cleanly anywhere: a heading a line, its lines beneath, a blank line between. */
export function toText(
  made: RecordDocument,
  options: TextOptions = USUAL_TEXT,
  local: readonly LocalCode[] = [],
): NoteText {
  const told = options.isConnectionTold ? made : without(made, 'connection');
  const headings = headingsOf(options);
  const isIn = (name: string): boolean => !headings.some((each) => each.name === name && each.isOff);
  const all = toParts(told, headings);
  const codes = options.isCoded ? codeLines(made, local) : [];
  let lost = 0;
  const write = (lines: string[]): string => {
    const text = lines.join('\n');
    const ascii = options.isAscii ? toAscii(text) : { text, lost: 0 };
    lost += ascii.lost;
    return ascii.text.replaceAll('\n', LINE_ENDS[options.lineEnd]);
  };
  const split = (text: string): string[] => (options.most === undefined ? [text] : splitText(text, options.most));
  const parts = all.filter(({ name }) => isIn(name)).map((part) => ({ part, text: write(part.lines) }));
  const lineEnd = LINE_ENDS[options.lineEnd];
  const whole = [
    ...(codes.length > 0 ? [write(codes)] : []),
    ...parts.map(({ part, text }) => (part.heading === undefined ? text : `${part.heading}${lineEnd}${text}`)),
  ].join(lineEnd + lineEnd);
  return {
    whole,
    pieces: split(whole).filter(Boolean),
    parts: parts.map(({ part, text }) => ({
      name: part.name,
      ...(part.heading !== undefined && { heading: part.heading }),
      text,
      pieces: split(text),
      hasSafetyNet: part.hasSafetyNet,
    })),
    leftOut: all.map(({ name }) => name).filter((name) => !isIn(name)),
    lost,
  };
}

function without(made: RecordDocument, id: RecordDocument['sections'][number]['id']): RecordDocument {
  return { ...made, sections: made.sections.filter((section) => section.id !== id) };
}
