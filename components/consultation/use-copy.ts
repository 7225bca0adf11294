import { useEffect, useState } from 'preact/hooks';
import type { Consultation } from '../../utils/consultation/consultation';
import type { CopyResult } from './copy-words';

interface Copying {
  consultation: Consultation;
  /** what of it changes without the clinician, as text */
  lost: string;
  onCopy(): Promise<CopyResult | undefined>;
  onCopyText(text: string): Promise<void>;
  onRefused(): void;
}

interface CopyUse {
  /** what became of copying the note as it stands */
  copied: CopyResult | undefined;
  copy(): void;
  /** copies something else, after which the note is no longer on the clipboard. @throws when the browser refuses it */
  copyText(text: string): Promise<void>;
}

export function useCopy({ consultation: { id, revision }, lost, onCopy, onCopyText, onRefused }: Copying): CopyUse {
  const [kept, setKept] = useState<CopyResult & { of: string }>();
  // What is copied by hand is left to be copied.
  useEffect(() => setKept((before) => (before?.isCopied ? undefined : before)), [lost]);
  return {
    copied: kept?.of === id && kept.revision === revision ? kept : undefined,
    copy: () =>
      void onCopy().then((result) => {
        setKept(result && { ...result, of: id });
        if (result?.isCopied === false) onRefused();
      }),
    copyText: async (text) => {
      await onCopyText(text);
      setKept(undefined);
    },
  };
}
