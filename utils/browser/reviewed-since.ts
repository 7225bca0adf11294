import { readStored } from './session';

export const REVIEWED_SINCE = 'reviewedsince';

/**
 * @returns since when calls are reviewed, ms since 1970: one that began before goes without, so that nothing is kept of it from before
 * it was wanted. Later than any where reviews were switched off; 0 where they were switched on in an earlier session
 */
export async function reviewedSince(): Promise<number> {
  return Number((await readStored(REVIEWED_SINCE)) ?? 0);
}
