import { describe, expect, it } from 'vitest';
import { type AudioReading, readSample, type VideoReading } from '../../utils/call-quality/reading';
import type { InboundAudio, InboundVideo, Sample } from '../../utils/call-quality/sample';
import { anAudio, aSample, aVideo } from './a-sample';

describe('readSample', () => {
  it('reads rates over the span between two Samples', () => {
    expect(readSample(aSample(10), aSample(11))).toEqual({
      connection: 'c1',
      atMs: 1_011_000,
      state: 'connected',
      isServer: false,
      devicesMs: 45,
      hasMedia: true,
      isCarrying: true,
      isComing: true,
      lostPackets: 0,
      isSeveral: false,
      receivesAudio: true,
      receivesVideo: true,
      isRelayed: false,
      protocol: 'udp',
      roundTripMs: 80,
      uplink: {
        microphone: 'on',
        limit: 'none',
        isReported: false,
        isSending: true,
        pictureRate: 0,
        path: 'P1',
        answers: 1,
        hasLoss: false,
      },
      audio: {
        id: 'IA',
        hasArrived: true,
        stalledMs: 0,
        concealedPercent: 0,
        unheardMs: 0,
        lostPackets: 0,
        jitterBufferMs: 50,
        playoutMs: 20,
      },
      video: { hasDecoded: true, hasArrived: true, framesPerSecond: 30, height: 720, droppedPercent: 0 },
      dataKilobitsPerSecond: 0,
    });
  });

  it('reads states and totals of a first Sample, and no rate', () => {
    const { audio, video } = readSample(undefined, aSample(10));
    expect(audio).toEqual({ id: 'IA', hasArrived: true, stalledMs: 0 });
    expect(video).toEqual({ hasDecoded: true, hasArrived: false, height: 720 });
  });

  it.each<
    [string, Partial<InboundAudio>, Partial<InboundAudio>, Partial<Record<keyof AudioReading, number | undefined>>]
  >([
    ['2400 of 48,000 samples made up', {}, { concealedSamples: 2400 }, { concealedPercent: 5 }],
    [
      'made up as silence does not count',
      {},
      { concealedSamples: 2400, silentConcealedSamples: 2400 },
      { concealedPercent: 0 },
    ],
    [
      'only its audible part counts',
      {},
      { concealedSamples: 2400, silentConcealedSamples: 1920 },
      { concealedPercent: 1 },
    ],
    ['never more than all', {}, { concealedSamples: 96_000 }, { concealedPercent: 100 }],
    ['made up before does not count', { concealedSamples: 2400 }, { concealedSamples: 2400 }, { concealedPercent: 0 }],
    ['its counter went back', { concealedSamples: 960 }, { concealedSamples: 480 }, { concealedPercent: undefined }],
    ['samples went back', { samples: 9_000_000 }, {}, { concealedPercent: undefined }],
    ['no sample was played', { samples: 528_000 }, {}, { concealedPercent: undefined }],
    ['packets lost', { packetsLost: 2 }, { packetsLost: 5 }, { lostPackets: 3 }],
    ['packets lost that then came late', { packetsLost: 5 }, { packetsLost: 2 }, { lostPackets: undefined }],
    [
      '4800 samples out of the buffer',
      { jitterBufferSamples: 528_000 - 4800, jitterBufferSeconds: 25_920 },
      {},
      { jitterBufferMs: 100 },
    ],
    ['4799 samples are noise', { jitterBufferSamples: 528_000 - 4799 }, {}, { jitterBufferMs: undefined }],
    ['the buffer’s time went back', { jitterBufferSeconds: 90_000 }, {}, { jitterBufferMs: undefined }],
    [
      'another stream',
      { id: 'old' },
      {},
      { concealedPercent: undefined, jitterBufferMs: undefined, playoutMs: undefined },
    ],
    ['playout assumed', {}, { playout: { isMeasured: false, ms: 30 } }, { playoutMs: 30 }],
    ['playout counted only now', { playout: { isMeasured: false, ms: 30 } }, {}, { playoutMs: undefined }],
    [
      'playout’s counter went back',
      { playout: { isMeasured: true, totalSeconds: 1e6, samples: 1e9 } },
      {},
      { playoutMs: undefined },
    ],
    ['400 ms since the last packet', {}, { lastPacketAtMs: 1_010_600 }, { stalledMs: 400 }],
    ['a packet from the future', {}, { lastPacketAtMs: 1_012_000 }, { stalledMs: 0 }],
  ])('sound: %s', (_what, before, after, expected) => {
    const reading = readSample(
      aSample(10, { audioIn: [anAudio(10, before)] }),
      aSample(11, { audioIn: [anAudio(11, after)] }),
    );
    const { audio } = reading as { audio: AudioReading };
    for (const [name, value] of Object.entries(expected)) {
      const read = audio[name as keyof AudioReading];
      if (typeof value === 'number') expect(read, name).toBeCloseTo(value, 6);
      else expect(read, name).toBeUndefined();
    }
  });

  it.each<[string, Partial<InboundVideo>, Partial<InboundVideo>, Partial<Record<keyof VideoReading, unknown>>]>([
    ['half a second', { timestampMs: 1_010_500 }, {}, { framesPerSecond: 60 }],
    ['no new frame', { framesDecoded: 330 }, {}, { framesPerSecond: 0, hasArrived: true }],
    ['no new packet', { packets: 3300 }, {}, { hasArrived: false }],
    ['frames went back', { framesDecoded: 9000 }, {}, { framesPerSecond: undefined }],
    ['the same instant', { timestampMs: 1_011_000 }, {}, { framesPerSecond: undefined }],
    ['another stream', { id: 'old' }, {}, { framesPerSecond: undefined, hasArrived: false }],
    ['none was ever made', {}, { framesDecoded: 0 }, { hasDecoded: false }],
  ])('picture: %s', (_what, before, after, expected) => {
    const { video } = readSample(
      aSample(10, { videoIn: [aVideo(10, before)] }),
      aSample(11, { videoIn: [aVideo(11, after)] }),
    );
    for (const [name, value] of Object.entries(expected)) expect(video?.[name as keyof VideoReading], name).toBe(value);
  });
});

it.each<[string, Partial<Sample>, boolean]>([
  ['sends only', { audioIn: [], videoIn: [] }, true],
  ['receives sound only', { packetsSent: 0, videoIn: [] }, true],
  ['receives picture only', { packetsSent: 0, audioIn: [] }, true],
  ['negotiated, nothing has come', { packetsSent: 0, audioIn: [anAudio(0)], videoIn: [aVideo(0)] }, false],
])('media of a connection that %s', (_what, but, hasMedia) => {
  expect(readSample(undefined, aSample(11, but))).toMatchObject({ hasMedia, isSeveral: false });
});

describe('more than one person sends, over one connection', () => {
  const voice = (id: string, energy = 1): InboundAudio => anAudio(11, { id, energy, seconds: 11 });
  const face = (id: string, but: Partial<InboundVideo> = {}): InboundVideo => aVideo(11, { id, ...but });
  const page = face('P', { isScreen: true });
  const [quiet, loud, other] = [voice('Q', 0), voice('A'), voice('B')];

  it.each<[string, InboundAudio[], InboundVideo[], boolean]>([
    ['one person', [loud], [face('A')], false],
    ['one person who shares a page', [loud], [face('A'), page], false],
    ['one who shares a page with sound', [loud, other], [face('A'), page], false],
    ['one who shares a page with sound, and the browser does not tell a page', [loud, other], [face('A')], false],
    ['one who shares a silent page, and the browser does not tell it', [loud, quiet], [face('A'), face('B')], false],
    ['a microphone, and a second that is silent', [loud, quiet], [], false],
    ['two who speak, unseen', [loud, other], [], true],
    ['two who speak and are seen', [loud, other], [face('A'), face('B')], true],
    ['two who speak and are seen, and a page', [loud, other, voice('C')], [face('A'), face('B'), page], true],
    ['two who are seen, and a page', [loud, quiet], [face('A'), face('B'), page], true],
    ['three who listen', [quiet, voice('B', 0), voice('C', 0)], [face('A')], true],
    ['three who are seen', [loud], [face('A'), face('B'), face('C')], true],
    ['two streams that were agreed, of which one has come', [loud, anAudio(0, { id: 'B' })], [], false],
    ['two, where the browser counts no loudness', [anAudio(11), anAudio(11, { id: 'B' })], [], true],
  ])('%s', (_what, audioIn, videoIn, isSeveral) => {
    expect(readSample(undefined, aSample(11, { audioIn, videoIn })).isSeveral).toBe(isSeveral);
  });
});

it('reads what goes over data channels in kilobits a second', () => {
  expect(readSample(aSample(10, { dataBytes: 1000 }), aSample(11, { dataBytes: 5000 })).dataKilobitsPerSecond).toBe(32);
});
