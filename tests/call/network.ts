import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import type { Conditions } from './conditions.ts';
import { openLine, type Line, type Outage } from './line.ts';
import { type Address, isRelayOnly, readHostAddress, replaceCandidates } from './sdp.ts';

export type { Conditions } from './conditions.ts';

export type Party = 'clinician' | 'patient';
export type Direction = 'toClinician' | 'toPatient' | 'both';

/** The line between a clinician and a patient, in user space: no root, no kernel module, any operating system. */
export interface Network {
  /** Changes conditions from now on, also in the middle of a call. */
  set(direction: Direction, changes: Partial<Conditions>): void;
  /**
   * Puts a connection on this line. To be called with the offer and with the answer, each complete with candidates.
   * @returns the SDP to hand to the other party, in which the line is the only way to `from`; a relayed connection goes past it
   */
  carry(connection: string, from: Party, sdp: string): Promise<string>;
  /** When one direction carried nothing of what was sent; see Line. */
  outages(direction: Exclude<Direction, 'both'>): Outage[];
  /** Takes all connections off the line; conditions stay. */
  hangUp(): void;
  close(): void;
}

/** One end of a connection: the party's own address, and the socket through which the relay faces that party. */
interface End {
  socket: Socket;
  party?: Address;
}

type Flow = Record<Party, End>;

async function openEnd(address: string): Promise<End> {
  const socket = createSocket('udp4');
  // Windows reports a packet sent to a closed port as an error of the socket; here it is a party that left.
  socket.on('error', () => {});
  socket.bind(0, address);
  await once(socket, 'listening');
  return { socket };
}

function forward(from: End, to: End, line: Line) {
  from.socket.on('message', (packet, source) => {
    // ICE also tries the party's other interfaces. Carrying only the one that was announced keeps a single path.
    const isAnnounced = source.port === from.party?.port && source.address === from.party.address;
    if (!isAnnounced) return;
    line.carry(packet.length, () => {
      if (to.party) to.socket.send(packet, to.party.port, to.party.address);
    });
  });
}

export function openNetwork(): Network {
  const lines = { toClinician: openLine(), toPatient: openLine() };
  const flows = new Map<string, Promise<Flow>>();

  async function openFlow(address: string): Promise<Flow> {
    const flow = { clinician: await openEnd(address), patient: await openEnd(address) };
    forward(flow.patient, flow.clinician, lines.toClinician);
    forward(flow.clinician, flow.patient, lines.toPatient);
    return flow;
  }

  function hangUp() {
    for (const opening of flows.values()) {
      void opening.then(({ clinician, patient }) => {
        // A packet still on the line must not meet a closed socket.
        delete clinician.party;
        delete patient.party;
        clinician.socket.close();
        patient.socket.close();
      });
    }
    flows.clear();
  }

  return {
    set(direction, changes) {
      if (direction !== 'toPatient') lines.toClinician.set(changes);
      if (direction !== 'toClinician') lines.toPatient.set(changes);
    },
    async carry(connection, from, sdp) {
      if (isRelayOnly(sdp)) return sdp;
      const party = readHostAddress(sdp);
      const opening = flows.get(connection) ?? openFlow(party.address);
      flows.set(connection, opening);
      const flow = await opening;
      flow[from].party = party;
      const facingOther = flow[from === 'clinician' ? 'patient' : 'clinician'].socket.address();
      return replaceCandidates(sdp, facingOther);
    },
    outages: (direction) => lines[direction].outages(),
    hangUp,
    close() {
      hangUp();
      lines.toClinician.close();
      lines.toPatient.close();
    },
  };
}
