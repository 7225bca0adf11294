import { matchesAny } from '../platforms/match-pattern';
import type { WatchedNow } from './messages';

/** Whether this frame's site may still be watched. A frame without an origin of its own (sandboxed) belongs to its tab. */
export function isStillWatched({ patterns, isTab }: WatchedNow): boolean {
  return self.origin === 'null' ? isTab : matchesAny(patterns, self.origin);
}
