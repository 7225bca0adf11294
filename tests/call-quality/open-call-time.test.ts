import { describe, expect, it } from 'vitest';
import { isOpen } from '../../utils/call-quality/finding';
import { simulateCall } from './simulated-call';

describe('Reports that stop', () => {
  it('are told as missing data after 5 s, with every band unknown', () => {
    const simulated = simulateCall();
    simulated.run(60);
    simulated.runWithoutReports(4);
    expect(simulated.kinds()).not.toContain('no-data');
    simulated.history.length = 0;
    simulated.runWithoutReports(1);
    simulated.runWithoutReports(120);
    for (const { latency, sound, picture, link, silentForMs } of simulated.history) {
      expect([latency.band, sound, picture, link]).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
      expect(silentForMs).toBeGreaterThanOrEqual(5000);
    }
    expect(simulated.last().findings).toContainEqual(expect.objectContaining({ kind: 'no-data', side: 'unknown' }));
    expect(simulated.last()).not.toHaveProperty('roundTripMs');
    simulated.run(10);
    expect(simulated.last().sound).toBe('good');
    expect(simulated.last().findings.filter(isOpen)).toEqual([]);
  });
});

describe('time that is not told second by second', () => {
  it.each([
    ['a sleep of 10 minutes', 600_000],
    ['a sleep of 10 hours', 36_000_000],
    ['the clock set forwards', 6000],
    ['the clock set back by 10 s', -10_000],
    ['the clock set back by an hour', -3_600_000],
    ['the clock set back by 2 s', -2000],
  ])('%s makes no Finding', (_what, ms) => {
    const simulated = simulateCall();
    simulated.run(60);
    simulated.jump(ms);
    simulated.run(60);
    expect(simulated.kinds()).toEqual([]);
    expect(simulated.last()).toMatchObject({ callId: 'call-1', sound: 'good', latency: { band: 'little effect' } });
  });

  it('after the clock was set back, sound that is not heard is a Gap as before', () => {
    const simulated = simulateCall();
    simulated.run(60);
    simulated.run(3, { hasSound: false });
    simulated.run(10);
    const before = simulated.last().gaps.length;
    simulated.jump(-3_600_000);
    simulated.run(10);
    simulated.run(3, { hasSound: false });
    simulated.run(10);
    expect(simulated.last().gaps.length).toBe(before + 1);
  });

  it.each([
    ['a sleep', 600_000],
    ['the clock set back', -3_600_000],
  ])('what was suspected before %s has not lasted through it', (_what, ms) => {
    const simulated = simulateCall();
    simulated.run(60);
    simulated.run(3, { oneWayMs: 600 });
    simulated.jump(ms);
    simulated.run(3, { oneWayMs: 600 });
    simulated.run(20);
    expect(simulated.kinds()).toEqual([]);
  });

  it('the line of the last minutes has a hole where the computer slept', () => {
    const simulated = simulateCall();
    simulated.run(60);
    simulated.jump(100_000);
    simulated.run(2);
    const { trace } = simulated.last();
    const asleep = trace.slice(60, -2);
    expect(asleep.length).toBeGreaterThanOrEqual(98);
    expect(asleep.every((value) => value === null)).toBe(true);
    simulated.jump(36_000_000);
    simulated.run(1);
    expect(simulated.last().trace).toHaveLength(300);
  });

  it('a Finding that was held through a sleep is cleared after its full time awake', () => {
    const simulated = simulateCall();
    simulated.run(60);
    simulated.run(10, { hasSound: false });
    simulated.run(1);
    simulated.jump(600_000);
    simulated.run(1);
    expect(simulated.last().findings[0]).not.toHaveProperty('clearedAt');
    simulated.run(4);
    expect(simulated.last().findings[0]).toHaveProperty('clearedAt');
  });
});
