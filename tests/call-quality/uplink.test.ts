import { describe, expect, it } from 'vitest';
import { isFaint } from '../../utils/call-quality/faint';
import { joinLevels } from '../../utils/call-quality/join-levels';
import { loudnessOver, readUplink } from '../../utils/call-quality/uplink';
import type { Sample } from '../../utils/call-quality/sample';
import { aSample } from './a-sample';

describe('loudnessOver', () => {
  it.each([
    ['nothing before', undefined, { energy: 1, seconds: 1 }, undefined],
    ['silence', { energy: 1, seconds: 1 }, { energy: 1, seconds: 2 }, 0],
    ['a tenth of full', { energy: 1, seconds: 1 }, { energy: 1.01, seconds: 2 }, 0.1],
    ['no time between', { energy: 1, seconds: 1 }, { energy: 2, seconds: 1 }, undefined],
    ['counters that went back', { energy: 5, seconds: 9 }, { energy: 1, seconds: 2 }, undefined],
    ['a browser that counts none', {}, {}, undefined],
    ['more than there is', { energy: 0, seconds: 1 }, { energy: 9, seconds: 2 }, 1],
  ])('%s', (_what, before, after, expected) => {
    const loudness = loudnessOver(before, after);
    if (expected === undefined) expect(loudness).toBeUndefined();
    else expect(loudness).toBeCloseTo(expected, 6);
  });
});

describe('readUplink', () => {
  const report = (kind: 'audio' | 'video', reports: number, cameAtS: number, fractionLost: number) => ({
    id: kind,
    kind,
    reports,
    cameAtMs: 1000 * cameAtS,
    fractionLost,
  });
  const received = (reports: number, cameAtS: number, fractionLost: number) => ({
    received: [report('audio', reports, cameAtS, fractionLost)],
  });
  it('takes each of their reports once', () => {
    const [first, second] = [aSample(10, received(3, 6, 0)), aSample(11, received(4, 11, 0.3))];
    expect(readUplink(first, second)).toMatchObject({ soundLostPercent: 30, isReported: true });
    expect(readUplink(first, second)).not.toHaveProperty('outage');
    const again = readUplink(second, { ...second, atMs: second.atMs + 1000 });
    expect(again).not.toHaveProperty('soundLostPercent');
    expect(again.isReported).toBe(false);
  });

  it('takes sound and picture apart, and an outage from whichever tells of one', () => {
    const before = { received: [report('audio', 3, 6, 0), report('video', 10, 10, 0)] };
    const after = { received: [report('audio', 4, 10.9, 0.5), report('video', 11, 11, 0)] };
    const read = readUplink(aSample(10, before), aSample(11, after));
    expect(read).toMatchObject({ soundLostPercent: 50, pictureLostPercent: 0 });
    expect(read.outage?.lostMs).toBeCloseTo(2450, 5);
    expect(read.outage?.withinMs).toBeCloseTo(4900, 5);
  });

  it.each<[string, Partial<Sample>, Partial<Sample>, boolean]>([
    ['a moving picture', { packetsSent: 1000 }, { packetsSent: 1200 }, true],
    ['a still one, of a few packets', { packetsSent: 1000 }, { packetsSent: 1052 }, false],
    [
      'a moving one, with the microphone off',
      { packetsSent: 1000 },
      { packetsSent: 1200, microphone: { state: 'off' } },
      false,
    ],
  ])('by the report on %s', (_what, before, after, isOutage) => {
    const [first, second] = [
      aSample(10, { ...before, received: [report('video', 10, 10, 0)] }),
      aSample(11, { ...after, received: [report('video', 11, 11, 0.5)] }),
    ];
    expect('outage' in readUplink(first, second)).toBe(isOutage);
  });

  it.each([
    ['a report on a stream that is new', [], [report('audio', 1, 11, 0.9)]],
    ['the first after a long silence', [report('audio', 1, 11, 0)], [report('audio', 2, 31, 0.9)]],
    ['a clock that was set back', [report('audio', 1, 11, 0)], [report('audio', 2, 5, 0.9)]],
  ])('tells no outage by %s', (_what, before, after) => {
    expect(readUplink(aSample(10, { received: before }), aSample(11, { received: after })).outage).toBeUndefined();
  });
});

describe('isFaint', () => {
  const words = (loud: number, pause: number): number[] =>
    Array.from({ length: 20 }, (_, second) => (second % 3 === 0 ? pause : loud));
  it.each<[string, number[], boolean]>([
    ['nothing known', [], false],
    ['silence', words(0, 0), false],
    ['a quiet voice', words(0.005, 0.0005), true],
    ['a quiet voice in a noisy room', words(0.009, 0.002), true],
    ['a fan', words(0.005, 0.005), false],
    ['a voice', words(0.05, 0.001), false],
    ['a voice that spoke up once', [...words(0.005, 0.0005), 0.05], false],
    ['three seconds of it only', [...Array.from({ length: 17 }, () => 0.0005), 0.005, 0.005, 0.005], false],
  ])('%s', (_what, loudness, expected) => {
    expect(isFaint(loudness)).toBe(expected);
  });
});

describe('joinLevels', () => {
  it('joins a connection that sends with another that receives', () => {
    const join = joinLevels();
    expect(join({ connection: 'c1', at: 1000, remote: 0.3, remoteAt: 5 })).toBeUndefined();
    expect(join({ connection: 'c2', at: 1010, local: 0.1 })).toEqual({ atMs: 1010, local: 0.1, remote: 0.3 });
  });

  it.each<[string, number[], number[]]>([
    ['falls by quarters, told twice or once', [0.3109, 0.0777, 0.0777, 0.0194], [0.3109, 0, 0, 0]],
    ['rises again', [0.4, 0.1, 0.3], [0.4, 0, 0.3]],
    ['falls otherwise', [0.4, 0.15, 0.03], [0.4, 0.15, 0.03]],
    ['stays', [0.4, 0.4], [0.4, 0.4]],
    ['is nothing', [0, 0], [0, 0]],
  ])('takes a microphone whose level %s for what it is', (_what, told, expected) => {
    const join = joinLevels();
    const joined = told.map((local, index) =>
      join({ connection: 'c1', at: 1000 + index, remote: 0, remoteAt: index, local }),
    );
    expect(joined.map((each) => each?.local)).toEqual(expected);
  });

  it('takes a remote level that stands still for silence', () => {
    const join = joinLevels();
    join({ connection: 'c1', at: 1000, remote: 0.3, remoteAt: 5, local: 0 });
    expect(join({ connection: 'c1', at: 1299, remote: 0.3, remoteAt: 5, local: 0 })?.remote).toBe(0.3);
    expect(join({ connection: 'c1', at: 1300, remote: 0.3, remoteAt: 5, local: 0 })?.remote).toBe(0);
    expect(join({ connection: 'c1', at: 1400, remote: 0.3, remoteAt: 6, local: 0 })?.remote).toBe(0.3);
  });

  it('says nothing before both sides are known', () => {
    expect(joinLevels()({ connection: 'c1', at: 1000, local: 0.1 })).toBeUndefined();
  });
});
