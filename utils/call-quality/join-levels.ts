import type { Levels } from './report';

/** A browser tells a level with each packet that it plays, every 20 ms; what stands still for so long is over. */
const STALE_AFTER_MS = 300;

/**
 * Joins what the connections of one call tell into one level for each side: a page may send by one and receive by another.
 * @returns takes Levels, and gives the joined ones whenever the microphone's was told
 */
export function joinLevels() {
  let remote: { level: number; stamp: number; atMs: number } | undefined;

  return (levels: Levels, atMs: number): { atMs: number; local: number; remote: number } | undefined => {
    if (levels.remote !== undefined && levels.remoteAt !== undefined) {
      // A stamp that stands still is an old level told again.
      const isNew = levels.remoteAt !== remote?.stamp;
      if (isNew) remote = { level: levels.remote, stamp: levels.remoteAt, atMs };
    }
    if (levels.local === undefined || !remote) return undefined;
    const isFresh = atMs >= remote.atMs && atMs - remote.atMs < STALE_AFTER_MS;
    return { atMs, local: levels.local, remote: isFresh ? remote.level : 0 };
  };
}
