import { judgeLatency, summarise } from './judge.ts';
import { type JudgedFindings, judgeFindings, sumUp } from './judge-findings.ts';
import { type JudgedGaps, judgeGaps } from './judge-gaps.ts';
import { median, quantile } from './quantile.ts';
import type { Recording } from './recording.ts';
import { replay } from './replay.ts';

export interface Judged {
  findings: JudgedFindings;
  gaps: JudgedGaps;
}

/** Prints what the engine makes of a recorded call, beside the truth. */
export function tell(recording: Recording): Judged {
  const { scenario, browser, load, startedAtMs } = recording.head;
  const told = replay(recording);
  const [findings, gaps] = [judgeFindings(recording, told), judgeGaps(recording, told)];
  console.log(`${scenario} ${browser}, load ${load}`);
  tellLatency(recording, told);
  for (const { fault, found } of findings.faults) {
    const side =
      found && fault.side !== found.side ? `, told as ${found.side}, truly ${fault.side ?? 'not known'}` : '';
    const raised = found ? `raised ${inSeconds(found.raisedAt)}, ${untilWhen(found.clearedAt)}${side}` : 'MISSED';
    console.log(`  ${fault.kind} from ${inSeconds(fault.fromMs)} to ${inSeconds(fault.toMs)}: ${raised}`);
  }
  for (const { finding, verdict } of findings.findings) {
    if (verdict === 'right') continue;
    const { kind, side, why, raisedAt, clearedAt } = finding;
    console.log(`  ${verdict}: ${kind} (${side}: ${why}), raised ${inSeconds(raisedAt)}, ${untilWhen(clearedAt)}`);
  }
  for (const { direction, lengthMs, toldAfterMs, toldLengthMs, startErrorMs } of gaps.outages) {
    const said =
      toldAfterMs === undefined
        ? 'not told'
        : `told after ${toldAfterMs} ms, as ${toldLengthMs} ms, its start ${startErrorMs} ms off`;
    console.log(`  nothing came through for ${lengthMs} ms ${direction}: ${said}`);
  }
  for (const { way, from, lengthMs } of gaps.wrong)
    console.log(`  wrong: a gap of ${lengthMs} ms, ${way}, at ${inSeconds(from)}`);
  return { findings, gaps };

  function inSeconds(atMs: number): string {
    return atMs === -Infinity ? 'the start' : `${((atMs - startedAtMs) / 1000).toFixed(1)} s`;
  }

  function untilWhen(clearedAt: number | undefined): string {
    return clearedAt === undefined ? 'not cleared' : `cleared ${inSeconds(clearedAt)}`;
  }
}

function tellLatency(recording: Recording, told: Parameters<typeof judgeLatency>[1]): void {
  const judged = judgeLatency(recording, told);
  for (const direction of ['toClinician', 'toPatient'] as const) {
    const accuracy = summarise(judged.filter((each) => each.direction === direction));
    if (!accuracy) continue;
    const { measured, truthMs, medianErrorMs, medianAbsErrorMs, p95AbsErrorMs, rightBandPercent } = accuracy;
    console.log(
      `  ${direction}: ${measured} measured, truth ${truthMs} ms, error ${medianErrorMs} ms, absolute ${medianAbsErrorMs} ms (95 %: ${p95AbsErrorMs} ms), band right ${Math.round(rightBandPercent)} %`,
    );
  }
  const ages = recording.lines.flatMap((line) => ('pictureMs' in line ? [line.pictureMs] : []));
  if (ages.length > 0)
    console.log(`  picture: ${median(ages)} ms old when it was seen, ${ages.length} times looked at`);
}

/** Prints what came of all calls together. */
export function tellAll(judged: Judged[]): void {
  const all = sumUp(judged.map(({ findings }) => findings));
  const outages = judged.flatMap(({ gaps }) => gaps.outages).filter(({ direction }) => direction === 'toClinician');
  const toldAfterMs = outages.map((each) => each.toldAfterMs ?? Infinity);
  const when =
    outages.length === 0
      ? ''
      : `, told after ${quantile(toldAfterMs, 0.5)} ms (95 %: ${quantile(toldAfterMs, 0.95)} ms)`;
  const unheard = judged
    .flatMap(({ gaps }) => gaps.outages)
    .filter(({ direction, isStep }) => direction === 'toPatient' && !isStep);
  const toldOf = unheard.filter((each) => each.toldAfterMs !== undefined);
  const wrong = judged.flatMap(({ gaps }) => gaps.wrong);
  console.log(
    `${all.faults} faults, ${all.found} found, ${all.sides.right} of ${all.sides.known} on their side; ${all.raised} findings, ${all.right} right. ${outages.length} times no sound came${when}; ${unheard.length} times none arrived, ${toldOf.length} told; ${wrong.length} gaps where none was.`,
  );
}
