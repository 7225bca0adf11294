import { FINDING_KINDS } from '../call-quality/finding';
import { MOST_GAPS } from '../call-quality/gaps';
import type { Snapshot } from '../call-quality/snapshot';
import type { PromptAnswer } from '../consultation/prompt-answers';
import { TALK_KINDS, type TalkPrompt } from '../consultation/talk-prompts';
import { followLatency } from './follow-latency';
import { followTalk } from './follow-talk';
import { A_DAY_MS, MOST_ID, MOST_NAME } from './log-bounds';
import { type CallLog, KEPT_ANSWERS } from './review';

/**
 * A call of three hours with a Finding, a gap and a prompt each minute stays whole; with all of it full a log is under 128 KB as
 * JSON, and one of twenty minutes is mostly under 10 KB.
 */
export const MOST_LOGGED = 200;

/** What is known of a call beside its Snapshot. */
export interface AboutCall {
  platform: string;
  scenario?: string | undefined;
}

/** What a view shows of a call. */
export interface ShownOfCall {
  /** a known platform's name; absent where it is none */
  platform?: string;
  /** the one that stands now */
  prompt?: Pick<TalkPrompt, 'findingId' | 'finding' | 'talk'>;
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
  return {
    ...before,
    lengthMs,
    isOver,
    latency: latency.stretches,
    bandSeconds: snapshot.bandSeconds,
    gaps: gaps.all,
    gapsMade: snapshot.gapsMade,
    findings: findings.all,
    talk: followTalk(before, snapshot.talk, lengthMs),
    isCut: before.isCut || latency.isCut || findings.isCut || gaps.isCut,
  };
}

/**
 * Takes what a view shows of the call. Views in pages tell it: what is not of our words is not taken, and nothing at length.
 * @param at ms since 1970
 */
export function shown(log: CallLog, { platform, prompt }: ShownOfCall, at: number): CallLog {
  const named = platform ? { ...log, platform: String(platform).slice(0, MOST_NAME) } : log;
  const { finding: kind, talk } = prompt ?? {};
  const findingId = String(prompt?.findingId).slice(0, MOST_ID);
  const isOurs = isOneOf(FINDING_KINDS, kind) && isOneOf(TALK_KINDS, talk);
  if (!isOurs || log.prompts.some((each) => each.findingId === findingId)) return named;
  const prompts = [...log.prompts, { findingId, kind, talk, shownMs: sinceBegin(log, at) }];
  return { ...named, prompts: prompts.slice(0, MOST_LOGGED), isCut: log.isCut || prompts.length > MOST_LOGGED };
}

/** @param at ms since 1970 */
export function answered(log: CallLog, findingId: string, answer: PromptAnswer, at: number): CallLog {
  const prompts = log.prompts.map((each) => {
    if (each.findingId !== findingId) return each;
    const { answer: _answer, answeredMs: _at, ...prompt } = each;
    return isOneOf(KEPT_ANSWERS, answer) ? { ...prompt, answer, answeredMs: sinceBegin(log, at) } : prompt;
  });
  return { ...log, prompts };
}

function isOneOf<Option>(options: readonly Option[], value: unknown): value is Option {
  return options.includes(value as Option);
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

/** Each as it is told now in the place of what was told of it before; what is too many is left out. */
function upsert<Kept extends { id: string }>(before: Kept[], told: Kept[]): { all: Kept[]; isCut: boolean } {
  const all = new Map([...before, ...told].map((each) => [each.id, each]));
  return { all: [...all.values()].slice(0, MOST_LOGGED), isCut: all.size > MOST_LOGGED };
}
