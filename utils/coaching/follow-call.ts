import { MOST_GAPS } from '../call-quality/gaps';
import type { Snapshot } from '../call-quality/snapshot';
import type { PromptAnswer } from '../consultation/prompt-answers';
import type { TalkPrompt } from '../consultation/talk-prompts';
import { followLatency } from './follow-latency';
import { followTalk } from './follow-talk';
import { A_DAY_MS } from './log-bounds';
import type { CallLog } from './review';

/**
 * A call of three hours with a Finding, a gap and a prompt each minute stays whole; with all of it full a log is under 128 KB as
 * JSON, and one of twenty minutes is mostly under 10 KB.
 */
export const MOST_LOGGED = 200;

/** What is known of a call beside its Snapshot. */
export interface AboutCall {
  /** on the screen now; absent where there is none */
  prompt?: Pick<TalkPrompt, 'findingId' | 'finding' | 'talk'> | undefined;
  platform: string;
  scenario?: string | undefined;
}

/**
 * Takes one Snapshot into what is kept of its call. Any may be missed: what the next ones still hold of it is taken from them, and
 * counts are the engine's own.
 * @param log what was kept so far; of another call, or undefined, where this one begins
 */
export function followCall(log: CallLog | undefined, snapshot: Snapshot, about: AboutCall): CallLog {
  const before = log?.callId === snapshot.callId ? log : begin(snapshot, about);
  const isOver = snapshot.endedAt !== undefined;
  // A tab that is left open, or a clock that was set: a log is of one day at most.
  if (before.lengthMs >= A_DAY_MS) return { ...before, isOver, isCut: true };
  // A clock that was set back does not make the call shorter.
  const lengthMs = Math.max(before.lengthMs, sinceBegin(before, snapshot.at));
  const latency = followLatency(before, snapshot, lengthMs);
  const findings = upsert(before.findings, findingsOf(before, snapshot));
  const gaps = upsert(withoutParts(before, snapshot), gapsOf(before, snapshot));
  const prompts = withPrompt(before, about.prompt, lengthMs);
  return {
    ...before,
    lengthMs,
    isOver,
    latency: latency.stretches,
    bandSeconds: snapshot.bandSeconds,
    gaps: gaps.all,
    gapsMade: snapshot.gapsMade,
    findings: findings.all,
    prompts: prompts.all,
    talk: followTalk(before, snapshot.talk, lengthMs),
    isCut: before.isCut || latency.isCut || findings.isCut || gaps.isCut || prompts.isCut,
  };
}

/** @param at ms since 1970 */
export function answered(log: CallLog, findingId: string, answer: PromptAnswer, at: number): CallLog {
  const prompts = log.prompts.map(({ answer: _answer, answeredMs: _at, ...prompt }, index) => {
    if (prompt.findingId !== findingId) return log.prompts[index]!;
    return answer === 'take back' ? prompt : { ...prompt, answer, answeredMs: sinceBegin(log, at) };
  });
  return { ...log, prompts };
}

function begin({ callId, startedAt, bandSeconds, gapsMade }: Snapshot, { platform, scenario }: AboutCall): CallLog {
  return {
    version: 1,
    callId,
    startedAt,
    lengthMs: 0,
    isOver: false,
    platform,
    ...(scenario !== undefined && { scenario }),
    latency: [],
    bandSeconds,
    gaps: [],
    gapsMade,
    findings: [],
    prompts: [],
    talk: [],
    isCut: false,
  };
}

function sinceBegin({ startedAt }: CallLog, at: number): number {
  return Math.max(0, atMostADay(at - startedAt));
}

function atMostADay(ms: number): number {
  return Math.min(A_DAY_MS, Math.round(ms));
}

/** Those that are told now, and those that are told no more: whose end was missed ended when they were last seen, at the latest. */
function findingsOf(log: CallLog, { findings }: Snapshot): CallLog['findings'] {
  const gone = log.findings.filter(({ id, toMs }) => toMs === undefined && !findings.some((each) => each.id === id));
  const told = findings.map(({ id, kind, side, worst, firstSignAt, goneAt, clearedAt }) => {
    const until = clearedAt === undefined ? undefined : (goneAt ?? clearedAt);
    const end = until === undefined ? {} : { toMs: sinceBegin(log, until) };
    return {
      id,
      kind,
      side,
      fromMs: sinceBegin(log, firstSignAt),
      ...end,
      ...(worst !== undefined && { worst: atMostADay(worst) }),
    };
  });
  return [...gone.map((finding) => ({ ...finding, toMs: Math.max(finding.fromMs, log.lengthMs) })), ...told];
}

function gapsOf(log: CallLog, { gaps }: Snapshot): CallLog['gaps'] {
  return gaps.map(({ id, way, from, lengthMs }) => ({
    id,
    way,
    fromMs: sinceBegin(log, from),
    lengthMs: atMostADay(lengthMs),
  }));
}

/**
 * What is told no more, while those before it are, has turned out to be a part of one of them, and was not lost twice. Only the
 * oldest go from a list that is full.
 */
function withoutParts(log: CallLog, { gaps }: Snapshot): CallLog['gaps'] {
  const isTold = ({ id }: { id: string }): boolean => gaps.some((each) => each.id === id);
  const firstTold = gaps.length < MOST_GAPS ? 0 : log.gaps.findIndex(isTold);
  return log.gaps.filter((gap, index) => isTold(gap) || firstTold < 0 || index < firstTold);
}

function withPrompt({ prompts }: CallLog, shown: AboutCall['prompt'], shownMs: number) {
  if (!shown || prompts.some(({ findingId }) => findingId === shown.findingId)) return { all: prompts, isCut: false };
  const { findingId, finding: kind, talk } = shown;
  const all = [...prompts, { findingId, kind, talk, shownMs }];
  return { all: all.slice(0, MOST_LOGGED), isCut: all.length > MOST_LOGGED };
}

/** Each as it is told now in the place of what was told of it before; what is too many is left out. */
function upsert<Kept extends { id: string }>(before: Kept[], told: Kept[]): { all: Kept[]; isCut: boolean } {
  const all = new Map([...before, ...told].map((each) => [each.id, each]));
  return { all: [...all.values()].slice(0, MOST_LOGGED), isCut: all.size > MOST_LOGGED };
}
