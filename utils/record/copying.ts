import type { Copies } from '../consultation/consultation';
import { markOf } from './mark-of';
import type { NoteText } from './to-text';

/** Something that one press copies. */
export interface Copyable {
  /** by which it is known when it was copied; stays the same as long as the heading and the number of pieces do */
  key: string;
  /** how it is called on the screen */
  name: string;
  text: string;
  /** it tells whether the safety net was given */
  hasSafetyNet: boolean;
}

/** The whole note, in as many pieces as it needs. */
export function wholeOf({ pieces, parts }: NoteText): Copyable[] {
  const hasSafetyNet = parts.some((part) => part.hasSafetyNet);
  return inPieces('note', pieces, hasSafetyNet);
}

/** What stands under each heading, by itself, in as many pieces as it needs. */
export function partsOf({ parts }: NoteText): Copyable[] {
  return parts.flatMap(({ name, pieces, hasSafetyNet }) => inPieces(name, pieces, hasSafetyNet));
}

function inPieces(name: string, pieces: string[], hasSafetyNet: boolean): Copyable[] {
  return pieces.map((text, index) => {
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

/** Whether nothing of the note is left to be copied: as a whole, or heading by heading. */
export function isNoteCopied(note: NoteText, copies: Copies | undefined): boolean {
  return [wholeOf(note), partsOf(note)].some((all) => all.length > 0 && all.every((each) => isCopied(each, copies)));
}

/**
 * Whether it is asked first if the right record is open: where nothing was copied since a call began, the last patient's may still
 * be (hazard: pasted into another's record).
 * @param begunAt when the latest call began, these notes' own or another, ms since 1970; absent where there was none
 */
export function mustCheckRecord(copies: Copies = {}, begunAt: number = -Infinity): boolean {
  return !Object.values(copies).some(({ at }) => at >= begunAt);
}
