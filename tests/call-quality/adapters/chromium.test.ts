import { describe, expect, it } from 'vitest';
import { adaptChromium } from '../../../utils/call-quality/adapters/chromium';
import type { StatRow } from '../../../utils/call-quality/report';
import { ALIKE, AUDIO, report, row, ROWS } from './browser-rows';

const TRANSPORT = row('transport', 'T1', { selectedCandidatePairId: 'P1' });
const PLAYOUT = row('media-playout', 'AP', { totalPlayoutDelay: 14_430, totalSamplesCount: 481_000 });

/** Pair and candidates with some fields otherwise. */
const path = (local: object, remote: object = {}, pair: object = {}): StatRow[] =>
  [TRANSPORT, { ...ROWS.pair, ...pair }, { ...ROWS.local, ...local }, { ...ROWS.remote, ...remote }] as StatRow[];

describe('adaptChromium', () => {
  it('reads a whole Report', () => {
    expect(adaptChromium(report(TRANSPORT, PLAYOUT, ...Object.values(ROWS)), 5000)).toEqual({
      ...ALIKE,
      audioIn: [{ ...AUDIO, playout: { isMeasured: true, totalSeconds: 14_430, samples: 481_000 } }],
    });
  });

  it('reads an empty one: nothing counted, nothing invented', () => {
    expect(adaptChromium(report(), 5000)).toEqual({
      connection: 'c1',
      atMs: 5000,
      state: 'connected',
      isServer: false,
      devicesMs: 45,
      receivesAudio: true,
      receivesVideo: true,
      audioIn: [],
      videoIn: [],
      packetsSent: 0,
      picturePacketsSent: 0,
      received: [],
      senderReports: [],
      microphone: { state: 'on' },
      uploadLimit: 'unknown',
      rtcpRoundTrips: [],
      dataBytes: 0,
    });
  });

  it('reads what the other side says of each stream, and a shared page by the sender’s word', () => {
    const about = (id: string, more: Record<string, number>): StatRow =>
      row('remote-inbound-rtp', id, { kind: 'audio', roundTripTimeMeasurements: 3, ...more });
    const rows = [about('RI1', { fractionLost: 0.25 }), about('RI2', { fractionLost: 7 }), about('RI3', {})];
    const sample = adaptChromium(report({ ...ROWS.video!, contentType: 'screenshare' }, ...rows), 5000);
    expect(sample.received).toMatchObject([
      { id: 'RI1', reports: 3, fractionLost: 0.25 },
      { id: 'RI2', reports: 3, fractionLost: 1 },
    ]);
    expect(sample.videoIn).toMatchObject([{ isScreen: true }]);
  });

  it.each<[string, StatRow[]]>([
    ['no media-playout', []],
    ['a media-playout of another stream', [{ ...PLAYOUT, id: 'XX' }]],
    ['a media-playout that counts no samples', [row('media-playout', 'AP', { totalPlayoutDelay: 3 })]],
  ])('assumes 30 ms of playout where there is %s', (_what, rows) => {
    const { audioIn } = adaptChromium(report(ROWS.audio!, ...rows), 5000);
    expect(audioIn[0]?.playout).toEqual({ isMeasured: false, ms: 30 });
  });

  it.each<[string, StatRow[], object]>([
    ['direct over UDP', path({}), { isRelayed: false, protocol: 'udp' }],
    ['relayed here', path({ candidateType: 'relay', relayProtocol: 'udp' }), { isRelayed: true, protocol: 'udp' }],
    ['relayed there', path({}, { candidateType: 'relay' }), { isRelayed: true, protocol: 'udp' }],
    ['relayed over TCP', path({ candidateType: 'relay', relayProtocol: 'tcp' }), { isRelayed: true, protocol: 'tcp' }],
    ['relayed over TLS', path({ candidateType: 'relay', relayProtocol: 'tls' }), { isRelayed: true, protocol: 'tcp' }],
    ['direct over TCP', path({ protocol: 'tcp' }), { isRelayed: false, protocol: 'tcp' }],
    ['without candidates', [TRANSPORT, ROWS.pair!], { isRelayed: false, protocol: 'udp' }],
  ])('tells a path that is %s', (_what, rows, expected) => {
    expect(adaptChromium(report(...rows), 5000).path).toMatchObject(expected);
  });

  it('takes the transport’s pair, not another that calls itself selected', () => {
    const other = { ...ROWS.pair!, id: 'P0', currentRoundTripTime: 0.5 };
    expect(adaptChromium(report(other, TRANSPORT, ROWS.pair!), 5000).path).toMatchObject({ id: 'P1' });
  });

  it('a pair that has not been measured has no round trip', () => {
    const unmeasured = row('candidate-pair', 'P1', { localCandidateId: 'L1', remoteCandidateId: 'R1' });
    expect(adaptChromium(report(TRANSPORT, unmeasured), 5000).path).toEqual({
      id: 'P1',
      isRelayed: false,
      protocol: 'udp',
    });
  });

  it.each([
    ['before the first receiver report', { roundTripTime: 0, roundTripTimeMeasurements: 0 }],
    ['without a round trip', { roundTripTimeMeasurements: 3 }],
    ['without a count', { roundTripTime: 0.2 }],
  ])('takes no RTCP round trip %s', (_what, fields) => {
    expect(adaptChromium(report(row('remote-inbound-rtp', 'RI', fields)), 5000).rtcpRoundTrips).toEqual([]);
  });

  it('adds up what went over data channels', () => {
    const channel = { bytesReceived: 1000, bytesSent: 50 };
    const rows = [row('data-channel', 'D1', channel), row('data-channel', 'D2', channel)];
    expect(adaptChromium(report(...rows), 5000).dataBytes).toBe(2100);
  });

  it('reads counters of the wrong type as not counted', () => {
    const odd = row('inbound-rtp', 'IA', { kind: 'audio', packetsReceived: 'many', lastPacketReceivedTimestamp: true });
    const [audio] = adaptChromium(report(odd), 5000).audioIn;
    expect(audio).toMatchObject({ packets: 0 });
    expect(audio).not.toHaveProperty('lastPacketAtMs');
  });
});
