import type { FaultKind, Scenario, Step } from './scenario';

/** A step that was reached. */
interface Visit {
  step: string;
  atMs: number;
  /** when the patient first began to say what they say in it */
  saysAtMs?: number;
}

/** A choice that the learner made. */
export interface Taken {
  /** the step in which it was made */
  step: string;
  /** which of its choices, from 0 */
  choice: number;
  atMs: number;
}

/**
 * A practised scenario as far as it has come. All times are ms on one clock, the caller's; they never go back: one that comes
 * late counts as when the last thing happened.
 */
export interface Play {
  scenario: string;
  /** every step so far, the first since the call began, the last where it stands; never empty */
  visits: readonly Visit[];
  taken: readonly Taken[];
  /** kinds of fault that a choice has ended, when, and how many visits there had been */
  mended: readonly { kind: FaultKind; atMs: number; visits: number }[];
  /** when what the patient says in this step was said to its end */
  spokenAtMs?: number;
}

export function begin(scenario: Scenario, atMs: number): Play {
  return { scenario: scenario.id, visits: [{ step: scenario.start, atMs }], taken: [], mended: [] };
}

/** The learner makes one of the step's choices. @returns the same Play where there is no such choice */
export function choose(play: Play, scenario: Scenario, index: number, atMs: number): Play {
  const choice = stepOf(play, scenario).choices[index];
  if (!choice) return play;
  const at = notBefore(play, atMs);
  const { spokenAtMs: _, ...rest } = play;
  return {
    ...rest,
    visits: [...play.visits, { step: choice.to, atMs: at }],
    taken: [...play.taken, { step: nowOf(play).step, choice: index, atMs: at }],
    mended: [...play.mended, ...(choice.mends ?? []).map((kind) => ({ kind, atMs: at, visits: play.visits.length }))],
  };
}

/** The patient begins to say what they say in this step; when they begin anew, the first time counts. */
export function beginsToSay(play: Play, atMs: number): Play {
  const now = nowOf(play);
  if (now.saysAtMs !== undefined) return play;
  return { ...play, visits: [...play.visits.slice(0, -1), { ...now, saysAtMs: notBefore(play, atMs) }] };
}

/** What the patient says in this step has been said to its end. */
export function spoken(play: Play, atMs: number): Play {
  return play.spokenAtMs === undefined ? { ...play, spokenAtMs: notBefore(play, atMs) } : play;
}

export function stepOf(play: Play, scenario: Scenario): Step {
  return stepNamed(scenario, nowOf(play).step);
}

/** At a step without choices, once its line has been said. */
export function isOver(play: Play, scenario: Scenario): boolean {
  const { choices, says } = stepOf(play, scenario);
  return choices.length === 0 && (!says || play.spokenAtMs !== undefined);
}

/** How the two talk now: by video until a step says otherwise. */
export function modeOf(play: Play, scenario: Scenario): 'video' | NonNullable<Step['mode']> {
  const modes = play.visits.flatMap(({ step }) => stepNamed(scenario, step).mode ?? []);
  return modes.at(-1) ?? 'video';
}

/** Play and Scenario belong together, and a Scenario's steps are checked where it comes from: a missing one is a mistake of ours. */
export function stepNamed(scenario: Scenario, id: string): Step {
  const step = Object.hasOwn(scenario.steps, id) ? scenario.steps[id] : undefined;
  if (!step) throw new Error(`The scenario ${scenario.id} has no step ${id}.`);
  return step;
}

/** The visit that lasts. */
export function nowOf({ visits }: Play): Visit {
  return visits.at(-1)!;
}

function notBefore(play: Play, atMs: number): number {
  return Math.max(atMs, nowOf(play).atMs, nowOf(play).saysAtMs ?? -Infinity, play.spokenAtMs ?? -Infinity);
}
