import type { Side } from './bands';

/**
 * What can be wrong with a call, what matters most first: sound outranks latency, latency outranks picture. A lost link comes
 * before all, since whatever else is wrong then is its consequence.
 */
export const FINDING_KINDS = [
  'link-lost',
  'sound-lost',
  'sound-breaking-up',
  'no-data',
  'latency-high',
  'picture-missing',
  'picture-frozen',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** Something wrong, from raised to cleared. Instants in ms since 1970. */
export interface Finding {
  /** unique within the call */
  id: string;
  kind: FindingKind;
  side: Side;
  firstSignAt: number;
  raisedAt: number;
  clearedAt?: number;
}

/** What one moment says of one kind; `unknown` changes nothing. */
export type Verdict = { is: 'present'; side: Side } | { is: 'absent' } | { is: 'unknown' };

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
  const { phase, since, finding } = watch;
  const lastedMs = atMs - since;
  if (verdict.is === 'present') {
    const suspected: Watch = { phase: 'suspected', since: atMs, seenAt: atMs };
    if (phase === 'absent') return follow(suspected, kind, verdict, durations, atMs);
    if (phase === 'suspected') {
      if (atMs - (watch.seenAt ?? since) > TOGETHER_WITHIN_MS) return suspected;
      if (lastedMs < durations.enterMs) return { ...watch, seenAt: atMs };
      const raised: Finding = { id: `${kind}-${since}`, kind, side: verdict.side, firstSignAt: since, raisedAt: atMs };
      return { phase: 'raised', since: atMs, finding: raised };
    }
    // Whose side it is may become clearer while it lasts; once known it is not taken back.
    const side = finding && finding.side === 'unknown' ? verdict.side : finding?.side;
    return { phase: 'raised', since, ...(finding && side && { finding: { ...finding, side } }) };
  }
  if (phase === 'suspected') return NOTHING_WATCHED;
  if (phase === 'raised') return { ...watch, phase: 'held', since: atMs };
  if (phase === 'held' && lastedMs >= durations.clearMs) {
    return { phase: 'absent', since: atMs, ...(finding && { finding: { ...finding, clearedAt: atMs } }) };
  }
  return watch;
}

export function isOpen(finding: Finding): boolean {
  return finding.clearedAt === undefined;
}
