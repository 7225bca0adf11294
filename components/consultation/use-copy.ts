import { useEffect, useState } from 'preact/hooks';
import type { Consultation } from '../../utils/consultation/consultation';
import type { CopyResult, ToCopy } from './copy-words';

/** A question that is older has been forgotten. */
const ASKED_FOR_MS = 60_000;

interface Copying {
  consultation: Consultation;
  /** what of it changes without the clinician, as text */
  lost: string;
  /** why the record that is open may be the last patient's; undefined where it need not be asked */
  recordToCheck: string | undefined;
  onCopy(what: ToCopy): Promise<CopyResult | undefined>;
  onCopyText(text: string): Promise<void>;
  onRefused(): void;
}

interface CopyUse {
  /** what became of copying the note as it stands */
  copied: CopyResult | undefined;
  copy(what: ToCopy): void;
  /** copies something else, after which the note is no longer on the clipboard. @throws when the browser refuses it */
  copyText(text: string): Promise<void>;
}

export function useCopy(copying: Copying): CopyUse {
  const { lost, recordToCheck, onCopy, onCopyText, onRefused } = copying;
  const { id, revision } = copying.consultation;
  const [kept, setKept] = useState<CopyResult & { of: string }>();
  // What is copied by hand is left to be copied.
  useEffect(() => setKept((before) => (before?.is === 'copied' ? undefined : before)), [lost]);
  const copied = kept?.of === id && kept.revision === revision ? kept : undefined;
  return {
    copied,
    copy: (what) => {
      const asked = copied?.is === 'asked' && copied.about === recordToCheck ? copied : undefined;
      const now = Date.now();
      if (recordToCheck !== undefined && (!asked || now - asked.at > ASKED_FOR_MS)) {
        setKept({ is: 'asked', of: id, revision, about: recordToCheck, at: now });
        return;
      }
      void onCopy(what).then((result) => {
        setKept(result && { ...result, of: id });
        if (result?.is === 'refused') onRefused();
      });
    },
    copyText: async (text) => {
      await onCopyText(text);
      setKept(undefined);
    },
  };
}
