import { useEffect, useRef } from 'preact/hooks';
import { type Consultation, isBegun } from '../../utils/consultation/consultation';
import type { Recheck } from '../../utils/consultation/rechecks';
import { toRecordDocument } from '../../utils/record/record-document';
import { toText } from '../../utils/record/to-text';
import { clock } from '../../utils/i18n/words';
import { Key } from '../ui/Key';

/** `revision`: of the notes, once it is kept that they were copied; `isOvertaken`: what was typed meanwhile is not in it */
export type CopyResult =
  { isCopied: true; at: number; revision: number; isOvertaken?: boolean } | { isCopied: false; revision: number };

export interface CopyNoteProps {
  consultation: Consultation;
  rechecks: Recheck[];
  /** what became of copying exactly this text; undefined when it has not been copied */
  copied: CopyResult | undefined;
  onCopy(): void;
}

/** The note as it will be pasted, and one press that copies exactly that. */
export function CopyNote({ consultation, rechecks, copied, onCopy }: CopyNoteProps) {
  const preview = useRef<HTMLPreElement>(null);
  const isRefused = copied?.isCopied === false;
  useEffect(() => {
    if (!isRefused || !preview.current) return;
    preview.current.focus();
    getSelection()?.selectAllChildren(preview.current);
  }, [copied]);
  if (!isBegun(consultation)) return <p class="quiet">Nothing written yet, so there is nothing to copy.</p>;
  return (
    <section class="copy" aria-label="Copy note">
      <button type="button" class="button main" aria-keyshortcuts="Alt+C" onClick={onCopy}>
        Copy note <Key name="Alt C" />
      </button>
      <details open={isRefused}>
        <summary>Preview</summary>
        <pre class="preview" ref={preview} tabIndex={0} aria-label="Preview of the note">
          {toText(toRecordDocument(consultation, rechecks))}
        </pre>
      </details>
    </section>
  );
}

/** What became of copying, in words; it stands where it is seen from every stage. */
export function copyWords(copied: CopyResult | undefined): string {
  if (!copied) return '';
  if (!copied.isCopied)
    return 'The browser did not allow copying. Your note is safe, and selected above: press Ctrl+C.';
  if (copied.isOvertaken) return 'Copied, but what you typed just now is not in it. Copy again.';
  return `Copied at ${clock(copied.at)}. Check the name in the record before you paste.`;
}
