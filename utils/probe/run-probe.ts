import { openSender } from './channel';
import type { LocalLevel } from './local-level';
import { uncurry } from './natives';
import { levelTaker } from './take-levels';
import { reportTaker } from './take-report';
import { watchConnections } from './watch-connections';

/** One poll a second: quick enough for every finding, and 5 ms of script a minute (measured in Chromium). */
const POLL_EVERY_MS = 1000;

/** Talk levels are read so often: at 50 ms a third of them is unchanged, at 250 ms short overlaps are missed (measured). */
const LISTEN_EVERY_MS = 100;

/** A poll that the browser has not answered for so many turns never will be: it is asked anew. */
const MOST_TURNS = 10;

interface Watched {
  id: string;
  /** Weak, so that watching keeps no connection alive that the page has dropped. */
  ref: WeakRef<RTCPeerConnection>;
  /** turns since the poll under way began; 0 while none is */
  turns: number;
  /** sound comes, or the microphone is on; a page may do the one here and the other on another connection */
  isLive: boolean;
  isListening: boolean;
}

/**
 * Watches the page's connections and sends one Report a second for each, and talk levels ten times a second while sound
 * comes or goes, until it is closed or collected. Nothing runs while there is no connection. Whatever fails in here, the
 * page keeps its native behaviour.
 * @param openLocalLevel how this browser tells the microphone's loudness; without it no talk levels are taken
 */
export function runProbe(
  scope: Window & typeof globalThis,
  openLocalLevel?: (scope: Window & typeof globalThis) => LocalLevel,
): void {
  if (!scope.RTCPeerConnection) return;
  const { WeakRef } = scope;
  const setInterval = scope.setInterval.bind(scope);
  const clearInterval = scope.clearInterval.bind(scope);
  const deref = uncurry(WeakRef.prototype.deref as (this: WeakRef<RTCPeerConnection>) => RTCPeerConnection | undefined);
  const { takeReport, isClosed, isNegotiated } = reportTaker(scope);
  const local = openLocalLevel?.(scope);
  const takeLevels = local && levelTaker(scope, local);
  // Without a prototype: the page may have put setters on those of objects and arrays.
  let watched: Record<string, Watched> = { __proto__: null as never };
  let count = 0;
  let made = 0;
  let timer = 0;
  let listeningTimer = 0;
  let isStopped = false;

  const { send } = openSender(scope, () => {
    isStopped = true;
    watched = { __proto__: null as never };
    clearInterval(timer);
    stopListening();
  });

  watchConnections(scope, (connection) => {
    if (isStopped) return;
    made += 1;
    count += 1;
    const id = `c${made}`;
    watched[id] = { id, ref: new WeakRef(connection), turns: 0, isLive: false, isListening: false };
    if (count === 1) timer = setInterval(pollAll, POLL_EVERY_MS);
  });

  /** Does something with each connection that still is, and drops those that are not or that fail. */
  function forEach(visit: (entry: Watched, connection: RTCPeerConnection) => void): void {
    for (const id in watched) {
      const entry = watched[id] as Watched;
      try {
        const connection = deref(entry.ref);
        if (!connection || isClosed(connection)) drop(entry);
        else visit(entry, connection);
      } catch {
        drop(entry);
      }
    }
  }

  function pollAll(): void {
    let isLive = false;
    forEach((entry, connection) => {
      if (entry.turns === 0 && isNegotiated(connection)) void poll(entry, connection);
      else if (entry.turns > 0) entry.turns = (entry.turns + 1) % MOST_TURNS;
      isLive ||= entry.isLive;
    });
    if (!isLive) stopListening();
    else if (takeLevels && !listeningTimer) listeningTimer = setInterval(listenToAll, LISTEN_EVERY_MS);
  }

  function listenToAll(): void {
    forEach((entry, connection) => {
      if (entry.isLive && !entry.isListening) void listen(entry, connection);
    });
  }

  function stopListening(): void {
    if (!listeningTimer) return;
    clearInterval(listeningTimer);
    listeningTimer = 0;
    local?.rest();
  }

  function drop({ id }: Watched): void {
    if (!watched[id]) return;
    delete watched[id];
    count -= 1;
    if (count === 0) {
      clearInterval(timer);
      stopListening();
    }
    send(`{"gone":"${id}"}`);
  }

  async function poll(entry: Watched, connection: RTCPeerConnection): Promise<void> {
    entry.turns = 1;
    try {
      const { text, isLive } = await takeReport(connection, entry.id);
      entry.isLive = isLive;
      if (!isStopped && !isClosed(connection)) send(`{"report":${text}}`);
    } catch {
      // A poll that fails sends nothing; the engine notices that data is missing and says so.
    }
    entry.turns = 0;
  }

  async function listen(entry: Watched, connection: RTCPeerConnection): Promise<void> {
    entry.isListening = true;
    try {
      const text = await takeLevels?.(connection, entry.id);
      if (!isStopped && listeningTimer) send(`{"levels":${text}}`);
    } catch {
      // Without levels there are no turns to count, and nothing else is lost.
    }
    entry.isListening = false;
  }
}
