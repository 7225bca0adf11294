import { weightOf } from '../../utils/call-quality/finding.ts';
import { findingsOf } from '../lab/judge.ts';
import { median, quantile } from '../lab/quantile.ts';
import type { Recording } from '../lab/recording.ts';
import { replay } from '../lab/replay.ts';
import { FAULT_SCENARIOS, type Scenario } from '../lab/scenarios.ts';
import { type Case, type Figures, type Options, rounded } from './bench.ts';
import { holdCalls } from './calls.ts';

/** Somebody says that something is wrong. */
interface Warning {
  atMs: number;
  /** as long as the fault that it tells of is held to go on */
  untilMs: number;
}

/** A warning that comes so long after its fault is over has come for it all the same: a poll every 10 s, and its delay. */
const AFTERWARDS_MS = 12_000;
const PEERS = ['webrtc-issue-detector', '@observertc/client-monitor-js'];
const MS_AN_HOUR = 3_600_000;

/**
 * Which faults are noticed, how soon, and what is said of calls in which nothing is wrong. Peers are taken at their own
 * defaults, and any warning of theirs counts for any fault; of ours only what the clinician is shown.
 * With `--hours N`, a clean call of that length is held in each browser too.
 */
export async function detection(options: Options): Promise<Case[]> {
  const soak: Scenario[] =
    options.hours > 0 ? [{ id: 'soak', about: 'nothing is wrong', seconds: options.hours * 3600, sound: 'quiet' }] : [];
  const held = [
    ...(await holdCalls(FAULT_SCENARIOS, options, true)),
    ...(await holdCalls(soak, { ...options, runs: 1 }, true)),
  ];
  return options.browsers.map((browser) => {
    const runs = held.filter((each) => each.browser === browser).flatMap((each) => each.runs);
    return {
      name: `the lab's faults, ${browser}`,
      webside: figures(runs, ours),
      peers: Object.fromEntries(PEERS.map((peer) => [peer, figures(runs, (run) => theirs(run, peer))])),
    };
  });
}

function ours(recording: Recording): Warning[] {
  return findingsOf(replay(recording))
    .filter(({ kind }) => weightOf(kind) !== 'help desk')
    .map(({ raisedAt, clearedAt = Infinity }) => ({ atMs: raisedAt, untilMs: clearedAt }));
}

function theirs({ lines }: Recording, peer: string): Warning[] {
  return lines.flatMap((line) =>
    'peer' in line && line.peer.name === peer ? [{ atMs: line.atMs, untilMs: line.atMs }] : [],
  );
}

function figures(runs: Recording[], warningsOf: (recording: Recording) => Warning[]): Figures {
  let [faults, noticed, warnings, wrong, hours] = [0, 0, 0, 0, 0];
  const delays: number[] = [];
  for (const run of runs) {
    const said = warningsOf(run);
    const truths = run.lines.flatMap((line) => ('fault' in line ? [line.fault] : []));
    for (const { fromMs, toMs } of truths) {
      faults += 1;
      const first = said.find(({ atMs }) => atMs >= fromMs && atMs <= toMs + AFTERWARDS_MS);
      if (!first) continue;
      noticed += 1;
      delays.push(first.atMs - fromMs);
    }
    warnings += said.length;
    wrong += said.filter(({ atMs }) =>
      truths.every(({ fromMs, toMs }) => atMs < fromMs || atMs > toMs + AFTERWARDS_MS),
    ).length;
    hours += ((run.lines.at(-1)?.atMs ?? run.head.startedAtMs) - run.head.startedAtMs) / MS_AN_HOUR;
  }
  return {
    recall: faults === 0 ? null : rounded(noticed / faults),
    precision: warnings === 0 ? null : rounded((warnings - wrong) / warnings),
    medianNoticeMs: delays.length === 0 ? null : rounded(median(delays)),
    p95NoticeMs: delays.length === 0 ? null : rounded(quantile(delays, 0.95)),
    falseAlarmsPerHour: rounded(wrong / hours),
  };
}
