/** Something that is wrong in a file, and what to do. */
export interface FileError {
  /** counts from 1 */
  line: number;
  what: string;
}

/** Notes what is wrong at a place, in characters from the file's beginning. */
export type At = (offset: number, what: string) => void;

/** As many as somebody mends before trying again. */
const MOST_ERRORS = 20;

/** @param text of the file */
export function openErrors(text: string): { at: At; all(): FileError[] } {
  const found: { offset: number; what: string }[] = [];
  return {
    at: (offset, what) => void found.push({ offset, what }),
    all() {
      const sorted = found.toSorted((one, other) => one.offset - other.offset);
      const told = sorted.slice(0, MOST_ERRORS).map(({ offset, what }) => ({ line: lineOf(text, offset), what }));
      const more = sorted[MOST_ERRORS];
      if (more) {
        const count = sorted.length - MOST_ERRORS;
        told.push({ line: lineOf(text, more.offset), what: `From here on ${count} more. Mend those above first.` });
      }
      return told;
    },
  };
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/).length;
}
