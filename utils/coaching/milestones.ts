import { CHOICES, isToldBack } from '../consultation/choices';
import { completeness } from '../consultation/completeness';
import type { Consultation } from '../consultation/consultation';
import { inUse, type LocalItem } from '../consultation/local-content';
import { meetingOf } from '../consultation/meeting';
import { OPENING } from '../consultation/opening-checklist';
import { openRechecks, type Recheck } from '../consultation/rechecks';
import { isWorded } from '../consultation/rows';
import { isGiven } from '../consultation/safety-net';
import { MODES, segmentsOf } from '../consultation/segments';
import { type Stage, STAGES } from '../consultation/stages';
import { BARRIER_IDS } from './barriers';
import { A_DAY_MS } from './log-bounds';
import type { Done, Milestones } from './review';

/** What is known of a Consultation beside itself. Instants in ms since 1970. */
export interface AboutConsulting {
  /** whose call the review is of, when it began */
  callId: string;
  startedAt: number;
  /** of all its calls (see toRechecks) */
  rechecks: Recheck[];
  /** which stage was open from when; in their order */
  stages?: readonly { stage: Stage; at: number }[];
  /** what a service has made of the opening checklist */
  opening?: readonly LocalItem[];
  /** the note as it stands is what was copied last; where it is left out, that it was copied at all counts */
  isCopied?: boolean;
  barriers?: readonly string[];
}

/** They said that they can hear, and see. */
const [HEARING, SEEING] = ['O3', 'O4'];

export const MOST_STAGES = 100;
const MOST_MODES = 20;
/** Of each count. */
const MOST = 99;

/**
 * What may be kept of a Consultation for coaching. What was typed can come out of it as a count at most, or as a yes from a closed
 * list.
 */
export function toMilestones(consultation: Consultation, about: AboutConsulting): Milestones {
  const { callId, startedAt, rechecks, stages = [], opening, barriers = [] } = about;
  const sinceBegin = (at: number): number => Math.min(A_DAY_MS, Math.max(0, Math.round(at - startedAt)));
  const { ticked, safetyNets, copies } = consultation;
  const hearing = tickedAt(consultation, HEARING!, startedAt);
  const seeing = tickedAt(consultation, SEEING!, startedAt);
  const items = inUse(OPENING, opening);
  const points = completeness(consultation, rechecks, about.isCopied ?? copies !== undefined, opening);
  const own = rechecks.filter(({ id }) => id.startsWith(`${callId}/`));
  const nets = safetyNets.filter(isWorded);
  return {
    version: 1,
    callId,
    stages: stages
      .filter(({ stage }) => STAGES.includes(stage))
      .slice(0, MOST_STAGES)
      .map(({ stage, at }) => ({ stage, fromMs: sinceBegin(at) })),
    ...(hearing !== undefined && { hearingConfirmedMs: sinceBegin(hearing) }),
    ...(seeing !== undefined && { seeingConfirmedMs: sinceBegin(seeing) }),
    checklist: counts(items, ({ id }) => ticked.includes(id)),
    points: counts(points, ({ isDone }) => isDone),
    done: doneIn(consultation),
    safetyNets: {
      problems: atMost(nets.length),
      given: atMost(nets.filter(isGiven).length),
      documented: atMost(nets.filter(({ status }) => status === 'documented').length),
    },
    rechecks: { settled: atMost(own.length - openRechecks(own).length), of: atMost(own.length) },
    modes: modesOf(consultation, startedAt, sinceBegin),
    barriers: BARRIER_IDS.filter((id) => barriers.includes(id)),
  };
}

/** What was ticked before the call began, in one that it went on from, is no time of this one. */
function tickedAt({ ticked, tickedAt: times }: Consultation, id: string, startedAt: number): number | undefined {
  const at = times?.[id];
  return at === undefined || at < startedAt || !ticked.includes(id) ? undefined : at;
}

function counts<Item>(items: readonly Item[], isDone: (item: Item) => boolean): { done: number; of: number } {
  return { done: atMost(items.filter(isDone).length), of: atMost(items.length) };
}

function atMost(count: number): number {
  return Math.min(count, MOST);
}

const ANSWERED: readonly string[] = CHOICES.nextContact.options;

function doneIn({ ticked, chosen, texts, copies }: Consultation): Done[] {
  const isWritten = (text: string): boolean => text.trim() !== '';
  const done: Record<Done, boolean> = {
    'back-up agreed': ticked.includes('O5') || chosen.whoRings !== undefined,
    'typing explained': ticked.includes('O8'),
    greeting: ticked.includes('O13'),
    'access asked': ticked.includes('O10'),
    'limits noted': isWritten(texts.limits),
    'summary written': isWritten(texts.summary),
    'anything to repeat asked': ticked.includes('C1'),
    'questions invited': ticked.includes('C2'),
    'told back': isToldBack(chosen),
    'plan agreed': ticked.includes('C3'),
    'next contact chosen': ANSWERED.includes(chosen.nextContact ?? ''),
    'note copied': copies !== undefined,
  };
  return (Object.keys(done) as Done[]).filter((each) => done[each]);
}

/** How they met when the call began, and each change since. */
function modesOf(
  consultation: Consultation,
  startedAt: number,
  sinceBegin: (at: number) => number,
): Milestones['modes'] {
  if (meetingOf(consultation) === 'not held') return [];
  const all = segmentsOf(consultation).filter(({ mode }) => MODES.includes(mode));
  const first = Math.max(
    0,
    all.findLastIndex(({ from }) => from <= startedAt),
  );
  return all.slice(first, first + MOST_MODES).map(({ mode, from }) => ({ mode, fromMs: sinceBegin(from) }));
}
