import { FINDING_KINDS, type FindingKind, weightOf } from '../../call-quality/finding';
import { PRACTICE_SITE } from '../../consultation/practice-site';
import { BARRIER_IDS, type BarrierId } from '../barriers';
import { findingsOf } from '../faults-of';
import { goneOn } from '../gone-on';
import type { Milestones } from '../review';
import type { CountedCall } from './count-call';
import { EARLIEST_WEEK, weekOf } from './week-of';

/** Kinds that somebody notices; what is for the help desk alone is not counted. */
export const COUNTED_KINDS = FINDING_KINDS.filter((kind) => weightOf(kind) !== 'help desk');

/** What is counted of the calls of one week on one platform. No call, person or time can be told from it. */
export interface WeekCounts {
  /** the date of its Monday */
  week: string;
  platform: string;
  calls: number;
  /** of all calls */
  lengthSeconds: number;
  /** with a latency in the disruptive band */
  disruptiveSeconds: number;
  /** sound that was lost, on either way */
  gaps: number;
  /** how many calls had at least one fault of a kind; kinds of which there was none are left out */
  faults: Partial<Record<FindingKind, number>>;
  /** consultations of which the notes are known: what follows is counted in these, with the last call of each */
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
  /** how many of them met a barrier; those that none met are left out */
  barriers: Partial<Record<BarrierId, number>>;
}

/** Those that are added up, one by one. */
const SUMMED = [
  'calls',
  'lengthSeconds',
  'disruptiveSeconds',
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

/**
 * Counts finished calls by week and platform; practice is left out, since it is no service.
 * @param timeZone as in weekOf
 */
export function toWeekCounts(all: readonly CountedCall[], timeZone?: string): WeekCounts[] {
  const real = all.filter(
    ({ isOver, platform, scenario }) => isOver && platform !== PRACTICE_SITE && scenario === undefined,
  );
  const left = goneOn(real);
  const byId = new Map(real.map((call) => [call.callId, call]));
  return addUp(
    real.flatMap((call) => {
      if (left.has(call.callId)) return ofOne(call, [], timeZone) ?? [];
      const earlier = (call.earlierCalls ?? []).flatMap((id) => byId.get(id) ?? []);
      return ofOne(call, [...earlier, call], timeZone) ?? [];
    }),
  );
}

/** Without weeks that a wrong clock has made: no chart has room for them, and no file is read that names one. */
export function ofTheseTimes(weeks: readonly WeekCounts[], thisWeek: string): WeekCounts[] {
  // Dates of four digits stand in the order of time as text.
  return weeks.filter(({ week }) => week >= EARLIEST_WEEK && week <= thisWeek);
}

/** @param calls of the consultation that is counted with this one, the last of them; none where it went on in another */
function ofOne(
  { startedAt, lengthMs, platform, counts, milestones }: CountedCall,
  calls: readonly CountedCall[],
  timeZone: string | undefined,
) {
  const week = weekOf(startedAt, timeZone);
  if (week === undefined) return undefined;
  const found = new Set(findingsOf(counts, milestones).map(({ kind }) => kind));
  const kinds = COUNTED_KINDS.filter((kind) => found.has(kind));
  const whole = calls.length > 0 ? milestones : undefined;
  const isIn = (is: (each: Milestones) => boolean): boolean =>
    calls.some((call) => call.milestones && is(call.milestones));
  const barriers = BARRIER_IDS.filter((id) => isIn((each) => each.barriers.includes(id)));
  return {
    week,
    platform,
    calls: 1,
    lengthSeconds: Math.round(lengthMs / 1000),
    disruptiveSeconds: counts.disruptiveS,
    gaps: counts.gaps,
    faults: Object.fromEntries(kinds.map((kind) => [kind, 1])),
    noted: whole ? 1 : 0,
    hearingConfirmed: isIn(({ hearingConfirmedMs }) => hearingConfirmedMs !== undefined) ? 1 : 0,
    seeingConfirmed: isIn(({ seeingConfirmedMs }) => seeingConfirmedMs !== undefined) ? 1 : 0,
    checklistDone: whole?.checklist.done ?? 0,
    checklistOf: whole?.checklist.of ?? 0,
    problems: whole?.safetyNets.problems ?? 0,
    safetyNetsGiven: whole?.safetyNets.given ?? 0,
    safetyNetsDocumented: whole?.safetyNets.documented ?? 0,
    // These two are told of each call by itself.
    rechecksSettled: milestones?.rechecks.settled ?? 0,
    rechecksOf: milestones?.rechecks.of ?? 0,
    modeSwitches: Math.max(0, (milestones?.modes.length ?? 0) - 1),
    barriers: Object.fromEntries(barriers.map((id) => [id, 1])),
  } satisfies WeekCounts;
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
