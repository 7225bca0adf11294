import { useEffect, useState } from 'preact/hooks';
import { type Consultation, isBegun } from '../../utils/consultation/consultation';
import { toRecordDocument } from '../../utils/record/record-document';
import { toText } from '../../utils/record/to-text';
import { clock } from '../../utils/i18n/words';

export type CopyResult = { isCopied: true; at: number } | { isCopied: false };

interface CopyNoteProps {
  consultation: Consultation;
  onCopy(): Promise<CopyResult>;
}

/** The note as it will be pasted, and one press that copies exactly that. */
export function CopyNote({ consultation, onCopy }: CopyNoteProps) {
  const [result, setResult] = useState<CopyResult>();
  const text = toText(toRecordDocument(consultation));
  useEffect(() => setResult(undefined), [text]);
  if (!isBegun(consultation)) return <p class="quiet">Nothing written yet, so there is nothing to copy.</p>;
  return (
    <section class="copy" aria-label="Copy note">
      <button type="button" class="button main" title="Alt+C" onClick={() => void onCopy().then(setResult)}>
        Copy note
      </button>{' '}
      <span class="quiet">Alt+C</span>
      <p role="status">
        {result?.isCopied && `Copied at ${clock(result.at)}. Check the name in the record before you paste.`}
        {result &&
          !result.isCopied &&
          'The browser did not allow copying. Your note is safe: select the text below and press Ctrl+C.'}
      </p>
      <details open={result && !result.isCopied}>
        <summary>Preview</summary>
        <pre class="preview">{text}</pre>
      </details>
    </section>
  );
}
