import type { Report, StatRow } from '../call-quality/report';
import { getterOf, uncurry } from './natives';

/**
 * What is read of each kind of statistic, and nothing else: no address, no name, no content ever leaves the page's world.
 * Names and units are those of the W3C's webrtc-stats; seconds, bytes, samples.
 */
const FIELDS: Record<string, readonly string[]> = {
  transport: ['selectedCandidatePairId'],
  'candidate-pair': [
    'localCandidateId',
    'remoteCandidateId',
    'selected',
    'nominated',
    'state',
    'currentRoundTripTime',
    'responsesReceived',
  ],
  'local-candidate': ['candidateType', 'protocol', 'relayProtocol'],
  'remote-candidate': ['candidateType', 'protocol'],
  'inbound-rtp': [
    'kind',
    'packetsReceived',
    'packetsLost',
    'lastPacketReceivedTimestamp',
    'jitterBufferDelay',
    'jitterBufferEmittedCount',
    'concealedSamples',
    'silentConcealedSamples',
    'totalSamplesReceived',
    'playoutId',
    'framesDecoded',
    'frameWidth',
    'frameHeight',
  ],
  'outbound-rtp': ['kind', 'packetsSent'],
  'remote-inbound-rtp': ['kind', 'roundTripTime', 'roundTripTimeMeasurements'],
  'media-playout': ['totalPlayoutDelay', 'totalSamplesCount'],
  'data-channel': ['bytesReceived', 'bytesSent'],
};

/** Large meetings have dozens of receivers; a report stays bounded. */
const MAX_ROWS = 120;

/** Of these a connection may hold hundreds; only the ones in use are kept. */
const OF_THE_PATH = ['candidate-pair', 'local-candidate', 'remote-candidate'];

type Stats = Record<string, unknown> & { id: string; type: string; timestamp: number };

/** Takes Reports with functions that the page cannot replace; made once, before the page's first script. */
export function reportTaker(scope: Window & typeof globalThis) {
  const proto = scope.RTCPeerConnection.prototype;
  const getStats = uncurry(proto.getStats as (this: RTCPeerConnection) => Promise<RTCStatsReport>);
  const getTransceivers = uncurry(proto.getTransceivers);
  const stateOf = getterOf(proto, 'connectionState');
  const signalingStateOf = getterOf(proto, 'signalingState');
  const remoteDescriptionOf = getterOf(proto, 'remoteDescription');
  const sdpOf = getterOf(scope.RTCSessionDescription.prototype, 'sdp');
  const directionOf = getterOf(scope.RTCRtpTransceiver.prototype, 'currentDirection');
  const receiverOf = getterOf(scope.RTCRtpTransceiver.prototype, 'receiver');
  const trackOf = getterOf(scope.RTCRtpReceiver.prototype, 'track');
  const kindOf = getterOf(scope.MediaStreamTrack.prototype, 'kind');
  const forEach = uncurry(
    scope.RTCStatsReport.prototype.forEach as (this: RTCStatsReport, each: (stats: Stats) => void) => void,
  );
  const indexOf = uncurry(String.prototype.indexOf as (this: string, search: string) => number);

  const isClosed = (connection: RTCPeerConnection): boolean => signalingStateOf(connection) === 'closed';

  /** Before the other side's description there is nothing to measure. */
  const isNegotiated = (connection: RTCPeerConnection): boolean => remoteDescriptionOf(connection) != null;

  function receives(connection: RTCPeerConnection, kind: string): boolean {
    const transceivers = getTransceivers(connection);
    for (let index = 0; index < transceivers.length; index += 1) {
      const transceiver = transceivers[index] as RTCRtpTransceiver;
      const direction = directionOf(transceiver);
      if (direction !== 'sendrecv' && direction !== 'recvonly') continue;
      if (kindOf(trackOf(receiverOf(transceiver) as RTCRtpReceiver) as MediaStreamTrack) === kind) return true;
    }
    return false;
  }

  /** One poll of one connection. Rejects as getStats does. */
  async function takeReport(connection: RTCPeerConnection, id: string): Promise<Report> {
    const stats = await getStats(connection);
    const description = remoteDescriptionOf(connection);
    const sdp = description ? sdpOf(description) : '';
    return {
      connection: id,
      state: stateOf(connection) ?? 'new',
      isIceLite: indexOf(sdp ?? '', 'a=ice-lite') >= 0,
      receivesAudio: receives(connection, 'audio'),
      receivesVideo: receives(connection, 'video'),
      rows: narrow(stats, forEach),
    };
  }

  return { takeReport, isClosed, isNegotiated };
}

function narrow(
  stats: RTCStatsReport,
  forEach: (self: RTCStatsReport, each: (stats: Stats) => void) => void,
): StatRow[] {
  const pathIds: Record<string, true> = { __proto__: null } as never;
  forEach(stats, (row) => {
    if (row.type === 'transport' && typeof row.selectedCandidatePairId === 'string')
      pathIds[row.selectedCandidatePairId] = true;
    if (row.type === 'candidate-pair' && row.selected === true) pathIds[row.id] = true;
  });
  forEach(stats, (row) => {
    if (row.type !== 'candidate-pair' || !pathIds[row.id]) return;
    pathIds[row.localCandidateId as string] = true;
    pathIds[row.remoteCandidateId as string] = true;
  });
  const rows: StatRow[] = [];
  forEach(stats, (row) => {
    const fields = FIELDS[row.type];
    if (!fields || rows.length >= MAX_ROWS) return;
    if (!pathIds[row.id] && isOfThePath(row.type)) return;
    const kept: StatRow = { id: row.id, type: row.type, timestamp: row.timestamp };
    for (let index = 0; index < fields.length; index += 1) {
      const field = fields[index] as string;
      const value = row[field];
      if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') kept[field] = value;
    }
    rows[rows.length] = kept;
  });
  return rows;
}

function isOfThePath(type: string): boolean {
  return type === OF_THE_PATH[0] || type === OF_THE_PATH[1] || type === OF_THE_PATH[2];
}
