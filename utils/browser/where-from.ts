import type { AboutCall } from '../coaching/follow-call';
import { isOwnPage } from './own-page';

/** The practice room names what is practised in its address: `practice.html?scenario=ID`. */
const SCENARIO = 'scenario';

/**
 * Whether a call is held in the practice room, and which scenario; any other's platform is told by the views that know its host.
 * @param url of the frame that tells of it; undefined where it has gone
 */
export function whereFrom(url: string | undefined): AboutCall {
  if (!isOwnPage({ url })) return { platform: 'Other' };
  const scenario = new URL(url!).searchParams.get(SCENARIO);
  return { platform: 'Practice room', ...(scenario && { scenario }) };
}
