import { clock } from '../../utils/i18n/words';

/** `revision`: of the notes, once it is kept that they were copied; `isOvertaken`: what was typed meanwhile is not in it */
export type CopyResult =
  { isCopied: true; at: number; revision: number; isOvertaken?: boolean } | { isCopied: false; revision: number };

/** What became of copying, in words; it stands where it is seen from every stage. */
export function copyWords(copied: CopyResult | undefined): string {
  if (!copied) return '';
  if (!copied.isCopied)
    return 'The browser did not allow copying. Your note is safe, and selected above: press Ctrl+C.';
  if (copied.isOvertaken) return 'Copied, but what you typed just now is not in it. Copy again.';
  return `Copied at ${clock(copied.at)}. Check the name in the record before you paste.`;
}
