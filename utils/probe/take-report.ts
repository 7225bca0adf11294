import { type ForEachWay, getterOf, hasOwn, uncurry, whenSettled } from './natives';

/** For single values only: for objects it would call a `toJSON` that the page may have put on their prototypes. */
const { stringify } = JSON;

/**
 * What is read of each kind of statistic, and nothing else: no address, no name, no content ever leaves the page's world.
 * Names and units are those of the W3C's webrtc-stats; seconds, bytes, samples.
 */
const FIELDS: Record<string, readonly string[]> = {
  __proto__: null as never,
  transport: ['selectedCandidatePairId'],
  'candidate-pair': ['localCandidateId', 'remoteCandidateId', 'selected', 'currentRoundTripTime', 'responsesReceived'],
  'local-candidate': ['candidateType', 'protocol', 'relayProtocol'],
  'remote-candidate': ['candidateType'],
  'inbound-rtp': [
    'kind',
    'packetsReceived',
    'packetsLost',
    'lastPacketReceivedTimestamp',
    'jitterBufferDelay',
    'jitterBufferEmittedCount',
    'concealedSamples',
    'concealmentEvents',
    'silentConcealedSamples',
    'totalSamplesReceived',
    'totalAudioEnergy',
    'totalSamplesDuration',
    'playoutId',
    'framesDecoded',
    'framesDropped',
    'frameHeight',
    'contentType',
  ],
  'outbound-rtp': ['kind', 'packetsSent', 'qualityLimitationReason'],
  'remote-inbound-rtp': ['kind', 'roundTripTime', 'roundTripTimeMeasurements', 'fractionLost'],
  'remote-outbound-rtp': ['kind', 'remoteTimestamp'],
  'media-source': ['kind', 'totalAudioEnergy', 'totalSamplesDuration'],
  'media-playout': ['totalPlayoutDelay', 'totalSamplesCount'],
  'data-channel': ['bytesReceived', 'bytesSent'],
};

/** Large meetings have dozens of receivers; a report stays bounded. */
const MAX_ROWS = 120;

/** Of what is read, every field is of a plain kind. */
type Stats = Record<string, string | number | boolean> & { id: string; type: string; timestamp: number };

/** Takes Reports with functions that the page cannot replace; made once, before the page's first script. */
export function reportTaker(scope: Window & typeof globalThis, forEachWay: ForEachWay) {
  const proto = scope.RTCPeerConnection.prototype;
  const getStats = uncurry(proto.getStats as (this: RTCPeerConnection) => Promise<RTCStatsReport>);
  const stateOf = getterOf(proto, 'connectionState');
  const signalingStateOf = getterOf(proto, 'signalingState');
  const remoteDescriptionOf = getterOf(proto, 'remoteDescription');
  const sdpOf = getterOf(scope.RTCSessionDescription.prototype, 'sdp');
  const isEnabledOf = getterOf(scope.MediaStreamTrack.prototype, 'enabled');
  const isMutedOf = getterOf(scope.MediaStreamTrack.prototype, 'muted');
  const readyStateOf = getterOf(scope.MediaStreamTrack.prototype, 'readyState');
  const getContributors = uncurry(scope.RTCRtpReceiver.prototype.getContributingSources);
  const forEach = uncurry(
    scope.RTCStatsReport.prototype.forEach as (this: RTCStatsReport, each: (stats: Stats) => void) => void,
  );
  const indexOf = uncurry(String.prototype.indexOf as (this: string, search: string) => number);

  const isClosed = (connection: RTCPeerConnection): boolean => signalingStateOf(connection) === 'closed';

  /** Before the other side's description there is nothing to measure. */
  const isNegotiated = (connection: RTCPeerConnection): boolean => remoteDescriptionOf(connection) != null;

  function stateOfTrack(track: MediaStreamTrack | null | undefined): string {
    if (track && readyStateOf(track) === 'ended') return 'ended';
    // Some pages mute by taking the track away, and leave agreed what was.
    if (!track || !isEnabledOf(track)) return 'off';
    return isMutedOf(track) ? 'muted' : 'on';
  }

  /** The rows that are used, as JSON texts divided by commas. */
  function narrow(stats: RTCStatsReport): string {
    const path = { __proto__: null } as unknown as Record<string, boolean>;
    // The browser makes each row anew for whoever walks over them, which costs more than all that is done with it here.
    const all = { __proto__: null } as unknown as Record<number, Stats>;
    let count = 0;
    forEach(stats, (row) => {
      if (!FIELDS[row.type]) return;
      all[count] = row;
      count += 1;
      // Only a transport has the one, and only a pair the other.
      path[own(row, 'selectedCandidatePairId') as string] = true;
      if (own(row, 'selected') === true) path[row.id] = true;
    });
    for (let index = 0; index < count; index += 1) {
      const row = all[index] as Stats;
      if (!path[row.id]) continue;
      path[own(row, 'localCandidateId') as string] = true;
      path[own(row, 'remoteCandidateId') as string] = true;
    }
    let text = '';
    let rows = 0;
    for (let place = 0; place < count; place += 1) {
      const row = all[place] as Stats;
      const fields = FIELDS[row.type] as readonly string[];
      // Of candidates and their pairs a connection may hold hundreds; only the ones in use are kept.
      const isOffPath = indexOf(row.type, 'candidate') >= 0 && !path[row.id];
      if (rows >= MAX_ROWS || isOffPath) continue;
      text += `${text && ','}{"id":${stringify(row.id)},"type":"${row.type}","timestamp":${row.timestamp}`;
      for (let index = 0; index < fields.length; index += 1) {
        const field = fields[index] as string;
        const value = own(row, field);
        if (value !== undefined) text += `,"${field}":${stringify(value)}`;
      }
      text += '}';
      rows += 1;
    }
    return text;
  }

  /**
   * One poll of one connection.
   * @param tell takes a Report of utils/call-quality/report.ts as JSON text, and whether sound comes or goes
   */
  function takeReport(
    connection: RTCPeerConnection,
    id: string,
    tell: (text: string, isLive: boolean) => void,
    failed: () => void,
  ): void {
    const read = (stats: RTCStatsReport): void => {
      const description = remoteDescriptionOf(connection);
      const isIceLite = indexOf((description && sdpOf(description)) ?? '', 'a=ice-lite') >= 0;
      const state = stateOf(connection) ?? 'new';
      let receivesAudio = false;
      let receivesVideo = false;
      let contributors = 0;
      let microphone = 'none';
      forEachWay(connection, ({ isAudio, receiver, track, direction }) => {
        const isBoth = direction === 'sendrecv';
        if (isBoth || direction === 'recvonly') {
          if (isAudio) {
            receivesAudio = true;
            contributors += getContributors(receiver).length;
          } else receivesVideo = true;
        }
        if (isAudio && (isBoth || direction === 'sendonly') && microphone !== 'on') microphone = stateOfTrack(track);
      });
      tell(
        `{"connection":"${id}","state":"${state}","isIceLite":${isIceLite},"receivesAudio":${receivesAudio},"receivesVideo":${receivesVideo},"contributors":${contributors},"microphone":"${microphone}","rows":[${narrow(stats)}]}`,
        state === 'connected' && (receivesAudio || microphone === 'on'),
      );
    };
    whenSettled(getStats(connection), read, failed);
  }

  return { takeReport, isClosed, isNegotiated };
}

/** A field of the statistic itself, never one that the page has put on all objects. */
function own(row: Stats, field: string): string | number | boolean | undefined {
  return hasOwn(row, field) ? row[field] : undefined;
}
