import type { Consultation, Copies } from '../consultation/consultation';
import { markOf } from './mark-of';
import type { Piece } from './to-pieces';
import type { NoteText } from './to-text';

/** Something that one press copies. */
export interface Copyable {
  /** by which it is known when it was copied; stays the same as long as the heading and the number of pieces do */
  key: string;
  /** how it is called on the screen */
  name: string;
  text: string;
  /** some of the advice on coming back is in it */
  hasSafetyNet: boolean;
}

/** The whole note, in as many pieces as it needs. */
export function wholeOf({ pieces }: NoteText): Copyable[] {
  return inPieces('note', pieces);
}

/** What stands under each heading, by itself, in as many pieces as it needs. */
export function partsOf({ parts }: NoteText): Copyable[] {
  return parts.flatMap(({ name, pieces }) => inPieces(name, pieces));
}

function inPieces(name: string, pieces: Piece[]): Copyable[] {
  return pieces.map(({ text, hasSafetyNet }, index) => {
    const own = pieces.length === 1 ? name : `${name}, piece ${index + 1} of ${pieces.length}`;
    return { key: own, name: own, text, hasSafetyNet };
  });
}

/** Whether it was copied as it stands. */
export function isCopied({ key, text }: Copyable, copies: Copies = {}): boolean {
  return copies[key]?.mark === markOf(text);
}

/** The first that was not copied as it stands; where all were, they begin anew. */
export function nextToCopy(all: Copyable[], copies: Copies | undefined): Copyable | undefined {
  return all.find((each) => !isCopied(each, copies)) ?? all[0];
}

/** Whether all of the advice on coming back has been copied, once this one is. */
export function documentsSafetyNet(copied: Copyable, all: Copyable[], copies: Copies | undefined): boolean {
  const others = all.filter((each) => each.hasSafetyNet && each !== copied);
  return copied.hasSafetyNet && others.every((each) => isCopied(each, copies));
}

/** How many are not copied as they stand, but for this one. */
export function leftToCopy(copied: Copyable, all: Copyable[], copies: Copies | undefined): number {
  return all.filter((each) => each !== copied && !isCopied(each, copies)).length;
}

/** Whether nothing of the note is left to be copied: as a whole, or heading by heading. What is left out by choice never was. */
export function isNoteCopied(note: NoteText, copies: Copies | undefined): boolean {
  if (note.leftOut.length > 0) return false;
  return [wholeOf(note), partsOf(note)].some((all) => all.length > 0 && all.every((each) => isCopied(each, copies)));
}

/** What may have brought another patient's record up: instants in ms since 1970, absent where there was none. */
export interface Meanwhile {
  /** the call beside the notes, their own or another */
  callBeganAt: number | undefined;
  /** another's note was copied last, cleared since or not */
  otherCopiedAt: number | undefined;
}

/**
 * Whether it is asked first if the right record is open: where nothing was copied since a call began, or since another's note was,
 * the last patient's may still be (hazard: pasted into another's record).
 * @returns what makes it asked, so that one answer is not taken for another's; undefined where it need not be
 */
export function recordToCheck(
  { id, copies = {}, beganAt }: Pick<Consultation, 'id' | 'copies' | 'beganAt'>,
  { callBeganAt, otherCopiedAt }: Meanwhile,
): string | undefined {
  const since = Math.max(...[beganAt, callBeganAt, otherCopiedAt].map((at) => at ?? -Infinity));
  return Object.values(copies).some(({ at }) => at >= since) ? undefined : `${id} ${since}`;
}
