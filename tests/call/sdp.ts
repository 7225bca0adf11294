export interface Address {
  address: string;
  port: number;
}

// RFC 8839, section 5.1: foundation, component 1 (RTP, or all with rtcp-mux), transport, priority, address, port.
const HOST_CANDIDATE = /^(a=candidate:\S+ 1 udp \d+) (\d+\.\d+\.\d+\.\d+) (\d+) typ host/i;
const LOOPBACK = /^127\./;

/** All candidates are relays': the media goes past this machine's line, by way of a TURN server. */
export function isRelayOnly(sdp: string): boolean {
  const candidates = sdp.split('\r\n').filter((line) => line.startsWith('a=candidate:'));
  return candidates.length > 0 && candidates.every((line) => line.includes(' typ relay'));
}

/**
 * The one address of the party at which the relay talks to it: loopback where the browser offers it.
 * @throws when the SDP names no IPv4 address, as when the browser hides it behind an mDNS name
 */
export function readHostAddress(sdp: string): Address {
  const addresses = sdp
    .split('\r\n')
    .map((line) => HOST_CANDIDATE.exec(line))
    .filter((match) => match !== null)
    .map(([, , address, port]) => ({ address: address!, port: Number(port) }));
  const chosen = addresses.find(({ address }) => LOOPBACK.test(address)) ?? addresses[0];
  if (!chosen)
    throw new Error('The SDP has no IPv4 host candidate. Is mDNS on, or was it sent before gathering ended?');
  return chosen;
}

/** The same SDP as if the party were reachable at `relay` and nowhere else. Expects BUNDLE: one transport for all. */
export function replaceCandidates(sdp: string, relay: Address): string {
  let isReplaced = false;
  return sdp
    .split('\r\n')
    .flatMap((line) => {
      if (!line.startsWith('a=candidate:')) return [line];
      const host = HOST_CANDIDATE.exec(line);
      if (isReplaced || !host) return [];
      isReplaced = true;
      return [`${host[1]} ${relay.address} ${relay.port} typ host`];
    })
    .join('\r\n');
}
