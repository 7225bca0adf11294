import { flat, flatText } from './flat-text';
import { getterOf, uncurry } from './natives';

/**
 * What is read of each kind of statistic, and nothing else: no address, no name, no content ever leaves the page's world.
 * Names and units are those of the W3C's webrtc-stats; seconds, bytes, samples.
 */
const FIELDS: Record<string, readonly string[]> = {
  __proto__: null as never,
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

const { hasOwn } = Object;

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
  const slice = uncurry(String.prototype.slice);
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

  /**
   * One poll of one connection.
   * @returns a Report of utils/call-quality/report.ts as JSON text
   * @throws as getStats does
   */
  async function takeReport(connection: RTCPeerConnection, id: string): Promise<string> {
    const stats = await getStats(connection);
    const description = remoteDescriptionOf(connection);
    const sdp = (description && sdpOf(description)) ?? '';
    const about = flat();
    about.connection = id;
    about.state = stateOf(connection) ?? 'new';
    about.isIceLite = indexOf(sdp, 'a=ice-lite') >= 0;
    about.receivesAudio = receives(connection, 'audio');
    about.receivesVideo = receives(connection, 'video');
    return `${slice(flatText(about), 0, -1)},"rows":[${narrow(stats, forEach)}]}`;
  }

  return { takeReport, isClosed, isNegotiated };
}

/** The rows that are used, as JSON texts divided by commas. */
function narrow(stats: RTCStatsReport, forEach: (self: RTCStatsReport, each: (stats: Stats) => void) => void): string {
  const path = flat();
  forEach(stats, (row) => {
    const selected = own(row, 'selectedCandidatePairId');
    if (row.type === 'transport' && typeof selected === 'string') path[selected] = true;
    if (row.type === 'candidate-pair' && own(row, 'selected') === true) path[row.id] = true;
  });
  forEach(stats, (row) => {
    if (row.type !== 'candidate-pair' || !path[row.id]) return;
    path[own(row, 'localCandidateId') as string] = true;
    path[own(row, 'remoteCandidateId') as string] = true;
  });
  let text = '';
  let rows = 0;
  forEach(stats, (row) => {
    const fields = FIELDS[row.type];
    if (!fields || rows >= MAX_ROWS || (isOfThePath(row.type) && !path[row.id])) return;
    const kept = flat();
    kept.id = row.id;
    kept.type = row.type;
    kept.timestamp = row.timestamp;
    for (let index = 0; index < fields.length; index += 1) {
      const field = fields[index] as string;
      const value = own(row, field);
      if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') kept[field] = value;
    }
    text += (text && ',') + flatText(kept);
    rows += 1;
  });
  return text;
}

/** A field of the statistic itself, never one that the page has put on all objects. */
function own(row: Stats, field: string): unknown {
  return hasOwn(row, field) ? row[field] : undefined;
}

/** Of these a connection may hold hundreds; only the ones in use are kept. */
function isOfThePath(type: string): boolean {
  return type === 'candidate-pair' || type === 'local-candidate' || type === 'remote-candidate';
}
