import { FINDING_KINDS, type FindingKind, weightOf } from '../../call-quality/finding';
import { BARRIER_IDS, type BarrierId } from '../barriers';
import type { CountedCall } from './counted-call';
import { weekOf } from './week-of';

/** Kinds that somebody notices; what is for the help desk alone is not counted. */
export const COUNTED_KINDS = FINDING_KINDS.filter((kind) => weightOf(kind) !== 'help desk');

/** What is counted of the calls of one week on one platform. No call, person or time can be told from it. */
export interface WeekCounts {
  /** the date of its Monday */
  week: string;
  platform: string;
  calls: number;
  /** of all calls, whole minutes */
  minutes: number;
  /** with a latency in the disruptive band, whole minutes */
  disruptiveMinutes: number;
  /** sound that was lost, on either way */
  gaps: number;
  /** how many calls had at least one fault of a kind; kinds of which there was none are left out */
  faults: Partial<Record<FindingKind, number>>;
  /** calls of which the notes are known: what follows is counted in these */
  noted: number;
  /** with hearing, and with seeing, confirmed */
  hearingConfirmed: number;
  seeingConfirmed: number;
  checklistDone: number;
  checklistOf: number;
  problems: number;
  safetyNetsGiven: number;
  safetyNetsDocumented: number;
  rechecksSettled: number;
  rechecksOf: number;
  modeSwitches: number;
  /** how many calls met a barrier; those that none met are left out */
  barriers: Partial<Record<BarrierId, number>>;
}

/** Those that are added up, one by one. */
const SUMMED = [
  'calls',
  'minutes',
  'disruptiveMinutes',
  'gaps',
  'noted',
  'hearingConfirmed',
  'seeingConfirmed',
  'checklistDone',
  'checklistOf',
  'problems',
  'safetyNetsGiven',
  'safetyNetsDocumented',
  'rechecksSettled',
  'rechecksOf',
  'modeSwitches',
] as const satisfies readonly (keyof WeekCounts)[];

/** What is practised is no service. */
export const PRACTICE_PLATFORM = 'Practice room';

/**
 * Counts finished calls by week and platform; practice is left out.
 * @param timeZone as in weekOf
 */
export function toWeekCounts(calls: readonly CountedCall[], timeZone?: string): WeekCounts[] {
  const real = calls.filter(
    ({ isOver, platform, scenario }) => isOver && platform !== PRACTICE_PLATFORM && scenario === undefined,
  );
  return addUp(real.flatMap((call) => ofOne(call, timeZone) ?? []));
}

function ofOne(call: CountedCall, timeZone: string | undefined): WeekCounts | undefined {
  const { counts, milestones } = call;
  const week = weekOf(call.startedAt, timeZone);
  if (week === undefined) return undefined;
  const kinds = COUNTED_KINDS.filter((kind) => counts.kinds.includes(kind));
  const minutes = (seconds: number): number => Math.round(seconds / 60);
  return {
    week,
    platform: call.platform,
    calls: 1,
    minutes: minutes(call.lengthMs / 1000),
    disruptiveMinutes: minutes(counts.bandSeconds.disruptive),
    gaps: counts.gapsMade.hear + counts.gapsMade.heard,
    faults: Object.fromEntries(kinds.map((kind) => [kind, 1])),
    noted: milestones ? 1 : 0,
    hearingConfirmed: milestones?.hearingConfirmedMs === undefined ? 0 : 1,
    seeingConfirmed: milestones?.seeingConfirmedMs === undefined ? 0 : 1,
    checklistDone: milestones?.checklist.done ?? 0,
    checklistOf: milestones?.checklist.of ?? 0,
    problems: milestones?.safetyNets.problems ?? 0,
    safetyNetsGiven: milestones?.safetyNets.given ?? 0,
    safetyNetsDocumented: milestones?.safetyNets.documented ?? 0,
    rechecksSettled: milestones?.rechecks.settled ?? 0,
    rechecksOf: milestones?.rechecks.of ?? 0,
    modeSwitches: Math.max(0, (milestones?.modes.length ?? 0) - 1),
    barriers: Object.fromEntries((milestones?.barriers ?? []).map((id) => [id, 1])),
  };
}

/** Rows of the same week and platform as one, in the order of weeks, then of platforms. */
export function addUp(rows: readonly WeekCounts[]): WeekCounts[] {
  const all = new Map<string, WeekCounts>();
  for (const row of rows) {
    const key = `${row.week} ${row.platform}`;
    const before = all.get(key);
    all.set(key, before ? add(before, row) : row);
  }
  // By code unit, so that it is the same order in every language.
  return [...all.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
}

function add(one: WeekCounts, other: WeekCounts): WeekCounts {
  return {
    ...one,
    ...Object.fromEntries(SUMMED.map((key) => [key, one[key] + other[key]])),
    faults: addEach(COUNTED_KINDS, one.faults, other.faults),
    barriers: addEach(BARRIER_IDS, one.barriers, other.barriers),
  };
}

function addEach<Key extends string>(
  keys: readonly Key[],
  one: Partial<Record<Key, number>>,
  other: Partial<Record<Key, number>>,
): Partial<Record<Key, number>> {
  const sums = keys.map((key) => [key, (one[key] ?? 0) + (other[key] ?? 0)] as const);
  return Object.fromEntries(sums.filter(([, sum]) => sum > 0)) as Partial<Record<Key, number>>;
}
