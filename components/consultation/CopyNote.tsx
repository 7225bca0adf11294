import { type Consultation, isBegun } from '../../utils/consultation/consultation';
import { toRecordDocument } from '../../utils/record/record-document';
import { toText } from '../../utils/record/to-text';
import { clock } from '../../utils/i18n/words';

export type CopyResult = { isCopied: true; at: number } | { isCopied: false };

export interface CopyNoteProps {
  consultation: Consultation;
  /** what became of copying exactly this text; undefined when it has not been copied */
  copied: CopyResult | undefined;
  onCopy(): void;
}

/** The note as it will be pasted, and one press that copies exactly that. */
export function CopyNote({ consultation, copied, onCopy }: CopyNoteProps) {
  const text = toText(toRecordDocument(consultation));
  if (!isBegun(consultation)) return <p class="quiet">Nothing written yet, so there is nothing to copy.</p>;
  return (
    <section class="copy" aria-label="Copy note">
      <button type="button" class="button main" title="Alt+C" onClick={onCopy}>
        Copy note
      </button>{' '}
      <span class="quiet">Alt+C</span>
      <p role="status">
        {copied?.isCopied && `Copied at ${clock(copied.at)}. Check the name in the record before you paste.`}
        {copied &&
          !copied.isCopied &&
          'The browser did not allow copying. Your note is safe: select the text below and press Ctrl+C.'}
      </p>
      <details open={copied && !copied.isCopied}>
        <summary>Preview</summary>
        <pre class="preview">{text}</pre>
      </details>
    </section>
  );
}
