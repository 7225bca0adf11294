import type { Report, StatRow } from '../report';
import type {
  InboundAudio,
  InboundVideo,
  Path,
  Playout,
  ReceivedByThem,
  RoundTrip,
  Sample,
  SenderReport,
} from '../sample';

/** What an adapter says of its browser; everything else is alike. */
export interface Differences {
  /** see Sample */
  devicesMs: number;
  playoutOf(inbound: StatRow, rows: Map<string, StatRow>): Playout;
}

/** Reads what all browsers report alike, and asks the adapter for the rest. */
export function readRows(report: Report, atMs: number, { devicesMs, playoutOf }: Differences): Sample {
  const rows = new Map(report.rows.map((row) => [row.id, row]));
  const of = (type: string, kind?: string): StatRow[] =>
    report.rows.filter((row) => row.type === type && (kind === undefined || row.kind === kind));
  const path = readPath(report.rows, rows);
  return {
    connection: report.connection,
    atMs,
    state: report.state,
    isServer: report.isIceLite || report.contributors > 0,
    devicesMs,
    receivesAudio: report.receivesAudio,
    receivesVideo: report.receivesVideo,
    ...(path && { path }),
    audioIn: of('inbound-rtp', 'audio').map((row) => readAudio(row, playoutOf(row, rows))),
    videoIn: of('inbound-rtp', 'video').map(readVideo),
    packetsSent: sum(of('outbound-rtp'), 'packetsSent'),
    picturePacketsSent: sum(of('outbound-rtp', 'video'), 'packetsSent'),
    microphone: { state: report.microphone, ...energyOf(of('media-source', 'audio')[0]) },
    uploadLimit: limitOf(of('outbound-rtp', 'video')),
    received: of('remote-inbound-rtp').flatMap(readReceived),
    senderReports: of('remote-outbound-rtp').flatMap(readSenderReport),
    rtcpRoundTrips: of('remote-inbound-rtp').flatMap(readRtcpRoundTrip),
    dataBytes: sum(of('data-channel'), 'bytesReceived') + sum(of('data-channel'), 'bytesSent'),
  };
}

// No counter, instant or duration comes near it; larger ones are forged, and sums of them would not be numbers any more.
const MOST = 1e15;

/** A field as a number, or undefined where this browser or moment lacks it. */
export function number(row: StatRow | undefined, field: string): number | undefined {
  const value = row?.[field];
  return typeof value === 'number' && Math.abs(value) < MOST ? value : undefined;
}

/** A counter, for which absent means that nothing was counted yet. */
function counter(row: StatRow, field: string): number {
  return number(row, field) ?? 0;
}

/** A duration: none is negative. */
function positive(row: StatRow, field: string): number | undefined {
  const value = number(row, field);
  return value !== undefined && value >= 0 ? value : undefined;
}

function sum(rows: StatRow[], field: string): number {
  return rows.reduce((total, row) => total + counter(row, field), 0);
}

// The pair is found by the transport's word: the selected pair can for a while not be `succeeded`.
function readPath(all: StatRow[], rows: Map<string, StatRow>): Path | undefined {
  const selectedId = all.find((row) => row.type === 'transport' && typeof row.selectedCandidatePairId === 'string');
  const pair =
    rows.get(String(selectedId?.selectedCandidatePairId)) ??
    all.find((row) => row.type === 'candidate-pair' && row.selected === true);
  if (!pair) return undefined;
  const local = rows.get(String(pair.localCandidateId));
  const remote = rows.get(String(pair.remoteCandidateId));
  const seconds = positive(pair, 'currentRoundTripTime');
  const answers = number(pair, 'responsesReceived');
  const measurements = answers ?? 0;
  return {
    id: pair.id,
    isRelayed: local?.candidateType === 'relay' || remote?.candidateType === 'relay',
    protocol:
      local?.protocol === 'tcp' || local?.relayProtocol === 'tcp' || local?.relayProtocol === 'tls' ? 'tcp' : 'udp',
    ...(answers !== undefined && { answers }),
    // Before the first answer Firefox says 0: unknown, not instant.
    ...(seconds !== undefined && measurements > 0 && { roundTrip: { id: pair.id, ms: seconds * 1000, measurements } }),
  };
}

function readAudio(row: StatRow, playout: Playout): InboundAudio {
  const lastPacketAtMs = number(row, 'lastPacketReceivedTimestamp');
  const concealments = number(row, 'concealmentEvents');
  return {
    id: row.id,
    timestampMs: row.timestamp,
    packets: counter(row, 'packetsReceived'),
    packetsLost: counter(row, 'packetsLost'),
    ...(lastPacketAtMs !== undefined && { lastPacketAtMs }),
    jitterBufferSeconds: counter(row, 'jitterBufferDelay'),
    jitterBufferSamples: counter(row, 'jitterBufferEmittedCount'),
    samples: counter(row, 'totalSamplesReceived'),
    concealedSamples: counter(row, 'concealedSamples'),
    silentConcealedSamples: counter(row, 'silentConcealedSamples'),
    ...(concealments !== undefined && { concealments }),
    ...energyOf(row),
    playout,
  };
}

function readVideo(row: StatRow): InboundVideo {
  const height = number(row, 'frameHeight');
  return {
    id: row.id,
    timestampMs: row.timestamp,
    packets: counter(row, 'packetsReceived'),
    packetsLost: counter(row, 'packetsLost'),
    framesDecoded: counter(row, 'framesDecoded'),
    framesDropped: counter(row, 'framesDropped'),
    ...(height !== undefined && { height }),
    ...(row.contentType === 'screenshare' && { isScreen: true }),
  };
}

function energyOf(row: StatRow | undefined): { energy?: number; seconds?: number } {
  const energy = number(row, 'totalAudioEnergy');
  const seconds = number(row, 'totalSamplesDuration');
  return energy === undefined || seconds === undefined ? {} : { energy, seconds };
}

/** The worst of all pictures sent: a page may send several sizes, of which the smallest is never held back. */
function limitOf(rows: StatRow[]): Sample['uploadLimit'] {
  const reasons = new Set(rows.map(({ qualityLimitationReason }) => qualityLimitationReason));
  return (['cpu', 'bandwidth', 'none'] as const).find((reason) => reasons.has(reason)) ?? 'unknown';
}

function readReceived(row: StatRow): ReceivedByThem[] {
  const fractionLost = positive(row, 'fractionLost');
  const reports = counter(row, 'roundTripTimeMeasurements');
  if (fractionLost === undefined || reports === 0) return [];
  return [{ id: row.id, kind: kindOf(row), reports, cameAtMs: row.timestamp, fractionLost: Math.min(1, fractionLost) }];
}

function kindOf({ kind }: StatRow): 'audio' | 'video' {
  return kind === 'video' ? 'video' : 'audio';
}

function readSenderReport(row: StatRow): SenderReport[] {
  const sentAtMs = positive(row, 'remoteTimestamp');
  return sentAtMs === undefined ? [] : [{ id: row.id, kind: kindOf(row), sentAtMs, cameAtMs: row.timestamp }];
}

function readRtcpRoundTrip(row: StatRow): RoundTrip[] {
  const seconds = positive(row, 'roundTripTime');
  const measurements = counter(row, 'roundTripTimeMeasurements');
  // Before the first receiver report a browser may say 0: unknown, not instant.
  return seconds === undefined || measurements === 0 ? [] : [{ id: row.id, ms: seconds * 1000, measurements }];
}
