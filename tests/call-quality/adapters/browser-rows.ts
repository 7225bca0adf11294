import type { Report, StatRow } from '../../../utils/call-quality/report';

const AT = 1_700_000_000_000;

export function row(type: string, id: string, fields: Record<string, string | number | boolean> = {}): StatRow {
  return { id, type, timestamp: AT, ...fields };
}

export function report(...rows: StatRow[]): Report {
  return {
    connection: 'c1',
    state: 'connected',
    isIceLite: false,
    receivesAudio: true,
    receivesVideo: true,
    contributors: 0,
    microphone: 'on',
    rows,
  };
}

/** What both browsers report of a call with sound and picture, direct over UDP. */
export const ROWS: Record<string, StatRow> = {
  local: row('local-candidate', 'L1', { candidateType: 'host', protocol: 'udp' }),
  remote: row('remote-candidate', 'R1', { candidateType: 'srflx', protocol: 'udp' }),
  pair: row('candidate-pair', 'P1', {
    localCandidateId: 'L1',
    remoteCandidateId: 'R1',
    selected: true,
    currentRoundTripTime: 0.08,
    responsesReceived: 7,
  }),
  audio: row('inbound-rtp', 'IA', {
    kind: 'audio',
    packetsReceived: 500,
    packetsLost: 3,
    lastPacketReceivedTimestamp: AT - 15,
    jitterBufferDelay: 24.5,
    jitterBufferEmittedCount: 480_000,
    totalSamplesReceived: 481_000,
    concealedSamples: 960,
    silentConcealedSamples: 480,
    playoutId: 'AP',
  }),
  video: row('inbound-rtp', 'IV', {
    kind: 'video',
    packetsReceived: 900,
    packetsLost: 1,
    framesDecoded: 290,
    frameWidth: 1280,
    frameHeight: 720,
  }),
  audioOut: row('outbound-rtp', 'OA', { kind: 'audio', packetsSent: 480 }),
  videoOut: row('outbound-rtp', 'OV', { kind: 'video', packetsSent: 870 }),
  rtcp: row('remote-inbound-rtp', 'RI', { kind: 'audio', roundTripTime: 0.09, roundTripTimeMeasurements: 2 }),
};

/** What is read of them, wherever the browsers agree. */
export const ALIKE = {
  connection: 'c1',
  atMs: 5000,
  state: 'connected',
  isServer: false,
  devicesMs: 45,
  receivesAudio: true,
  receivesVideo: true,
  path: { id: 'P1', isRelayed: false, protocol: 'udp', answers: 7, roundTrip: { id: 'P1', ms: 80, measurements: 7 } },
  videoIn: [
    { id: 'IV', timestampMs: AT, packets: 900, packetsLost: 1, framesDecoded: 290, framesDropped: 0, height: 720 },
  ],
  packetsSent: 1350,
  picturePacketsSent: 870,
  received: [],
  senderReports: [],
  microphone: { state: 'on' },
  uploadLimit: 'unknown',
  rtcpRoundTrips: [{ id: 'RI', ms: 90, measurements: 2 }],
  dataBytes: 0,
};

export const AUDIO = {
  id: 'IA',
  timestampMs: AT,
  packets: 500,
  packetsLost: 3,
  lastPacketAtMs: AT - 15,
  jitterBufferSeconds: 24.5,
  jitterBufferSamples: 480_000,
  samples: 481_000,
  concealedSamples: 960,
  silentConcealedSamples: 480,
};
