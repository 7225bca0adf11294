import { describe, expect, it } from 'vitest';
import type { LatencyBand } from '../../utils/call-quality/bands';
import type { FindingKind } from '../../utils/call-quality/finding';
import { simulateCall } from './simulated-call';
import type { Line } from './simulated-connection';

describe('a good call', () => {
  it('has no Finding and little effect, from its first seconds on', () => {
    const simulated = simulateCall();
    simulated.run(120);
    expect(simulated.kinds()).toEqual([]);
    expect(simulated.last()).toMatchObject({
      callId: 'call-1',
      measuredTo: 'other side',
      media: 'rtp',
      latency: { band: 'little effect' },
      sound: 'good',
      picture: 'good',
      link: 'good',
      isRelayed: false,
      protocol: 'udp',
      silentForMs: 0,
      trace: expect.arrayContaining([145]),
    });
  });

  it('is not a call before it is connected, and says unknown before it can know', () => {
    const simulated = simulateCall();
    simulated.run(5, { state: 'connecting' });
    expect(simulated.history).toEqual([]);
    simulated.run(1, { c2: {} });
    expect(simulated.last()).toMatchObject({ sound: 'unknown', picture: 'unknown' });
  });
});

describe('a fault, ten seconds after a good minute', () => {
  it.each<[string, Partial<Line>, FindingKind, number, string]>([
    ['packets of sound stop', { hasSound: false }, 'sound-lost', 2000, 'theirs'],
    ['a fifth of the sound is made up', { concealedShare: 0.2 }, 'sound-breaking-up', 3000, 'the path'],
    ['frames stop, packets come', { framesPerSecond: 0 }, 'picture-frozen', 2000, 'unknown'],
    ['packets of the picture stop', { hasPicturePackets: false }, 'picture-frozen', 2000, 'theirs'],
    ['the link is disconnected', { state: 'disconnected' }, 'link-reconnecting', 3000, 'the path'],
    ['the link has failed', { state: 'failed' }, 'link-lost', 4000, 'the path'],
    ['400 ms each way', { oneWayMs: 400 }, 'latency-high', 9000, 'the path'],
  ])('%s: is raised in time, alone, on its side', (_what, line, kind, withinMs, side) => {
    const simulated = simulateCall();
    simulated.run(60);
    const before = simulated.now();
    simulated.run(10, line);
    expect(simulated.kinds()).toEqual([kind]);
    const [finding] = simulated.warnings();
    expect(finding).toMatchObject({ kind, side });
    expect(finding!.raisedAt - before).toBeLessThanOrEqual(withinMs);
    expect(finding!.firstSignAt).toBeGreaterThan(before);
    simulated.run(60);
    expect(simulated.warnings()).toMatchObject([{ id: finding!.id, clearedAt: expect.any(Number) }]);
  });

  it.each<[string, number, LatencyBand, number]>([
    ['15 s after it is a little below its limit', 250, 'noticeable', 15_000],
    ['3 s after it is in the lowest band', 0, 'little effect', 3000],
  ])('latency is raised after 6 s of it and cleared %s', (_when, oneWayMs, band, afterMs) => {
    const simulated = simulateCall();
    simulated.run(60);
    simulated.run(30, { oneWayMs: 420 });
    expect(simulated.last().latency.band).toBe('disruptive');
    const returned = simulated.now();
    simulated.run(afterMs / 1000 - 1, { oneWayMs });
    expect(simulated.warnings()[0]).not.toHaveProperty('clearedAt');
    simulated.run(10, { oneWayMs });
    expect(simulated.last().latency.band).toBe(band);
    const [{ firstSignAt, raisedAt, clearedAt } = { firstSignAt: 0, raisedAt: 0 }] = simulated.warnings();
    expect(raisedAt - firstSignAt).toBe(6000);
    expect(clearedAt! - returned).toBeGreaterThanOrEqual(afterMs);
    expect(clearedAt! - returned).toBeLessThanOrEqual(afterMs + 3000);
  });

  it.each<[string, Partial<Line>, number]>([
    ['a link that heals within 2 s', { state: 'disconnected' }, 2],
    ['one second of made-up sound', { concealedShare: 0.5 }, 1],
    ['four seconds of latency', { oneWayMs: 600 }, 4],
    ['a second without a frame', { framesPerSecond: 0 }, 1],
    ['4.9 % made up', { concealedShare: 0.049 }, 60],
  ])('%s is no Finding', (_what, line, seconds) => {
    const simulated = simulateCall();
    simulated.run(60);
    simulated.run(seconds, line);
    simulated.run(30);
    expect(simulated.kinds()).toEqual([]);
  });

  it('sound lost leaves no good band, and no latency of minutes ago', () => {
    const simulated = simulateCall();
    simulated.run(60);
    simulated.run(10, { hasSound: false });
    expect(simulated.last()).toMatchObject({ sound: 'poor', latency: { band: 'unknown' } });
    expect(simulated.last().trace.at(-1)).toBeNull();
  });
});

describe('what never came', () => {
  it('a picture is missing after 5 s, and settled with the first frame', () => {
    const simulated = simulateCall();
    simulated.run(10, { hasPicturePackets: false });
    expect(simulated.last().findings).toMatchObject([{ kind: 'picture-missing', side: 'theirs' }]);
    expect(simulated.last().picture).toBe('unknown');
    simulated.run(3);
    expect(simulated.last().findings).toMatchObject([{ kind: 'picture-missing', clearedAt: expect.any(Number) }]);
  });

  it('sound is missing after 8 s', () => {
    const simulated = simulateCall();
    simulated.run(8, { hasSound: false });
    expect(simulated.kinds()).toEqual([]);
    simulated.run(3, { hasSound: false });
    expect(simulated.last().findings).toMatchObject([{ kind: 'sound-missing', side: 'theirs' }]);
    expect(simulated.last().sound).toBe('unknown');
  });
});
