import { describe, expect, it } from 'vitest';
import { simulateCall } from './simulated-call';

describe('which call it is', () => {
  it('connections that are all exchanged between two ticks are another call', () => {
    const simulated = simulateCall();
    simulated.run(30);
    simulated.close('c1');
    simulated.run(10, { c2: {} });
    expect(simulated.last()).toMatchObject({ callId: 'call-2' });
  });

  it('several connections are one call', () => {
    const simulated = simulateCall();
    simulated.run(10, { c1: {}, c2: {} });
    simulated.run(10, { c1: {}, c2: {}, c3: {} });
    simulated.close('c1', 'c3');
    simulated.run(10, { c2: {} });
    expect(new Set(simulated.history.map(({ callId }) => callId))).toEqual(new Set(['call-1']));
    expect(simulated.last()).not.toHaveProperty('endedAt');
    expect(simulated.kinds()).toEqual([]);
  });

  it.each([
    ['15 s after the link broke', 'disconnected', 14, 'call-1'],
    ['later than that', 'disconnected', 16, 'call-2'],
    ['soon after it was hung up', 'connected', 2, 'call-2'],
  ] as const)('a new connection %s', (_when, state, seconds, callId) => {
    const simulated = simulateCall();
    simulated.run(30);
    const { startedAt } = simulated.last();
    simulated.run(2, { state });
    simulated.close('c1');
    simulated.runWithoutReports(1);
    expect(simulated.last().endedAt).toBe(simulated.now());
    expect(simulated.call.isIdle()).toBe(true);
    simulated.jump((seconds - 1) * 1000);
    simulated.run(10, { c2: {} });
    expect(simulated.last()).toMatchObject({ callId });
    expect(simulated.last()).not.toHaveProperty('endedAt');
    expect(simulated.last().startedAt === startedAt).toBe(callId === 'call-1');
    expect(simulated.kinds()).toEqual([]);
  });

  it('the end closes what was open, and stays the end', () => {
    const simulated = simulateCall();
    simulated.run(30);
    simulated.run(5, { hasSound: false });
    simulated.close('c1');
    simulated.runWithoutReports(1);
    const endedAt = simulated.now();
    expect(simulated.last()).toMatchObject({
      endedAt,
      at: endedAt,
      findings: [{ kind: 'sound-lost', clearedAt: endedAt }],
    });
    simulated.runWithoutReports(30);
    expect(simulated.last().endedAt).toBe(endedAt);
    expect(simulated.call.end(simulated.now())).toMatchObject({ endedAt });
  });

  it('a new call starts without the old one’s Findings and trace', () => {
    const simulated = simulateCall();
    simulated.run(30, { hasSound: false });
    simulated.close('c1');
    simulated.runWithoutReports(60);
    simulated.run(2, { c2: {} });
    expect(simulated.last()).toMatchObject({ callId: 'call-2', findings: [] });
    expect(simulated.last().trace).toHaveLength(2);
  });

  it('only the first call of a reloaded page comes after the reload', () => {
    const simulated = simulateCall({ isAfterReload: true });
    simulated.run(5);
    expect(simulated.last().isAfterReload).toBe(true);
    simulated.close('c1');
    simulated.runWithoutReports(60);
    simulated.run(5, { c2: {} });
    expect(simulated.last()).toMatchObject({ callId: 'call-2', isAfterReload: false });
  });

  it('there is none while a page only keeps an idle connection', () => {
    const simulated = simulateCall();
    simulated.run(60, { sends: false, dataBytesPerSecond: 100 });
    expect(simulated.history).toEqual([]);
    expect(simulated.call.end(simulated.now())).toBeUndefined();
  });
});

describe('what it is measured by', () => {
  it('a call whose media goes over data channels is not measured, and no band is guessed', () => {
    const simulated = simulateCall();
    simulated.run(4, { sends: false, dataBytesPerSecond: 5000 });
    expect(simulated.history).toEqual([]);
    simulated.run(26, { sends: false, dataBytesPerSecond: 5000 });
    expect(simulated.last()).toMatchObject({
      media: 'outside rtp',
      latency: { band: 'unknown', hear: { band: 'unknown' }, heard: { band: 'unknown' } },
      sound: 'unknown',
      picture: 'unknown',
      roundTripMs: 80,
      findings: [{ kind: 'no-data' }],
    });
    expect(new Set(simulated.last().trace)).toEqual(new Set([null]));
  });

  it.each([
    [true, 'server'],
    [false, 'other side'],
  ])('ICE-lite %s: measured to the %s', (isIceLite, measuredTo) => {
    const simulated = simulateCall();
    simulated.run(10, { isIceLite });
    expect(simulated.last().measuredTo).toBe(measuredTo);
  });

  it('a connection that never got anywhere does not make the call lost', () => {
    const simulated = simulateCall();
    simulated.run(30, { c1: {}, c2: { state: 'failed', sends: false } });
    expect(simulated.kinds()).toEqual([]);
    expect(simulated.last().link).toBe('good');
  });
});
