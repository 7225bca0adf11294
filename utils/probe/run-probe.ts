import { openSender } from './channel';
import { reportTaker } from './take-report';
import { watchConnections } from './watch-connections';

/** One poll a second: quick enough for every finding, and 5 ms of script a minute (measured in Chromium). */
const POLL_EVERY_MS = 1000;

interface Watched {
  id: string;
  /** Weak, so that watching keeps no connection alive that the page has dropped. */
  ref: WeakRef<RTCPeerConnection>;
  isPolling: boolean;
}

/**
 * Watches the page's connections and sends one Report a second for each, until it is closed or collected. Nothing runs
 * while there is no connection. Whatever fails in here, the page keeps its native behaviour.
 */
export function runProbe(scope: Window & typeof globalThis): void {
  if (!scope.RTCPeerConnection) return;
  const { WeakRef } = scope;
  const setInterval = scope.setInterval.bind(scope);
  const clearInterval = scope.clearInterval.bind(scope);
  const deref = Function.prototype.call.bind(WeakRef.prototype.deref) as (
    ref: WeakRef<RTCPeerConnection>,
  ) => RTCPeerConnection | undefined;
  const { takeReport, isClosed, isNegotiated } = reportTaker(scope);
  // Without a prototype: the page may have put setters on those of objects and arrays.
  let watched: Record<string, Watched> = { __proto__: null as never };
  let count = 0;
  let made = 0;
  let timer = 0;
  let isStopped = false;

  const { send } = openSender(scope, () => {
    isStopped = true;
    watched = { __proto__: null as never };
    clearInterval(timer);
  });

  watchConnections(scope, (connection) => {
    if (isStopped) return;
    made += 1;
    count += 1;
    const id = `c${made}`;
    watched[id] = { id, ref: new WeakRef(connection), isPolling: false };
    if (count === 1) timer = setInterval(pollAll, POLL_EVERY_MS);
  });

  function pollAll(): void {
    for (const id in watched) {
      const entry = watched[id] as Watched;
      try {
        const connection = deref(entry.ref);
        if (!connection || isClosed(connection)) drop(entry);
        else if (!entry.isPolling && isNegotiated(connection)) void poll(entry, connection);
      } catch {
        drop(entry);
      }
    }
  }

  function drop({ id }: Watched): void {
    if (!watched[id]) return;
    delete watched[id];
    count -= 1;
    if (count === 0) clearInterval(timer);
    send(`{"gone":"${id}"}`);
  }

  async function poll(entry: Watched, connection: RTCPeerConnection): Promise<void> {
    entry.isPolling = true;
    try {
      const report = await takeReport(connection, entry.id);
      if (!isStopped && !isClosed(connection)) send(`{"report":${report}}`);
    } catch {
      // A poll that fails sends nothing; the engine notices that data is missing and says so.
    }
    entry.isPolling = false;
  }
}
