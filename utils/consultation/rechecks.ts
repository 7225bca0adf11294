import type { Gap, GapWay } from '../call-quality/gaps';

/**
 * Sound that was not heard, until the clinician has settled what that means: a Gap, or several that came close together, since
 * one sentence said again settles them all. Instants in ms since 1970.
 */
export interface Recheck {
  /** of its first Gap, with its call's */
  id: string;
  way: GapWay;
  from: number;
  to: number;
  /** how much of each Gap was not heard, in ms, by the Gap's id with its call's */
  lost: Record<string, number>;
  /** the field in which the clinician was writing then; absent when in none */
  writing?: string;
  state: RecheckState;
}

export const RECHECK_STATES = ['open', 're-confirmed', 'not relevant'] as const;
export type RecheckState = (typeof RECHECK_STATES)[number];

/** Which field the clinician wrote in last, and when. */
export interface Written {
  field: string;
  at: number;
}

/** Gaps that follow so soon lie in the same words, or the same answer. */
const TOGETHER_WITHIN_MS = 15_000;

/** A field that was written in so shortly before is the one that was being written in. */
const WRITING_FOR_MS = 15_000;

/**
 * Adds the Gaps of a call that are not among the re-checks yet, and lets those grow that still go on. What the clinician has
 * settled stays settled; what is lost after that is another matter.
 * @returns the same list when there is nothing new
 */
export function addGaps(rechecks: Recheck[], callId: string, gaps: Gap[], written?: Written): Recheck[] {
  return gaps.reduce((all, gap) => addGap(all, gap, `${callId}/${gap.id}`, written), rechecks);
}

function addGap(all: Recheck[], gap: Gap, id: string, written: Written | undefined): Recheck[] {
  const { way, from, lengthMs } = gap;
  const known = all.find(({ lost }) => id in lost);
  if (known?.lost[id] === lengthMs) return all;
  const near = known ?? all.findLast((each) => each.way === way && each.state === 'open' && isNear(each, from));
  if (near) {
    const grown = { ...near, to: Math.max(near.to, from + lengthMs), lost: { ...near.lost, [id]: lengthMs } };
    return all.map((each) => (each === near ? grown : each));
  }
  const isWriting = written && Math.abs(from - written.at) < WRITING_FOR_MS;
  const writing = isWriting ? { writing: written.field } : {};
  return [...all, { id, way, from, to: from + lengthMs, lost: { [id]: lengthMs }, ...writing, state: 'open' }];
}

function isNear({ from, to }: Recheck, atMs: number): boolean {
  return atMs > from - TOGETHER_WITHIN_MS && atMs < to + TOGETHER_WITHIN_MS;
}

/** How much of it was not heard, all in all, in ms. */
export function lostMs({ lost }: Pick<Recheck, 'lost'>): number {
  return Object.values(lost).reduce((sum, lengthMs) => sum + lengthMs, 0);
}

export function openRechecks(rechecks: Recheck[]): Recheck[] {
  return rechecks.filter(({ state }) => state === 'open');
}
