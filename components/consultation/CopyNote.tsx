import { useEffect, useRef } from 'preact/hooks';
import { type Consultation, isBegun } from '../../utils/consultation/consultation';
import type { Recheck } from '../../utils/consultation/rechecks';
import { toNote } from '../../utils/record/to-note';
import { Key } from '../ui/Key';
import type { CopyResult } from './copy-words';

export interface CopyNoteProps {
  consultation: Consultation;
  rechecks: Recheck[];
  /** what became of copying exactly this text; undefined when it has not been copied */
  copied: CopyResult | undefined;
  onCopy(): void;
  /** opens the page from which the note leaves on other ways than the clipboard */
  onOpenRecord(): void;
}

/** The note as it will be pasted, and one press that copies exactly that. */
export function CopyNote({ consultation, rechecks, copied, onCopy, onOpenRecord }: CopyNoteProps) {
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
      </button>{' '}
      <button type="button" class="button" onClick={onOpenRecord}>
        Print, file, send…
      </button>
      <details open={isRefused}>
        <summary>Preview</summary>
        <pre class="preview" ref={preview} tabIndex={0} aria-label="Preview of the note">
          {toNote(consultation, { rechecks }).whole}
        </pre>
      </details>
    </section>
  );
}
