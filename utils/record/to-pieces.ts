import { joinLines, type NoteLine } from './note-lines';
import { splitText } from './split-text';

/** What a field takes at once. */
export interface Piece {
  text: string;
  /** some of the advice on coming back is in it */
  hasSafetyNet: boolean;
}

interface Room {
  /** characters, line ends counted */
  most: number;
  lineEnd: string;
}

/**
 * Divides lines into pieces that a field takes. Each piece says what it is: a heading never ends one, and where one begins in the
 * middle, the headings above are said again, so that advice that is only planned reads as that in every piece (hazard H7).
 */
export function toPieces(lines: readonly NoteLine[], room: Room): Piece[] {
  const pieces: NoteLine[][] = [];
  let piece: NoteLine[] = [];
  let headings: NoteLine[] = [];
  /** characters of the piece so far */
  let length = 0;
  for (const line of lines) {
    if (line.isHeading) {
      headings.push(line);
      continue;
    }
    const wanted = [...headings, line];
    const more = lengthAfter(wanted, piece.length === 0, room.lineEnd);
    if (length + more <= room.most) {
      piece.push(...wanted);
      length += more;
    } else {
      for (const begun of beginWith(line, headings, room)) {
        if (piece.length > 0) pieces.push(piece);
        piece = begun;
      }
      length = lengthAfter(piece, true, room.lineEnd);
    }
    headings = [];
  }
  return [...pieces, piece]
    .filter((each) => each.length > 0)
    .map((each) => ({
      text: joinLines(each, room.lineEnd),
      hasSafetyNet: each.some(({ isSafetyNet, isHeading }) => isSafetyNet && !isHeading),
    }));
}

/** Characters that lines add to a piece: joinLines, without making it. */
function lengthAfter(lines: readonly NoteLine[], isFirst: boolean, lineEnd: string): number {
  return lines.reduce((sum, { text, hasGap }, index) => {
    const ends = isFirst && index === 0 ? 0 : hasGap ? 2 : 1;
    return sum + ends * lineEnd.length + text.length;
  }, 0);
}

/** A piece that begins with a line, and more of them where the line alone is too long. */
function beginWith(line: NoteLine, headings: NoteLine[], room: Room): NoteLine[][] {
  const isNew = (heading: string): boolean => headings.some(({ text }) => text === heading);
  const head = line.above.map((text) => asHeading(line, isNew(text) ? text : continued(text)));
  const later = line.above.map((text) => asHeading(line, continued(text)));
  const left = room.most - joinLines(later, room.lineEnd).length - room.lineEnd.length;
  const parts = splitText(line.text, Math.max(2, left));
  return parts.map((text, index) => [...(index === 0 ? head : later), { ...line, text }]);
}

function asHeading(line: NoteLine, text: string): NoteLine {
  return { ...line, text, isHeading: true, hasGap: false };
}

/** A heading that is said again. */
export function continued(heading: string): string {
  return heading.endsWith(':') ? `${heading.slice(0, -1)}, continued:` : `${heading}, continued`;
}
