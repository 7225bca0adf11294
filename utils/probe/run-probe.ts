import { openSender } from './channel';
import type { LocalLevel } from './local-level';
import { openTimer, uncurry, waysOf } from './natives';
import { levelTaker } from './take-levels';
import { reportTaker } from './take-report';
import { watchConnections } from './watch-connections';

/** One poll a second: quick enough for every finding, and 12 ms of script a minute (npm run bench -- overhead). */
const POLL_EVERY_MS = 1000;

/** Talk levels are read so often: at 50 ms a third of them is unchanged, at 250 ms short overlaps are missed (measured). */
const LISTEN_EVERY_MS = 100;

/** A poll that the browser has not answered for so many turns never will be: it is asked anew. */
const MOST_TURNS = 10;

export interface BrowsersOwn {
  openLocalLevel?: (scope: Window & typeof globalThis) => LocalLevel;
  leaveStack?: (error: unknown) => void;
}

/** Characters: as many as fifty connections tell in a second. What is longer is not read. */
const MOST_LEVELS = 60_000;

interface Watched {
  id: string;
  /** Weak, so that watching keeps no connection alive that the page has dropped. */
  ref: WeakRef<RTCPeerConnection>;
  /** turns since the poll under way began; 0 while none is */
  turns: number;
  /** sound comes, or the microphone is on; a page may do the one here and the other on another connection */
  isLive: boolean;
  isAsked: boolean;
}

/**
 * Watches the page's connections and sends one Report a second for each, until it is closed or collected; while sound comes or
 * goes it takes talk levels ten times a second, and sends those of a second together. Nothing runs while there is no connection. Whatever fails in here, the
 * page keeps its native behaviour.
 * @param own what is this browser's own: how it tells the microphone's loudness (without it no talk levels are taken), and
 *   how an error's stack is left as if nothing stood between
 */
export function runProbe(scope: Window & typeof globalThis, { openLocalLevel, leaveStack }: BrowsersOwn): void {
  if (!scope.RTCPeerConnection) return;
  const { WeakRef } = scope;
  const after = openTimer(scope);
  const deref = uncurry(WeakRef.prototype.deref as (this: WeakRef<RTCPeerConnection>) => RTCPeerConnection | undefined);
  const forEachWay = waysOf(scope);
  const { takeReport, isClosed, isNegotiated } = reportTaker(scope, forEachWay);
  const local = openLocalLevel?.(scope);
  const takeLevels = local && levelTaker(scope, local, forEachWay);
  // Without a prototype: the page may have put setters on those of objects and arrays.
  let watched: Record<string, Watched> = { __proto__: null as never };
  let made = 0;
  let isPolling = false;
  let isListening = false;
  /** sound comes or goes on one of them */
  let isLive = false;
  let isStopped = false;
  /** of all connections, about in the order of time, as JSON texts divided by commas: to send each by itself would cost as much again */
  let levels = '';

  const { send } = openSender(scope, () => {
    isStopped = true;
    isLive = false;
    watched = { __proto__: null as never };
  });

  watchConnections(scope, leaveStack, (connection) => {
    if (isStopped) return;
    made += 1;
    const id = `c${made}`;
    watched[id] = { id, ref: new WeakRef(connection), turns: 0, isLive: false, isAsked: false };
    if (isPolling) return;
    isPolling = true;
    after(POLL_EVERY_MS, pollAll);
  });

  /** Does something with each connection that still is, and drops those that are not or that fail. @returns whether any is left */
  function forEach(visit: (entry: Watched, connection: RTCPeerConnection) => void): boolean {
    let isAny = false;
    for (const id in watched) {
      const entry = watched[id] as Watched;
      try {
        const connection = deref(entry.ref);
        if (!connection || isClosed(connection)) drop(entry);
        else {
          visit(entry, connection);
          isAny = true;
        }
      } catch {
        drop(entry);
      }
    }
    return isAny;
  }

  function pollAll(): void {
    let hasLive = false;
    if (levels) send(`{"levels":[${levels}]}`);
    levels = '';
    isPolling = forEach((entry, connection) => {
      if (entry.turns === 0 && isNegotiated(connection)) poll(entry, connection);
      else if (entry.turns > 0) entry.turns = (entry.turns + 1) % MOST_TURNS;
      hasLive ||= entry.isLive;
    });
    isLive = hasLive;
    if (isPolling) after(POLL_EVERY_MS, pollAll);
    if (isLive && takeLevels && !isListening) listenToAll();
  }

  function listenToAll(): void {
    isListening = isLive;
    if (!isLive) return local?.rest();
    after(LISTEN_EVERY_MS, listenToAll);
    forEach((entry, connection) => {
      if (entry.isLive && !entry.isAsked) listen(entry, connection);
    });
  }

  function drop({ id }: Watched): void {
    delete watched[id];
    send(`{"gone":"${id}"}`);
  }

  function poll(entry: Watched, connection: RTCPeerConnection): void {
    entry.turns = 1;
    takeReport(
      connection,
      entry.id,
      (text, isNowLive) => {
        entry.turns = 0;
        entry.isLive = isNowLive;
        if (watched[entry.id] && !isClosed(connection)) send(`{"report":${text}}`);
      },
      // A poll that fails sends nothing; the engine notices that data is missing and says so.
      () => {
        entry.turns = 0;
      },
    );
  }

  // Without levels there are no turns to count, and nothing else is lost.
  function listen(entry: Watched, connection: RTCPeerConnection): void {
    entry.isAsked = true;
    try {
      takeLevels?.(connection, entry.id, (text) => {
        entry.isAsked = false;
        if (isLive && levels.length < MOST_LEVELS) levels += (levels && ',') + text;
      });
    } catch {
      entry.isAsked = false;
    }
  }
}
