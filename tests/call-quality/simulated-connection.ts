import type { Report, StatRow } from '../../utils/call-quality/report';

/** What a simulated line does in the next second. */
export interface Line {
  state: RTCPeerConnectionState;
  isIceLite: boolean;
  oneWayMs: number;
  /** packets of sound arrive */
  hasSound: boolean;
  /** share of sound made up by the browser and heard as such */
  concealedShare: number;
  framesPerSecond: number;
  /** packets of the picture arrive, whether or not a frame can be made of them */
  hasPicturePackets: boolean;
  /** the page sends media by RTP */
  sends: boolean;
  dataBytesPerSecond: number;
}

export const GOOD: Line = {
  state: 'connected',
  isIceLite: false,
  oneWayMs: 40,
  hasSound: true,
  concealedShare: 0,
  framesPerSecond: 30,
  hasPicturePackets: true,
  sends: true,
  dataBytesPerSecond: 0,
};

const RATE = 48_000;
const BUFFER_SECONDS = 0.04;
const PLAYOUT_SECONDS = 0.02;

/** One connection of Chromium, as its statistics tell it: counters that grow with the line's seconds. */
export function simulateConnection(connection: string) {
  let seconds = 0;
  let lastPacketAt = 0;
  const count = { sound: 0, lost: 0, emitted: 0, concealed: 0, silent: 0, frames: 0, picture: 0, sent: 0, data: 0 };

  /** One second on the line. @returns what a poll at its end says */
  function second(line: Line, at: number): Report {
    const isUp = line.state === 'connected';
    const [hasSound, hasPicture] = [isUp && line.hasSound, isUp && line.hasPicturePackets];
    seconds += 1;
    if (hasSound) lastPacketAt = at - 10;
    count.sound += hasSound ? 50 : 0;
    count.lost += hasSound ? Math.round(50 * line.concealedShare) : 0;
    count.emitted += hasSound ? RATE : 0;
    // A browser that hears nothing goes on playing: what it makes up is soon silence.
    count.concealed += hasSound ? RATE * line.concealedShare : RATE;
    count.silent += hasSound ? 0 : RATE * 0.99;
    count.picture += hasPicture ? 300 : 0;
    count.frames += hasPicture ? line.framesPerSecond : 0;
    count.sent += line.sends ? 350 : 0;
    count.data += line.dataBytesPerSecond;
    const { state, isIceLite } = line;
    return {
      connection,
      state,
      isIceLite,
      receivesAudio: line.sends,
      receivesVideo: line.sends,
      contributors: 0,
      microphone: line.sends ? 'on' : 'none',
      rows: rows(line, at),
    };
  }

  function rows(line: Line, at: number): StatRow[] {
    const row = (type: string, fields: Record<string, string | number>): StatRow => ({
      id: type,
      type,
      timestamp: at,
      ...fields,
    });
    const path = [
      row('transport', { selectedCandidatePairId: 'candidate-pair' }),
      row('candidate-pair', {
        localCandidateId: 'local-candidate',
        remoteCandidateId: 'remote-candidate',
        currentRoundTripTime: (2 * line.oneWayMs) / 1000,
        responsesReceived: seconds,
      }),
      row('local-candidate', { candidateType: 'host', protocol: 'udp' }),
      row('remote-candidate', { candidateType: 'host', protocol: 'udp' }),
    ];
    if (!line.sends) return [...path, row('data-channel', { bytesReceived: count.data, bytesSent: 0 })];
    return [
      ...path,
      row('outbound-rtp', { kind: 'audio', packetsSent: count.sent }),
      {
        ...row('inbound-rtp', {
          kind: 'audio',
          packetsReceived: count.sound,
          packetsLost: count.lost,
          jitterBufferDelay: count.emitted * BUFFER_SECONDS,
          jitterBufferEmittedCount: count.emitted,
          totalSamplesReceived: seconds * RATE,
          concealedSamples: count.concealed,
          silentConcealedSamples: count.silent,
          playoutId: 'media-playout',
          ...(lastPacketAt > 0 && { lastPacketReceivedTimestamp: lastPacketAt }),
        }),
        id: 'IA',
      },
      {
        ...row('inbound-rtp', {
          kind: 'video',
          packetsReceived: count.picture,
          framesDecoded: count.frames,
          frameHeight: 720,
        }),
        id: 'IV',
      },
      row('media-playout', { totalPlayoutDelay: seconds * RATE * PLAYOUT_SECONDS, totalSamplesCount: seconds * RATE }),
    ];
  }

  return { connection, second };
}

/** The same call with more people in it: each sends sound and a picture of their own, on the same connection. */
export function withPeople(report: Report, people: number): Report {
  const ofOne = report.rows.filter(({ type }) => type === 'inbound-rtp');
  const more = Array.from({ length: people - 1 }, (_, index) =>
    ofOne.map((row): StatRow => ({ ...row, id: `${row.id}${index + 2}` })),
  );
  return { ...report, rows: [...report.rows, ...more.flat()] };
}
