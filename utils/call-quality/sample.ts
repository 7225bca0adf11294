import type { Microphone, Report } from './report';

/** What an adapter makes of a Report: the same names, units and meanings for every browser. Counters since the connection began. */
export interface Sample {
  connection: string;
  /** ms since 1970, when the Report arrived, by the extension's clock */
  atMs: number;
  state: RTCPeerConnectionState;
  /** the other end is a media server: it says so itself (ICE-lite), or it names voices that it has mixed */
  isServer: boolean;
  /** microphone, encoder, decoder and sound cards, which this browser does not count */
  devicesMs: number;
  receivesAudio: boolean;
  receivesVideo: boolean;
  path?: Path;
  audioIn: InboundAudio[];
  videoIn: InboundVideo[];
  packetsSent: number;
  /** of these, of our picture */
  picturePacketsSent: number;
  microphone: SentAudio;
  /** what holds the picture that is sent back: unknown where the browser does not say */
  uploadLimit: 'none' | 'bandwidth' | 'cpu' | 'unknown';
  /** what the other side says of each stream that it receives; its latest report on each */
  received: ReceivedByThem[];
  /** when the other side's last report on each stream left, and when it came, each by its own clock; see ways.ts */
  senderReports: SenderReport[];
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

/** The clinician's own sound, before it leaves. */
export interface SentAudio {
  state: Microphone;
  /** sum of squared loudness over time, as in webrtc-stats; absent where the browser does not count it */
  energy?: number;
  seconds?: number;
}

/** The way here, off by the difference of two clocks. */
export interface SenderReport {
  id: string;
  kind: 'audio' | 'video';
  sentAtMs: number;
  cameAtMs: number;
}

/** The other side's receiver report on one stream: on sound every 5 s, on a picture every second. */
export interface ReceivedByThem {
  id: string;
  kind: 'audio' | 'video';
  /** counts the reports; one that stands still is an old one */
  reports: number;
  /** ms since 1970 by the page's clock */
  cameAtMs: number;
  /** of what was sent since the report before, 0 to 1 */
  fractionLost: number;
}

export interface Path {
  id: string;
  isRelayed: boolean;
  protocol: 'udp' | 'tcp';
  /** to the browser's own checks of it; undefined where it does not count them */
  answers?: number;
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
  /** how often the browser began to make sound up; absent where it does not count */
  concealments?: number;
  /** sum of squared loudness over time */
  energy?: number;
  seconds?: number;
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
  /** came, and were thrown away because this computer was too slow */
  framesDropped: number;
  height?: number;
  /** a shared page and not a person, by the sender's word; absent where the browser does not tell it */
  isScreen?: boolean;
}

/** One browser's Report, read. */
export type Adapter = (report: Report, atMs: number) => Sample;
