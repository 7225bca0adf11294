import { clock, withUnit } from '../../utils/i18n/words';
import { NOT_WRITTEN } from '../../utils/record/to-ascii';

/** What one press copies: all of it, what stands under the next heading, or something by its key (see copying.ts). */
export type ToCopy = 'note' | 'next part' | { key: string };

/** What a text that was copied does not have: see NoteText. */
export interface Missing {
  leftOut: string[];
  lost: number;
  /** see Note */
  replaced: number;
}

/** `revision`: of the notes, once it is kept that they were copied; `isOvertaken`: what was typed meanwhile is not in it */
export type CopyResult =
  | { is: 'copied'; key: string; at: number; revision: number; left: number; isOvertaken?: boolean; missing: Missing }
  | { is: 'refused'; key: string; revision: number }
  /** every heading that has something under it is left out by choice */
  | { is: 'nothing'; revision: number }
  /** what puts it into words could not be fetched from the disk */
  | { is: 'not loaded'; revision: number }
  /** it is asked first whether the right record is open, for what reason: the same press again copies */
  | { is: 'asked'; revision: number; about: string; at: number };

const WHOLE = 'note';

/** What became of copying, in words; it stands where it is seen from every stage. */
export function copyWords(copied: CopyResult | undefined): string {
  if (!copied) return '';
  if (copied.is === 'asked') return 'Is the right patient’s record open? Then press again to copy.';
  if (copied.is === 'nothing')
    return 'Nothing to copy: write in the notes, or see in Settings which headings are left out.';
  if (copied.is === 'not loaded')
    return 'This part could not be loaded. Close the panel and open it again: your notes are safe.';
  if (copied.is === 'refused')
    return 'The browser did not allow copying. Your note is safe, and selected above: press Ctrl+C.';
  if (copied.isOvertaken) return 'Copied, but what you typed just now is not in it. Copy again.';
  const what = copied.key === WHOLE ? 'Copied' : `Copied ${copied.key}`;
  const left = copied.left > 0 ? ` ${copied.left} more to copy.` : '';
  // It may have been copied from a stage in which the preview is not seen.
  const missing = missingWords(copied.missing).map((each) => ` ${each}`);
  return `${what} at ${clock(copied.at)}.${left} Check the name in the record before you paste.${missing.join('')}`;
}

/** What a copied text does not have, as sentences; none where it has all. */
export function missingWords({ leftOut, lost, replaced }: Missing): string[] {
  const characters = lost === 1 ? 'One character' : withUnit(lost, 'characters');
  return [
    ...(leftOut.length > 0 ? [`Left out, as you chose in Settings: ${leftOut.join(', ')}.`] : []),
    ...(lost > 0
      ? [`${characters} cannot be written in simple characters: look for “${NOT_WRITTEN}” in the preview.`]
      : []),
    ...(replaced > 0
      ? [
          `Beside a number, ${replaced === 1 ? 'something' : `${withUnit(replaced, 'times')} something`} that cannot be seen became “-” or a space: check the numbers in the preview.`,
        ]
      : []),
  ];
}
