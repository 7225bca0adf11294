import type { FindingKind } from '../../utils/call-quality/finding.ts';
import { findingsOf } from '../lab/judge.ts';
import { isAnythingWrongAt, isShown, judgeFindings, PEERS_AFTERWARDS_MS, sumUp } from '../lab/judge-findings.ts';
import { faultsOf } from '../lab/true-faults.ts';
import { judgeGaps } from '../lab/judge-gaps.ts';
import { median, quantile } from '../lab/quantile.ts';
import type { Recording } from '../lab/recording.ts';
import { replay } from '../lab/replay.ts';
import { FAULT_SCENARIOS, type Scenario } from '../lab/scenarios.ts';
import { type Case, type Figures, type Options, rounded } from './bench.ts';
import { holdCalls } from './calls.ts';
import { recordCall } from '../lab/record-call.ts';

const SOAKS: Scenario[] = [
  { id: 'a quiet room', about: 'nothing is wrong', seconds: 0, sound: 'quiet', isSmall: true },
  { id: 'silence is not sent', about: 'nothing is wrong', seconds: 0, sound: 'quiet', isSmall: true, kind: 'dtx' },
  {
    id: 'the patient is muted',
    about: 'nothing is wrong',
    seconds: 0,
    sound: 'quiet',
    isSmall: true,
    steps: [{ atS: 10, party: 'patient', does: 'mute' }],
  },
];
const PEERS = ['webrtc-issue-detector', '@observertc/client-monitor-js'];
const REPEATED_WITHIN_MS = 15_000;
/** No peer claims to see these. */
const NO_FAULT_OF_THE_LINE = new Set<FindingKind>(['link-relayed', 'my-sound-off', 'no-data', 'talking-over']);
const MS_AN_HOUR = 3_600_000;

/**
 * Which faults are noticed, how soon, and what is said of calls in which nothing is wrong.
 * - `strictly`: what is told has to be of the fault's own kind. No peer tells kinds that could be held against it.
 * - as the peers are taken: at their own defaults, for faults of the line, and any warning counts for any of them.
 * - lost sound: Gaps against the network's own outages.
 * With `--hours N`, so many hours of calls in which nothing is wrong are held too, in all browsers at once: a third from a quiet
 * room, a third in which silence is not sent, and a third in which the patient is muted.
 */
export async function detection(options: Options): Promise<Case[]> {
  const held = await holdCalls(FAULT_SCENARIOS, options, true);
  const soaks = options.hours > 0 ? await soak(options) : [];
  return options.browsers.flatMap((browser) => {
    const runs = held.filter((each) => each.browser === browser).flatMap((each) => each.runs);
    const clean = runs.filter(isClean);
    const peersOn = (calls: Recording[]) =>
      Object.fromEntries(PEERS.map((peer) => [peer, figures(calls, (run) => theirs(run, peer))]));
    return [
      { name: `the lab's faults, strictly, ${browser}`, webside: strictly(runs), peers: {} },
      { name: `faults of the line, any warning, ${browser}`, webside: figures(runs, ours), peers: peersOn(runs) },
      { name: `calls in which nothing is wrong, ${browser}`, webside: figures(clean, ours), peers: peersOn(clean) },
      {
        name: `lost sound that the clinician did not hear, 300 ms and more, ${browser}`,
        webside: lostSound(runs),
        peers: {},
      },
      { name: `sound that the patient did not hear, 2 s and more, ${browser}`, webside: unheard(runs), peers: {} },
      ...soaks
        .filter((run) => run.head.browser === browser)
        .map((run) => ({
          name: `${rounded(hoursOf([run]) * 60)} minutes in which nothing is wrong: ${run.head.scenario}, ${browser}`,
          webside: alarms([run], ours),
          peers: Object.fromEntries(PEERS.map((peer) => [peer, alarms([run], (call) => theirs(call, peer))])),
        })),
    ];
  });
}

/** Long calls one after another, the browsers side by side: none is measured against a truth that load could spoil. */
async function soak({ hours, browsers }: Options): Promise<Recording[]> {
  const seconds = (hours * 3600) / SOAKS.length;
  const held: Recording[] = [];
  for (const scenario of SOAKS) {
    const runs = await Promise.all(browsers.map((browser) => recordCall(browser, { ...scenario, seconds }, true)));
    held.push(...runs);
    console.log(`${scenario.id}, ${Math.round(seconds / 60)} minutes`);
    for (const finding of runs.flatMap((run) => findingsOf(replay(run)).filter(isShown))) console.log(finding);
  }
  return held;
}

/** @returns when the clinician was told of something */
function ours(recording: Recording): number[] {
  return findingsOf(replay(recording))
    .filter(isShown)
    .map(({ raisedAt }) => raisedAt);
}

/** A peer that says the same again and again, as long as it lasts, has said it once, as we do. */
function theirs({ lines }: Recording, peer: string): number[] {
  const saidAtMs = new Map<string, number>();
  return lines.flatMap((line) => {
    if (!('peer' in line) || line.peer.name !== peer) return [];
    const isRepeated = line.atMs - (saidAtMs.get(line.peer.what) ?? -Infinity) < REPEATED_WITHIN_MS;
    saidAtMs.set(line.peer.what, line.atMs);
    return isRepeated ? [] : [line.atMs];
  });
}

/** Nothing was ever wrong, latency included. */
function isClean(run: Recording): boolean {
  const { head, lines } = run;
  const lastsMs = (lines.at(-1)?.atMs ?? head.startedAtMs) - head.startedAtMs;
  const seconds = Array.from({ length: Math.ceil(lastsMs / 1000) }, (_, second) => head.startedAtMs + second * 1000);
  return seconds.every((atMs) => !isAnythingWrongAt(run, atMs));
}

function hoursOf(runs: Recording[]): number {
  return runs.reduce(
    (sum, { head, lines }) => sum + ((lines.at(-1)?.atMs ?? head.startedAtMs) - head.startedAtMs) / MS_AN_HOUR,
    0,
  );
}

function strictly(runs: Recording[]): Figures {
  const { recall, precision, noticedAfterMs, raised, right, sides } = sumUp(
    runs.map((run) => judgeFindings(run, replay(run))),
  );
  return {
    recall: rounded(recall),
    precision: rounded(precision),
    ...noticed(noticedAfterMs),
    rightSidePercent: sides.known === 0 ? null : rounded((100 * sides.right) / sides.known),
    falseAlarmsPerHour: rounded((raised - right) / hoursOf(runs)),
  };
}

function lostSound(runs: Recording[]): Figures {
  const judged = runs.map((run) => judgeGaps(run, replay(run)));
  const outages = judged.flatMap((each) => each.outages).filter(({ direction }) => direction === 'toClinician');
  const told = outages.flatMap(({ toldAfterMs }) => toldAfterMs ?? []);
  const wrong = judged.flatMap((each) => each.wrong).filter(({ way }) => way === 'hear');
  return {
    recall: outages.length === 0 ? null : rounded(told.length / outages.length),
    precision: told.length === 0 ? null : rounded(told.length / (told.length + wrong.length)),
    ...noticed(told),
    falseAlarmsPerHour: rounded(wrong.length / hoursOf(runs)),
  };
}

/** What did not arrive at all; where a way became longer at once, it came later. */
function unheard(runs: Recording[]): Figures {
  const judged = runs.map((run) => judgeGaps(run, replay(run)));
  const outages = judged
    .flatMap((each) => each.outages)
    .filter(({ direction, isStep }) => direction === 'toPatient' && !isStep);
  const told = outages.filter(({ toldAfterMs }) => toldAfterMs !== undefined);
  const wrong = judged.flatMap((each) => each.wrong).filter(({ way }) => way === 'heard');
  const off = told.map(({ lengthMs, toldLengthMs = 0 }) => Math.abs(toldLengthMs - lengthMs));
  return {
    recall: outages.length === 0 ? null : rounded(told.length / outages.length),
    precision: told.length === 0 ? null : rounded(told.length / (told.length + wrong.length)),
    ...noticed(told.flatMap(({ toldAfterMs }) => toldAfterMs ?? [])),
    medianLengthErrorMs: off.length === 0 ? null : rounded(median(off)),
    falseAlarmsPerHour: rounded(wrong.length / hoursOf(runs)),
  };
}

function alarms(runs: Recording[], warningsOf: (recording: Recording) => number[]): Figures {
  const said = runs.flatMap((run) => warningsOf(run).filter((atMs) => atMs >= run.head.startedAtMs)).length;
  return { alarms: said, falseAlarmsPerHour: rounded(said / hoursOf(runs)) };
}

function figures(runs: Recording[], warningsOf: (recording: Recording) => number[]): Figures {
  let [faults, found, warnings, wrong] = [0, 0, 0, 0];
  const afterMs: number[] = [];
  for (const run of runs) {
    const said = warningsOf(run);
    const truths = faultsOf(run).filter(({ kind }) => !NO_FAULT_OF_THE_LINE.has(kind));
    for (const { fromMs, toMs } of truths) {
      faults += 1;
      const first = said.find((atMs) => atMs >= fromMs && atMs <= toMs + PEERS_AFTERWARDS_MS);
      if (first === undefined) continue;
      found += 1;
      if (fromMs !== -Infinity) afterMs.push(first - fromMs);
    }
    warnings += said.length;
    wrong += said.filter((atMs) => !isAnythingWrongAt(run, atMs)).length;
  }
  return {
    recall: faults === 0 ? null : rounded(found / faults),
    precision: warnings === 0 ? null : rounded((warnings - wrong) / warnings),
    ...noticed(afterMs),
    falseAlarmsPerHour: runs.length === 0 ? null : rounded(wrong / hoursOf(runs)),
  };
}

function noticed(afterMs: number[]): Figures {
  return {
    medianNoticeMs: afterMs.length === 0 ? null : rounded(median(afterMs)),
    p95NoticeMs: afterMs.length === 0 ? null : rounded(quantile(afterMs, 0.95)),
  };
}
