import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LATENCY_BANDS } from '../../utils/call-quality/bands';
import type { FindingKind } from '../../utils/call-quality/finding';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import { NO_ANSWERS } from '../../utils/consultation/prompt-answers';
import { advise } from '../../utils/consultation/talk-prompts';
import { answered, followCall, shown } from '../../utils/coaching/follow-call';
import { A_DAY_MS } from '../../utils/coaching/log-bounds';
import type { CallLog } from '../../utils/coaching/review';
import { checkLog } from '../../utils/coaching/review-file/review-shapes';
import { aFinding, aLatency, aSnapshot } from '../call-quality/a-snapshot';
import { fc, test } from '../call-quality/properties';
import { simulateCall } from '../call-quality/simulated-call';
import type { Line } from '../call-quality/simulated-connection';
import { readRecording } from '../lab/recording';
import { replay } from '../lab/replay';

const FOLDER = fileURLToPath(new URL('../fixtures/calls', import.meta.url));
const CALLS = readdirSync(FOLDER).map((name) => {
  // Played again, every call has the same name.
  const told = replay(readRecording(join(FOLDER, name))).map((each) => ({ ...each, callId: `call-${each.startedAt}` }));
  return { name: name.replace('.jsonl.gz', ''), told };
});

const ABOUT = { platform: 'Other' };

/**
 * The log of the last call that is told; each Snapshot goes through JSON, as it does between a page and the worker. Whatever the call,
 * the page of reviews can read its log.
 */
function follow(snapshots: Snapshot[], withPrompts = false): CallLog {
  let log: CallLog | undefined;
  for (const snapshot of snapshots) {
    log = JSON.parse(JSON.stringify(followCall(log, snapshot, ABOUT))) as CallLog;
    const prompt = withPrompts ? advise(snapshot, NO_ANSWERS) : undefined;
    if (prompt) log = shown(log, { prompt }, snapshot.at);
  }
  expect(checkLog(log)).toEqual({ output: log });
  return log!;
}

const ofLastCall = (told: Snapshot[]): Snapshot[] => told.filter(({ callId }) => callId === told.at(-1)!.callId);

const sum = (values: number[]): number => values.reduce((all, each) => all + each, 0);

const secondsIn = (log: CallLog, band: string): number =>
  sum(log.latency.filter((each) => each.band === band).map(({ fromMs, toMs }) => (toMs - fromMs) / 1000));

/** Stretches follow one another from the call's beginning to its end. */
function expectWithoutHoles({ latency, lengthMs }: CallLog): void {
  latency.forEach(({ fromMs, toMs }, index) => {
    expect(fromMs).toBe(latency[index - 1]?.toMs ?? 0);
    expect(toMs).toBeGreaterThan(fromMs);
  });
  expect(latency.at(-1)?.toMs ?? 0).toBe(lengthMs);
}

describe.each(CALLS)('the recorded call $name', ({ told }) => {
  const snapshots = ofLastCall(told);
  const last = snapshots.at(-1)!;
  const log = follow(snapshots);

  it('has each second in the band in which the engine told it', () => {
    expectWithoutHoles(log);
    expect(log.lengthMs).toBe(last.at - last.startedAt);
    for (const snapshot of snapshots.slice(1)) {
      const at = snapshot.at - log.startedAt;
      const stretch = log.latency.find(({ toMs }) => toMs >= at);
      if (snapshot.endedAt === undefined) expect(stretch?.band).toBe(snapshot.latency.band);
    }
  });

  it('tells each stretch’s median of what the engine told in it', () => {
    for (const { fromMs, toMs, band, medianMs } of log.latency) {
      const values = snapshots
        .filter(({ at }) => at - log.startedAt > fromMs && at - log.startedAt <= toMs)
        .flatMap(({ trace }) => trace.at(-1) ?? [])
        .toSorted((one, other) => one - other);
      if (band === 'unknown') expect(medianMs).toBeUndefined();
      else expect(Math.abs(medianMs! - values[Math.floor((values.length - 1) / 2)]!)).toBeLessThanOrEqual(15);
    }
  });

  it('has every Finding and gap of the engine, as it was told last', () => {
    const findings = new Map(snapshots.flatMap((each) => each.findings.map((one) => [one.id, one] as const)));
    expect(log.findings.map(({ id }) => id).toSorted()).toEqual([...findings.keys()].toSorted());
    for (const { id, kind, side, fromMs, toMs, worst } of log.findings) {
      const finding = findings.get(id)!;
      expect({ kind, side, worst }).toEqual({ kind: finding.kind, side: finding.side, worst: finding.worst });
      expect(fromMs).toBe(Math.max(0, finding.firstSignAt - log.startedAt));
      if (finding.clearedAt !== undefined) expect(toMs).toBe((finding.goneAt ?? finding.clearedAt) - log.startedAt);
    }
    const made = { hear: 0, heard: 0 };
    for (const { way } of log.gaps) made[way] += 1;
    expect(made).toEqual(last.gapsMade);
    for (const gap of last.gaps)
      expect(log.gaps).toContainEqual({
        id: gap.id,
        way: gap.way,
        fromMs: Math.max(0, gap.from - log.startedAt),
        lengthMs: gap.lengthMs,
      });
  });

  it('has as much talk as the engine counted', () => {
    const { myTalkMs = 0, theirTalkMs = 0, overlaps = 0, overlapMs = 0 } = last.talk ?? {};
    expect(sum(log.talk.map(({ mineMs }) => mineMs))).toBe(Math.round(myTalkMs));
    expect(sum(log.talk.map(({ theirsMs }) => theirsMs))).toBe(Math.round(theirTalkMs));
    expect(sum(log.talk.map((each) => each.overlaps))).toBe(overlaps);
    expect(sum(log.talk.map((each) => each.overlapMs))).toBe(Math.round(overlapMs));
    // A sleep is one span.
    const spans = log.talk.map(({ fromMs, toMs }) => toMs - fromMs);
    expect(spans.filter((each) => each > 11_500).length).toBeLessThanOrEqual(1);
  });

  it('is small', () => {
    expect(JSON.stringify(log).length).toBeLessThan(6000);
    expect(log.isCut).toBe(false);
  });
});

describe('Snapshots that were missed', () => {
  const names = fc.constantFrom(...CALLS.map(({ name }) => name));
  const seenPlaces = fc.array(fc.double({ min: 0, max: 1, noNaN: true }));

  test('any of them: the counts of the whole call are the same', [names, seenPlaces], (name, places) => {
    const snapshots = ofLastCall(CALLS.find((call) => call.name === name)!.told);
    const seen = new Set(places.map((place) => Math.floor(place * (snapshots.length - 1))));
    const some = snapshots.filter((_, index) => seen.has(index) || index === snapshots.length - 1);
    const [whole, log] = [follow(snapshots), follow(some)];
    expectWithoutHoles(log);
    for (const key of ['lengthMs', 'bandSeconds', 'gapsMade', 'isOver'] as const) expect(log[key]).toEqual(whole[key]);
    for (const key of ['mineMs', 'theirsMs', 'overlaps', 'overlapMs'] as const)
      expect(sum(log.talk.map((each) => each[key]))).toBe(sum(whole.talk.map((each) => each[key])));
    // These calls are shorter than a trace, so that nothing of their latency is out of reach.
    for (const band of LATENCY_BANDS) {
      const allowed = 3 + whole.latency.length;
      expect(Math.abs(secondsIn(log, band) - secondsIn(whole, band))).toBeLessThanOrEqual(allowed);
    }
    for (const { id } of log.findings) expect(whole.findings.map((each) => each.id)).toContain(id);
    // Some may have been missed before they turned out to be parts of one.
    expect(log.gaps.length).toBeLessThanOrEqual(Math.max(1, sum(Object.values(log.gapsMade))));
  });

  it('for longer than a trace reaches: that time is not known, and the counts are', () => {
    const simulated = simulateCall();
    simulated.run(1200, { oneWayMs: 10 });
    const log = follow([...simulated.history.slice(0, 100), simulated.last()]);
    expectWithoutHoles(log);
    expect(secondsIn(log, 'unknown')).toBeGreaterThan(700);
    expect(log.bandSeconds).toEqual(simulated.last().bandSeconds);
    expect(log.bandSeconds['little effect']).toBeGreaterThan(1150);
  });

  it('the end of a Finding: it ended when it was last seen, at the latest', () => {
    const open = aSnapshot({ at: 1_030_000, findings: [aFinding('sound-lost')] });
    expect(follow([open]).findings).toEqual([
      { id: 'sound-lost-1', kind: 'sound-lost', side: 'unknown', fromMs: 10_000 },
    ]);
    expect(follow([open, aSnapshot({ at: 1_090_000 })]).findings[0]).toMatchObject({ fromMs: 10_000, toMs: 30_000 });
  });

  it('a sleep in the call: nothing is known of it', () => {
    const simulated = simulateCall();
    simulated.run(30);
    simulated.jump(600_000);
    simulated.run(30);
    const log = follow(simulated.history);
    expectWithoutHoles(log);
    expect(secondsIn(log, 'unknown')).toBeGreaterThan(590);
  });
});

describe('prompts', () => {
  const prompt = { findingId: 'sound-lost-1', finding: 'sound-lost' as FindingKind, talk: 'setting up' as const };
  const log = shown(followCall(undefined, aSnapshot(), ABOUT), { prompt }, 1_060_000);

  it('are kept once, when they were first on the screen', () => {
    const again = shown(followCall(log, aSnapshot({ at: 1_070_000 }), ABOUT), { prompt }, 1_070_000);
    expect(again.prompts).toEqual([
      { findingId: 'sound-lost-1', kind: 'sound-lost', talk: 'setting up', shownMs: 60_000 },
    ]);
  });

  it('get their answer, another one, and none', () => {
    const done = answered(log, 'sound-lost-1', 'done', 1_065_000);
    expect(done.prompts[0]).toMatchObject({ answer: 'done', answeredMs: 65_000 });
    expect(answered(done, 'sound-lost-1', 'not now', 1_066_000).prompts[0]).toMatchObject({ answer: 'not now' });
    expect(answered(done, 'sound-lost-1', 'take back', 1_066_000)).toEqual(log);
    expect(answered(log, 'hush call-1', 'done', 1_066_000)).toEqual(log);
  });

  it('have their platform told with them', () => {
    expect(shown(log, { platform: 'Whereby' }, 1_065_000)).toEqual({ ...log, platform: 'Whereby' });
    expect(shown(log, {}, 1_065_000)).toEqual(log);
  });

  it('of a recorded call are those that it would have shown', () => {
    const { told } = CALLS.find(({ name }) => name === 'outage-in-chromium')!;
    // Sound and picture have both stopped: it is not their microphone.
    expect(follow(ofLastCall(told), true).prompts.map(({ kind, talk }) => [kind, talk])).toEqual([
      ['sound-lost', 'operational'],
    ]);
  });
});

describe('a call that is another', () => {
  it('begins a log of its own', () => {
    const log = follow([aSnapshot(), aSnapshot({ callId: 'call-2', startedAt: 2_000_000, at: 2_005_000 })]);
    expect(log).toMatchObject({ callId: 'call-2', startedAt: 2_000_000, lengthMs: 5000 });
  });

  it('keeps its platform and scenario', () => {
    const log = followCall(undefined, aSnapshot(), { platform: 'Practice room', scenario: 'lost-dose' });
    expect(log).toMatchObject({ platform: 'Practice room', scenario: 'lost-dose', isOver: false });
    expect(followCall(log, aSnapshot({ endedAt: 1_060_000 }), ABOUT)).toMatchObject({
      platform: 'Practice room',
      isOver: true,
    });
  });

  it('by a clock that was set back neither becomes shorter nor has a time before its beginning', () => {
    const log = follow([aSnapshot(), aSnapshot({ at: 900_000, startedAt: 900_000, findings: [aFinding('no-data')] })]);
    expect(log).toMatchObject({ lengthMs: 60_000, startedAt: 1_000_000 });
    const early = follow([aSnapshot({ findings: [aFinding('no-data', { firstSignAt: 1 })] })]);
    expect(early.findings[0]!.fromMs).toBe(0);
  });
});

describe('whatever goes wrong, the log can be read', () => {
  const LINES: [string, Partial<Line>][] = [
    ['sound', { hasSound: false }],
    ['picture', { framesPerSecond: 0, hasPicturePackets: false }],
    ['frames', { framesPerSecond: 0 }],
    ['link, reconnecting', { state: 'disconnected' }],
    ['link, lost', { state: 'failed' }],
    ['anything but a link', { hasSound: false, framesPerSecond: 0, hasPicturePackets: false }],
    ['a short delay', { oneWayMs: 30_000 }],
  ];
  it.each(LINES.flatMap(([what, line]) => [99, 101, 900].map((seconds) => ({ what, line, seconds }))))(
    'without $what, for $seconds s',
    ({ line, seconds }) => {
      const simulated = simulateCall();
      simulated.run(20);
      simulated.run(seconds, line);
      expect(follow(simulated.history).findings.length).toBeGreaterThan(0);
      simulated.run(20);
      follow(simulated.history);
    },
  );

  it('without a word from the page', () => {
    const simulated = simulateCall();
    simulated.run(20);
    simulated.runWithoutReports(900);
    expect(follow(simulated.history).findings.map(({ kind }) => kind)).toContain('no-data');
  });

  it.each([-86_400_000, -3_600_000, 3_600_000, 90_000_000])('though the clock is set by %s ms', (ms) => {
    const simulated = simulateCall();
    simulated.run(20);
    simulated.jump(ms);
    simulated.run(20);
    follow(simulated.history);
  });

  it('in a tab that is left open for longer than a day', () => {
    const { findings, latency, ...rest } = follow([
      aSnapshot(),
      aSnapshot({ at: 1_000_000 + 2 * A_DAY_MS, findings: [aFinding('sound-lost', { worst: 2 * A_DAY_MS })] }),
      aSnapshot({
        at: 1_000_000 + 3 * A_DAY_MS,
        endedAt: 1_000_000 + 3 * A_DAY_MS,
        bandSeconds: { 'little effect': 200_000, noticeable: 0, disruptive: 0, unknown: 0 },
      }),
    ]);
    expect(rest).toMatchObject({ lengthMs: A_DAY_MS, isOver: true, isCut: true });
    expect(findings[0]!.worst).toBe(A_DAY_MS);
    expect(latency.at(-1)!.toMs).toBe(A_DAY_MS);
  });
});

describe('bounds', () => {
  const MOST_CHARACTERS = 128 * 1024;
  const HOUR_S = 3600;

  it('hold in a call of three hours in which all goes wrong all the time', () => {
    let log: CallLog | undefined;
    for (let second = 1; second <= 3 * HOUR_S; second += 1) {
      const at = 1_000_000 + second * 1000;
      const isLate = second % 7 < 3;
      const finding = aFinding('sound-breaking-up', {
        id: `sound-breaking-up-${at}`,
        side: 'this computer',
        worst: 99,
        firstSignAt: at,
        clearedAt: at,
      });
      const snapshot = aSnapshot({
        at,
        findings: [finding],
        gaps: [{ id: `g${second}`, way: 'heard', from: at, lengthMs: 10_000, isOver: true }],
        latency: { hear: aLatency(500), heard: aLatency(500), band: isLate ? 'disruptive' : 'noticeable' },
        trace: [isLate ? 700 : 300],
        bandSeconds: { 'little effect': 0, noticeable: second, disruptive: 0, unknown: 0 },
        talk: {
          myTurns: second,
          theirTurns: second,
          myTalkMs: second * 500.5,
          theirTalkMs: second * 300.25,
          overlaps: second,
          overlapMs: second * 220,
          doubleStarts: 0,
          recentOverlaps: 0,
        },
      });
      const prompt = { findingId: finding.id, finding: finding.kind, talk: 'operational' as const };
      log = followCall(log, snapshot, { platform: 'Attend Anywhere and Near Me' });
      log = shown(log, { prompt }, at);
      log = answered(log, finding.id, 'hide kind', at);
    }
    const characters = JSON.stringify(log).length;
    console.log(`the fullest log of three hours: ${characters} characters`);
    expect(characters).toBeLessThan(MOST_CHARACTERS);
    expect(log!.isCut).toBe(true);
    expectWithoutHoles(log!);
    expect(log!.talk.length).toBeLessThanOrEqual(361);
    expect(sum(log!.talk.map(({ overlaps }) => overlaps))).toBe(3 * HOUR_S);
    expect(secondsIn(log!, 'noticeable') + secondsIn(log!, 'disruptive')).toBe(3 * HOUR_S);
  });

  it('are far away in a good call of three hours', () => {
    const simulated = simulateCall();
    simulated.run(3 * HOUR_S);
    const log = follow(simulated.history);
    expect(log.isCut).toBe(false);
    expect(JSON.stringify(log).length).toBeLessThan(8 * 1024);
  });
});
