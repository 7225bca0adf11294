import { openSender } from './channel';
import { reportTaker } from './take-report';
import { toText } from './to-text';
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
  let watched: Watched[] = [];
  let count = 0;
  let timer = 0;
  let isStopped = false;

  const { send } = openSender(scope, () => {
    isStopped = true;
    watched = [];
    clearInterval(timer);
  });

  watchConnections(scope, (connection) => {
    if (isStopped) return;
    count += 1;
    watched[watched.length] = { id: `c${count}`, ref: new WeakRef(connection), isPolling: false };
    if (watched.length === 1) timer = setInterval(pollAll, POLL_EVERY_MS);
  });

  function pollAll(): void {
    const left: Watched[] = [];
    for (let index = 0; index < watched.length; index += 1) {
      const entry = watched[index] as Watched;
      try {
        const connection = deref(entry.ref);
        if (connection && !isClosed(connection)) {
          left[left.length] = entry;
          if (!entry.isPolling && isNegotiated(connection)) void poll(entry, connection);
        } else {
          send(toText({ gone: entry.id }));
        }
      } catch {
        // One connection that fails is no longer watched; the others are.
      }
    }
    watched = left;
    if (watched.length === 0) clearInterval(timer);
  }

  async function poll(entry: Watched, connection: RTCPeerConnection): Promise<void> {
    entry.isPolling = true;
    try {
      const report = await takeReport(connection, entry.id);
      if (!isStopped && !isClosed(connection)) send(toText({ report }));
    } catch {
      // A poll that fails sends nothing; the engine notices that data is missing and says so.
    }
    entry.isPolling = false;
  }
}
