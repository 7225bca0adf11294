import * as memory from '../../utils/browser/confidence-memory';
import type { Confidence } from '../../utils/coaching/review';

/** How confident the clinician felt before a call: kept beside the tab until its call begins. */
export function openConfidenceBefore(onChange: () => void) {
  let kept: memory.FeltBefore = {};
  void memory.readFelt().then((read) => {
    kept = { ...read, ...kept };
    onChange();
  });

  function keep(tabId: number, felt: { value: Confidence; at: number } | undefined): void {
    const { [tabId]: _before, ...others } = kept;
    kept = felt ? { ...others, [tabId]: felt } : others;
    void memory.keepFelt(kept);
  }

  return {
    of: (tabId: number | undefined): Confidence | undefined => (tabId === undefined ? undefined : kept[tabId]?.value),

    choose(tabId: number | undefined, value: Confidence | undefined): void {
      if (tabId === undefined) return;
      keep(tabId, value && { value, at: Date.now() });
      onChange();
    },

    /** The call has begun: it is of this one, and of no other. */
    take(tabId: number | undefined, startedAt: number): Confidence | undefined {
      if (tabId === undefined) return undefined;
      const felt = kept[tabId];
      if (!felt || felt.at > startedAt) return undefined;
      keep(tabId, undefined);
      return felt.value;
    },
  };
}
