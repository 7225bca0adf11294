/** What stands in the place of a site beside the practice room's call, and in its notes. */
export const PRACTICE_SITE = 'Practice room';

/** Notes that were written in practice are of nobody: they stay beside practice calls, and no patient's are shown there. */
export function isOfPractice({ site }: { site: string }): boolean {
  return site === PRACTICE_SITE;
}
