import type { Side } from './bands';

/**
 * What can be wrong with a call, what matters most first: sound, theirs and ours; then link; then latency; then picture. But a
 * link that is gone comes before all: whatever else is wrong then is its consequence, and a sentence about their microphone would
 * send them looking in the wrong place.
 */
export const FINDING_KINDS = [
  'link-lost',
  'link-reconnecting',
  'sound-lost',
  'sound-missing',
  'my-sound-off',
  'my-sound-silent',
  'sound-breaking-up',
  'my-sound-breaking-up',
  'sound-faint',
  'no-data',
  'link-unstable',
  'link-relayed',
  'latency-unusable',
  'talking-over',
  'latency-high',
  'latency-noticeable',
  'picture-missing',
  'picture-frozen',
  'upload-limited',
  'picture-coarse',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/**
 * `warning`: shown, and prompted where there is something to say. `hint`: told beside the numbers, never over the call.
 * `help desk`: for the help desk's report only.
 */
export type Weight = 'warning' | 'hint' | 'help desk';

const LIGHTER: Partial<Record<FindingKind, Weight>> = {
  'latency-noticeable': 'hint',
  'upload-limited': 'hint',
  'picture-coarse': 'hint',
  'link-relayed': 'help desk',
};

export function weightOf(kind: FindingKind): Weight {
  return LIGHTER[kind] ?? 'warning';
}

/** Why a Finding, and its side, are believed. */
export const REASONS = [
  'link failed',
  'link dropped',
  'link dropped often',
  'nothing comes',
  'picture still comes',
  'sound stopped',
  'never came',
  'switched off here',
  'muted by the browser',
  'device gone',
  'not even noise',
  'packets lost',
  'packets late',
  'lost again and again',
  'they report loss',
  'no answers',
  'quiet voice',
  'reports missing',
  'outside rtp',
  'far away',
  'both at once',
  'waiting in the buffer',
  'frames not decoded',
  'frames thrown away',
  'frames stopped',
  'few lines',
  'little bandwidth',
  'slow computer',
  'relayed',
  'over TCP',
] as const;
export type Reason = (typeof REASONS)[number];

/** Something wrong, from raised to cleared. Instants in ms since 1970. */
export interface Finding {
  /** unique within the call */
  id: string;
  kind: FindingKind;
  side: Side;
  why: Reason;
  /** the worst value while it lasted, in the kind's own unit (see rules.ts); absent where there is nothing to count */
  worst?: number;
  firstSignAt: number;
  raisedAt: number;
  /** since when its sign is gone; the time until it was cleared is not time that it lasted */
  goneAt?: number;
  clearedAt?: number;
}

/**
 * What one moment says of one kind. `unknown` changes nothing; `still`: too little to raise it, and too much to clear it;
 * `absent` may say that it is so far from there that it clears sooner.
 */
export type Verdict = Sign | { is: 'absent'; clearMs?: number } | { is: 'still'; value?: number } | { is: 'unknown' };

/** `value`: how bad, larger is worse. */
export interface Sign {
  is: 'present';
  side: Side;
  why: Reason;
  value?: number;
}

/** How long a sign must last before it is a Finding, and how long it must be gone before it is cleared. */
export interface Durations {
  enterMs: number;
  clearMs: number;
}

export type Phase = 'absent' | 'suspected' | 'raised' | 'held';

/** Where one kind stands: absent, suspected (too short to say), raised, held (the sign is gone, but not for long). */
export interface Watch {
  phase: Phase;
  /** when this phase began, ms since 1970 */
  since: number;
  /** when the sign was last seen, while suspected */
  seenAt?: number;
  finding?: Finding;
  /** a sign that went before it was a Finding, in the step in which it went */
  brief?: Brief;
}

/** A fault that healed by itself: logged, never shown. */
export interface Brief {
  kind: FindingKind;
  at: number;
  lastedMs: number;
}

/** Signs further apart than this, with nothing known between, are two and not one that lasted. */
const TOGETHER_WITHIN_MS = 3000;

export const NOTHING_WATCHED: Watch = { phase: 'absent', since: 0 };

/**
 * One step of a Finding's life. Most faults heal by themselves within seconds (Shaw et al., JMIR 2020, table 5): a sign
 * that does not last is never raised, and one that comes back while held does not raise a second Finding.
 */
export function follow(watch: Watch, kind: FindingKind, verdict: Verdict, durations: Durations, atMs: number): Watch {
  if (verdict.is === 'unknown') return watch;
  if (watch.brief) return follow(NOTHING_WATCHED, kind, verdict, durations, atMs);
  const { phase, since, finding } = watch;
  const lastedMs = atMs - since;
  if (verdict.is === 'present') {
    const suspected: Watch = { phase: 'suspected', since: atMs, seenAt: atMs };
    if (phase === 'absent') return follow(suspected, kind, verdict, durations, atMs);
    if (phase === 'suspected') {
      if (atMs - (watch.seenAt ?? since) > TOGETHER_WITHIN_MS) return suspected;
      if (lastedMs < durations.enterMs) return { ...watch, seenAt: atMs };
      return { phase: 'raised', since: atMs, finding: raise(kind, verdict, since, atMs) };
    }
    return { phase: 'raised', since, ...(finding && { finding: update(finding, verdict) }) };
  }
  if (verdict.is === 'still') {
    if (phase !== 'raised' && phase !== 'held') return watch;
    const stays = phase === 'held' ? { ...watch, phase: 'raised' as const, since: atMs } : watch;
    return { ...stays, ...(finding && { finding: worsen(finding, verdict.value) }) };
  }
  if (phase === 'suspected') return { ...NOTHING_WATCHED, brief: { kind, at: since, lastedMs: lastedMs } };
  if (phase === 'raised') {
    const held: Watch = { phase: 'held', since: atMs, ...(finding && { finding: { ...finding, goneAt: atMs } }) };
    return durations.clearMs > 0 ? held : follow(held, kind, verdict, durations, atMs);
  }
  if (phase === 'held' && lastedMs >= (verdict.clearMs ?? durations.clearMs)) {
    return {
      phase: 'absent',
      since: atMs,
      ...(finding && { finding: { ...finding, goneAt: since, clearedAt: atMs } }),
    };
  }
  return watch;
}

function raise(kind: FindingKind, { side, why, value }: Sign, firstSignAt: number, raisedAt: number): Finding {
  const worst = value === undefined ? {} : { worst: Math.round(value) };
  return { id: `${kind}-${firstSignAt}`, kind, side, why, ...worst, firstSignAt, raisedAt };
}

// Whose side it is may become clearer while it lasts; once known it is not taken back.
function update(finding: Finding, { side, why, value }: Sign): Finding {
  const told = finding.side === 'unknown' ? { side, why } : {};
  return { ...worsen(finding, value), ...told };
}

/** Its sign is there, however weak. */
function worsen({ goneAt: _gone, ...finding }: Finding, value: number | undefined): Finding {
  return value === undefined ? finding : { ...finding, worst: Math.max(finding.worst ?? 0, Math.round(value)) };
}

export function isLinkDown({ kind }: Finding): boolean {
  return kind === 'link-lost' || kind === 'link-reconnecting';
}

/** A sign that comes and goes each few seconds has not gone: what is told of it is not to flicker. */
const GONE_FOR_MS = 4000;

/**
 * The one to be told. What is on comes before what is only waiting to be cleared, so as not to be hidden by it; and what is over is
 * told on where it was told when it went, but is no news: it does not take the place of what was told meanwhile.
 * @param all in the order in which they matter, those too that are cleared or are not to be told
 */
export function firstToTell(all: Finding[], isWanted: (finding: Finding) => boolean, at: number): Finding | undefined {
  const wanted = all.filter((finding) => isWanted(finding) && !isOldNews(finding, all, at));
  return wanted.find(({ goneAt = at }) => at - goneAt < GONE_FOR_MS) ?? wanted[0];
}

function isOldNews(finding: Finding, all: Finding[], at: number): boolean {
  const { goneAt } = finding;
  if (goneAt === undefined) return false;
  const keptUntil = goneAt + GONE_FOR_MS;
  const rank = all.indexOf(finding);
  return all.some((other, index) => {
    const otherUntil = other.goneAt ?? other.clearedAt ?? at;
    // What matters more hid it when it went, or has since; what matters less only when it had lost its place.
    if (index < rank) return Math.min(otherUntil + GONE_FOR_MS, other.clearedAt ?? Infinity) > goneAt;
    return otherUntil > keptUntil;
  });
}

export function isOpen(finding: Finding): boolean {
  return finding.clearedAt === undefined;
}
