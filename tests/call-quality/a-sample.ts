import type { InboundAudio, InboundVideo, Sample } from '../../utils/call-quality/sample';

/** A Sample of one connection at a second of its life, all counters as in an undisturbed call. */
export function aSample(second: number, but: Partial<Sample> = {}): Sample {
  return {
    connection: 'c1',
    atMs: 1_000_000 + second * 1000,
    state: 'connected',
    isServer: false,
    devicesMs: 45,
    receivesAudio: true,
    receivesVideo: true,
    path: {
      id: 'P1',
      isRelayed: false,
      protocol: 'udp',
      answers: second,
      roundTrip: { id: 'P1', ms: 80, measurements: second },
    },
    audioIn: [anAudio(second)],
    videoIn: [aVideo(second)],
    packetsSent: 50 * second,
    picturePacketsSent: 0,
    received: [],
    senderReports: [],
    microphone: { state: 'on' },
    uploadLimit: 'none',
    rtcpRoundTrips: [],
    dataBytes: 0,
    ...but,
  };
}

export function anAudio(second: number, but: Partial<InboundAudio> = {}): InboundAudio {
  return {
    id: 'IA',
    timestampMs: 1_000_000 + second * 1000,
    packets: 50 * second,
    packetsLost: 0,
    lastPacketAtMs: 1_000_000 + second * 1000,
    jitterBufferSeconds: 48_000 * 0.05 * second,
    jitterBufferSamples: 48_000 * second,
    samples: 48_000 * second,
    concealedSamples: 0,
    silentConcealedSamples: 0,
    playout: { isMeasured: true, totalSeconds: 48_000 * 0.02 * second, samples: 48_000 * second },
    ...but,
  };
}

export function aVideo(second: number, but: Partial<InboundVideo> = {}): InboundVideo {
  return {
    id: 'IV',
    timestampMs: 1_000_000 + second * 1000,
    packets: 300 * second,
    packetsLost: 0,
    framesDecoded: 30 * second,
    framesDropped: 0,
    height: 720,
    ...but,
  };
}
