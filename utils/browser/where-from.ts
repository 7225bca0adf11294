import { PRACTICE_SITE } from '../consultation/practice-site';
import type { AboutCall } from '../coaching/follow-call';
import { isOwnPage } from './own-page';
import { readPractised } from './practice/practice-memory';

/**
 * Whether a call is held in the practice room, and which scenario; any other's platform is told by the views that know its host.
 * @param url of the frame that tells of it; undefined where it has gone
 */
export async function whereFrom(tabId: number, url: string | undefined): Promise<AboutCall> {
  if (!isOwnPage({ url })) return { platform: 'Other' };
  const scenario = await readPractised(tabId);
  return { platform: PRACTICE_SITE, ...(scenario !== undefined && { scenario }) };
}
