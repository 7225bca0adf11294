import { type FindingKind, isOpen } from '../call-quality/finding';
import type { Snapshot } from '../call-quality/snapshot';
import { headline, worstFinding } from './headline';
import { QUALITY_WORDS, times } from './words';

/** What a hint means for the clinician. The band of a noticeable latency says it already. */
const HINTS: Partial<Record<FindingKind, string>> = {
  'upload-limited': 'Your picture is held back. Close other programs, or move to a cable.',
  'picture-coarse': 'Their picture is blurry. To look closely: more light, nearer, held still.',
};

/** What stands in the prompt's place while there is no prompt. */
export function noPromptWords(snapshot: Snapshot | undefined, now: number): string {
  if (!snapshot) return 'What to say about the line will stand here.';
  if (snapshot.endedAt !== undefined) return 'The call is over.';
  const hint = snapshot.findings.find((finding) => isOpen(finding) && HINTS[finding.kind]);
  if (hint) return HINTS[hint.kind] ?? '';
  // A warning may stand whose prompt was put off; and of what is not known nothing can be said.
  const isGood = headline(snapshot, now).mark === 'good';
  return isGood ? 'Nothing to say about the line.' : 'No prompt now.';
}

/** Sound, picture and link in a word each. */
export function qualityWords(snapshot: Snapshot): string[] {
  const { sound, picture, link } = snapshot;
  if ([sound, picture, link].every((each) => each === 'unknown')) return ['Sound, picture and link not known'];
  // The browser holds a link for good over which nothing comes any more.
  const isEmpty = worstFinding(snapshot)?.why === 'nothing comes';
  return [
    `Sound ${QUALITY_WORDS[sound]}`,
    `Picture ${QUALITY_WORDS[picture]}`,
    `Link ${QUALITY_WORDS[isEmpty && link === 'good' ? 'unknown' : link]}`,
  ];
}

/** How often sound was lost on each way; empty where it never was. */
export function gapWords({ gaps }: Snapshot): string {
  const count = (way: 'hear' | 'heard'): number => gaps.filter((gap) => gap.way === way).length;
  const [hear, heard] = [count('hear'), count('heard')];
  const told = [
    hear > 0 && `You did not hear them: ${times(hear)}.`,
    heard > 0 && `They did not hear you: ${times(heard)}.`,
  ];
  const words = told.filter(Boolean).join(' ');
  return words && `${words} Marked below the line above.`;
}
