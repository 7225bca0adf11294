import { describe, expect, it } from 'vitest';
import { readSample } from '../../utils/call-quality/reading';
import { anAudio, aSample } from './a-sample';
import { simulateCall } from './simulated-call';

describe('time', () => {
  it('Reports that stop for 4 s are no frozen picture', () => {
    const simulated = simulateCall();
    simulated.run(60);
    simulated.runWithoutReports(4);
    simulated.run(10);
    expect(simulated.kinds()).toEqual([]);
  });

  it('a pause of 5 s, of Reports and ticks alike, is no frozen picture', () => {
    const simulated = simulateCall();
    simulated.run(60);
    simulated.jump(4000);
    simulated.run(10);
    expect(simulated.kinds()).toEqual([]);
  });

  it('ticks that wake before the first Report say nothing new, and no missing data', () => {
    const simulated = simulateCall();
    simulated.run(60);
    simulated.jump(600_000);
    simulated.runWithoutReports(3);
    simulated.run(10);
    expect(simulated.kinds()).toEqual([]);
  });

  it('the first Report after a sleep, its last packet from before it, is no lost sound', () => {
    const simulated = simulateCall();
    simulated.run(60);
    simulated.jump(600_000);
    simulated.run(1, { hasSound: false, hasPicturePackets: false });
    simulated.run(30);
    expect(simulated.kinds()).toEqual([]);
  });

  it('a sign suspected twice, a minute of unknown between, has not lasted', () => {
    const simulated = simulateCall();
    simulated.run(60);
    simulated.run(2, { state: 'disconnected' });
    simulated.run(60, { state: 'connecting' });
    simulated.run(2, { state: 'disconnected' });
    simulated.run(20);
    expect(simulated.kinds()).toEqual([]);
  });
});

describe('several connections', () => {
  it('one that the call has left idle does not stand for its sound', () => {
    const simulated = simulateCall();
    simulated.run(30);
    simulated.run(30, { c1: { hasSound: false, hasPicturePackets: false }, c2: {} });
    expect(simulated.kinds()).toEqual([]);
  });

  it('one that failed after another took the call over does not make it lost', () => {
    const simulated = simulateCall();
    simulated.run(30);
    simulated.run(30, { c1: {}, c2: {} });
    simulated.run(30, { c1: { state: 'failed' }, c2: {} });
    expect(simulated.last().link).toBe('good');
  });

  it('of two people’s sound, the one that comes now is heard', () => {
    const gone = { id: 'gone', packets: 90_000, lastPacketAtMs: 900_000 };
    const before = aSample(10, { audioIn: [anAudio(10, gone), anAudio(10)] });
    const after = aSample(11, { audioIn: [anAudio(11, gone), anAudio(11)] });
    expect(readSample(before, after).audio).toMatchObject({ stalledMs: 0, jitterBufferMs: 50 });
  });
});

it('a negative round trip is not known, never good', () => {
  const simulated = simulateCall();
  simulated.run(60, { oneWayMs: -500 });
  expect(simulated.last().latency.band).toBe('unknown');
});
