import { MICROPHONES } from '../../utils/call-quality/report';
import { describe, expect, it } from 'vitest';
import { adaptChromium } from '../../utils/call-quality/adapters/chromium';
import { adaptFirefox } from '../../utils/call-quality/adapters/firefox';
import { openCall } from '../../utils/call-quality/open-call';
import { parseMessage } from '../../utils/call-quality/report';
import { fc, test } from './properties';
import { simulateCall } from './simulated-call';
import { GOOD, simulateConnection, withPeople } from './simulated-connection';

const MAX_CHARACTERS = 8192;

describe('a Snapshot is bounded', () => {
  it('in a call of four hours with thousands of Findings', () => {
    const simulated = simulateCall();
    const raised = new Set<string>();
    for (let round = 0; round < 1200; round += 1) {
      simulated.run(4, { hasSound: false, framesPerSecond: 0, oneWayMs: 777.777 });
      simulated.run(8, { oneWayMs: 123.456 });
      for (const { id } of simulated.last().findings) raised.add(id);
    }
    expect(raised.size).toBeGreaterThan(2000);
    expect(simulated.last().at - simulated.last().startedAt).toBeGreaterThan(3.9 * 3_600_000);
    const longest = Math.max(...simulated.history.map((snapshot) => JSON.stringify(snapshot).length));
    expect(longest).toBeLessThan(MAX_CHARACTERS);
    expect(simulated.last().findings).toHaveLength(12);
    expect(simulated.last().trace).toHaveLength(300);
  });

  it('in a meeting of two hours with forty others, and nothing is told of it', () => {
    const call = openCall({ adapt: adaptChromium, newId: () => 'call', isAfterReload: false });
    const connection = simulateConnection('c1');
    const lengths = Array.from({ length: 7200 }, (_, second) => {
      const at = 1_700_000_000_000 + second * 1000;
      call.take({ report: withPeople(connection.second(GOOD, at), 40) }, at);
      return JSON.stringify(call.tick(at) ?? '').length;
    });
    expect(Math.max(...lengths)).toBeLessThan(MAX_CHARACTERS);
    expect(lengths.at(-1)).toBe(lengths.at(-1000));
    expect(call.tick(1_700_007_200_000)).toMatchObject({ measuredTo: 'server', findings: [], gaps: [], briefs: [] });
  });

  it('whatever number of connections a page forges', () => {
    const call = openCall({ adapt: adaptChromium, newId: () => 'call', isAfterReload: false });
    const at = 1_700_000_000_000;
    for (let index = 0; index < 10_000; index += 1) {
      call.take({ report: simulateConnection(`c${index}`).second(GOOD, at) }, at);
    }
    expect(JSON.stringify(call.tick(at)).length).toBeLessThan(MAX_CHARACTERS);
    for (let index = 0; index < 50; index += 1) call.take({ gone: `c${index}` }, at);
    expect(call.isIdle()).toBe(true);
  });
});

describe('whatever a page forges', () => {
  const value = fc.oneof(fc.double({ noNaN: true }), fc.integer(), fc.boolean(), fc.string({ maxLength: 10 }));
  const types = [
    'transport',
    'candidate-pair',
    'inbound-rtp',
    'outbound-rtp',
    'remote-inbound-rtp',
    'media-playout',
    'data-channel',
  ];
  const fields = [
    'packetsReceived',
    'packetsSent',
    'totalSamplesReceived',
    'concealedSamples',
    'jitterBufferDelay',
    'jitterBufferEmittedCount',
    'roundTripTime',
    'roundTripTimeMeasurements',
    'lastPacketReceivedTimestamp',
    'framesDecoded',
    'bytesReceived',
  ];
  const row = fc
    .tuple(
      fc.constantFrom('a', 'b', 'c'),
      fc.constantFrom(...types),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom('audio', 'video'),
      fc.dictionary(fc.constantFrom(...fields), value),
    )
    .map(([id, type, timestamp, kind, more]) => ({ ...more, id, type, timestamp, kind }));
  const report = fc.record({
    connection: fc.constantFrom('c1', 'c2', 'c3'),
    state: fc.constantFrom('new', 'connecting', 'connected', 'connected', 'disconnected', 'failed'),
    isIceLite: fc.boolean(),
    receivesAudio: fc.boolean(),
    receivesVideo: fc.boolean(),
    contributors: fc.nat(3),
    microphone: fc.constantFrom(...MICROPHONES),
    rows: fc.array(row, { maxLength: 6 }),
  });
  const message = fc.oneof(
    { weight: 9, arbitrary: report.map((forged) => ({ report: forged })) },
    { weight: 1, arbitrary: fc.constantFrom('c1', 'c2', 'c3').map((gone) => ({ gone })) },
  );
  const step = fc.record({ message, afterMs: fc.constantFrom(0, 500, 1000, 3000, 60_000, -60_000) });

  test('the engine never throws, in either browser', [fc.array(step, { maxLength: 60 })], (steps) => {
    for (const adapt of [adaptChromium, adaptFirefox]) {
      const call = openCall({ adapt, newId: () => 'call', isAfterReload: false });
      let at = 1_700_000_000_000;
      for (const { message: forged, afterMs } of steps) {
        at += afterMs;
        const read = parseMessage(JSON.stringify(forged));
        if (read) call.take(read, at);
        const snapshot = call.tick(at);
        if (snapshot) expect(snapshot.findings.length).toBeLessThanOrEqual(12);
      }
    }
  });
});
