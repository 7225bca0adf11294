import type { Report, StatRow } from '../../utils/call-quality/report';

/** Rows of a connection after so many seconds of an undisturbed life, at an instant; what a test wants otherwise comes last. */
type More = Partial<Record<string, string | number>>;

const RATE = 48_000;
const row = (type: string, id: string, at: number, fields: More, more: More): StatRow =>
  ({ id, type, timestamp: at, ...fields, ...more }) as StatRow;

export function soundRow(
  id: string,
  seconds: number,
  at: number,
  { bufferSeconds = 0.04, ...more }: More = {},
): StatRow {
  const samples = seconds * RATE;
  const fields = {
    kind: 'audio',
    packetsReceived: 50 * seconds,
    lastPacketReceivedTimestamp: at - 10,
    jitterBufferDelay: samples * Number(bufferSeconds),
    jitterBufferEmittedCount: samples,
    totalSamplesReceived: samples,
    concealedSamples: 0,
    silentConcealedSamples: 0,
    concealmentEvents: 0,
  };
  return row('inbound-rtp', id, at, fields, more);
}

export function pictureRow(id: string, seconds: number, at: number, more: More = {}): StatRow {
  const fields = { kind: 'video', packetsReceived: 300 * seconds, framesDecoded: 30 * seconds, frameHeight: 720 };
  return row('inbound-rtp', id, at, { ...fields, framesDropped: 0 }, more);
}

export function sentRow(seconds: number, at: number): StatRow {
  return row('outbound-rtp', 'OA', at, { kind: 'audio', packetsSent: 50 * seconds }, {});
}

export function pathRows(measurements: number, at: number, roundTripMs: number, more: More = {}): StatRow[] {
  const pair = { localCandidateId: 'L', remoteCandidateId: 'R', responsesReceived: measurements };
  return [
    row('transport', 'T', at, { selectedCandidatePairId: 'P' }, {}),
    row('candidate-pair', 'P', at, { ...pair, currentRoundTripTime: roundTripMs / 1000 }, {}),
    row('local-candidate', 'L', at, { candidateType: 'host', protocol: 'udp' }, more),
    row('remote-candidate', 'R', at, { candidateType: 'host' }, {}),
  ];
}

/** What the other side says of a stream that it receives. `at` is when it came. */
export function receiverReport(kind: 'audio' | 'video', reports: number, at: number, lost: number, ms = 80): StatRow {
  const fields = { kind, roundTripTime: ms / 1000, roundTripTimeMeasurements: reports, fractionLost: lost };
  return row('remote-inbound-rtp', `received-${kind}`, at, fields, {});
}

/** What the other side says of a stream that it sends; it took so long to come, by two clocks. */
export function senderReport(id: string, at: number, tookMs: number): StatRow {
  return row('remote-outbound-rtp', id, at, { kind: 'video', remoteTimestamp: at - tookMs }, {});
}

export function aReport(connection: string, rows: StatRow[], but: Partial<Report> = {}): Report {
  return {
    connection,
    state: 'connected',
    isIceLite: false,
    receivesAudio: true,
    receivesVideo: false,
    contributors: 0,
    microphone: 'on',
    rows,
    ...but,
  };
}
