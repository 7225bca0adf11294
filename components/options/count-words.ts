import type { LocalCounts } from '../../utils/consultation/edit-content';

/** How much is a service's own, in a sentence. */
export function countWords({ reworded, added, off }: LocalCounts): string {
  if (reworded + added + off === 0) return 'All words are built in, and none is switched off.';
  return `${reworded} in words of your own, ${added} added, ${off} switched off.`;
}
