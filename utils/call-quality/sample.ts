/** What an adapter makes of a Report: the same names, units and meanings for every browser. Counters since the connection began. */
export interface Sample {
  connection: string;
  /** ms since 1970, when the Report arrived, by the extension's clock */
  atMs: number;
  state: RTCPeerConnectionState;
  /** the other end is a media server, by what it says of itself */
  isServer: boolean;
  receivesAudio: boolean;
  receivesVideo: boolean;
  path?: Path;
  audioIn: InboundAudio[];
  videoIn: InboundVideo[];
  packetsSent: number;
  /** round trips by RTCP, one per stream sent */
  rtcpRoundTrips: RoundTrip[];
  dataBytes: number;
}

/** A round trip with the count of its measurements, which tells a fresh one from one repeated. */
export interface RoundTrip {
  id: string;
  ms: number;
  measurements: number;
}

export interface Path {
  id: string;
  isRelayed: boolean;
  protocol: 'udp' | 'tcp';
  roundTrip?: RoundTrip;
}

export interface InboundAudio {
  id: string;
  /** ms since 1970 by the page's clock */
  timestampMs: number;
  packets: number;
  packetsLost: number;
  lastPacketAtMs?: number;
  /** sum over emitted samples of their stay in the jitter buffer */
  jitterBufferSeconds: number;
  jitterBufferSamples: number;
  samples: number;
  /** made up by the browser in place of sound that did not come */
  concealedSamples: number;
  /** of these, made up as silence: nobody hears the difference from a pause */
  silentConcealedSamples: number;
  playout: Playout;
}

/** Delay between leaving the jitter buffer and the loudspeaker: counted where the browser counts it, else assumed. */
export type Playout = { isMeasured: true; totalSeconds: number; samples: number } | { isMeasured: false; ms: number };

export interface InboundVideo {
  id: string;
  timestampMs: number;
  packets: number;
  packetsLost: number;
  framesDecoded: number;
  width?: number;
  height?: number;
}

/** One browser's Report, read. */
export type Adapter = (report: import('./report').Report, atMs: number) => Sample;
