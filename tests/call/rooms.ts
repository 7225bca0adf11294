import type { ServerResponse } from 'node:http';
import { openNetwork, type Network, type Party } from './network.ts';

/** What the pages tell each other; see pages/signalling.js. */
export interface Signal {
  /** the number of the call it belongs to, from the `start` event */
  call: number;
  /** which of the call's connections */
  connection: string;
  type: 'offer' | 'answer';
  sdp: string;
}

export interface Room {
  network: Network;
  /** Takes a party in; with both there, a new call starts. Events go out on `stream` (server-sent events). */
  join(party: Party, stream: ServerResponse): void;
  /** Starts a new call in place of that one, whose connection failed; both parties may ask. */
  restart(failedCall: number): void;
  /** Passes a description on to the other party, by way of the network. */
  pass(from: Party, signal: Signal): Promise<void>;
  close(): void;
}

function send(stream: ServerResponse | undefined, event: string, data: unknown = {}) {
  stream?.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}

const otherThan = (party: Party): Party => (party === 'clinician' ? 'patient' : 'clinician');

export function openRoom(): Room {
  const network = openNetwork();
  const streams: Partial<Record<Party, ServerResponse>> = {};
  let call = 0;

  function leave(party: Party, stream: ServerResponse) {
    // After a reload the old page's stream may close when the new one is already in.
    if (streams[party] !== stream) return;
    delete streams[party];
    network.hangUp();
    send(streams[otherThan(party)], 'gone');
  }

  function start() {
    network.hangUp();
    call += 1;
    send(streams.clinician, 'start', { call });
    send(streams.patient, 'start', { call });
  }

  return {
    network,
    join(party, stream) {
      const previous = streams[party];
      // Without this a second tab and the first would take the place from each other for ever.
      send(previous, 'replaced');
      previous?.end();
      streams[party] = stream;
      stream.on('close', () => leave(party, stream));
      if (streams[otherThan(party)]) start();
    },
    restart(failedCall) {
      const isRunning = failedCall === call && streams.clinician && streams.patient;
      if (isRunning) start();
    },
    async pass(from, signal) {
      if (signal.call !== call) return;
      const sdp = await network.carry(`${signal.call} ${signal.connection}`, from, signal.sdp);
      send(streams[otherThan(from)], 'description', { ...signal, sdp });
    },
    close() {
      network.close();
      streams.clinician?.end();
      streams.patient?.end();
    },
  };
}
