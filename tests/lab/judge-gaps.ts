import type { Gap } from '../../utils/call-quality/gaps.ts';
import { SHORTEST_GAP_MS } from '../../utils/call-quality/limits.ts';
import type { Snapshot } from '../../utils/call-quality/snapshot.ts';
import { type Way, WAYS } from './judge.ts';
import type { Recording } from './recording.ts';

/** The sound of an outage is missed later than it was sent: by the line's latency and what the buffer still holds. */
const LATER_BY_AT_MOST_MS = 2500;
/** Counters of a second do not tell when in it sound was missed; checks every 5 s not when between two of them. */
const EARLIER_BY_AT_MOST_MS: Record<Way, number> = { toClinician: 1000, toPatient: 2500 };

/** One true outage, and what the engine told of it. */
export interface JudgedOutage {
  direction: Way;
  /** nothing was lost, the way became longer: whoever hears it misses nothing, and hears it later */
  isStep: boolean;
  lengthMs: number;
  /** from its beginning until it was told; undefined: never */
  toldAfterMs: number | undefined;
  /** as told in the end: its length, and by how much its beginning is off */
  toldLengthMs: number | undefined;
  startErrorMs: number | undefined;
}

export interface JudgedGaps {
  outages: JudgedOutage[];
  /** Gaps for which nothing was missing, by the network's own account */
  wrong: Gap[];
}

/** Where the way became longer by so much at once, nothing was heard for as long. */
function steps({ head, lines }: Recording): { direction: Way; fromMs: number; toMs: number; isStep: true }[] {
  const delays: Record<Way, number> = { toClinician: 0, toPatient: 0 };
  return lines.flatMap((line) => {
    if (!('network' in line)) return [];
    const { direction, changes } = line.network;
    const ways = direction === 'both' ? (['toClinician', 'toPatient'] as const) : [direction];
    return ways.flatMap((way) => {
      const moreMs = (changes.delayMs ?? delays[way]) - delays[way];
      delays[way] += moreMs;
      const isStep = line.atMs > head.startedAtMs && moreMs >= SHORTEST_GAP_MS;
      return isStep ? [{ direction: way, fromMs: line.atMs, toMs: line.atMs + moreMs, isStep }] : [];
    });
  });
}

/** Where a narrow point has no room for most of what is sent, that is lost in rows, though not all of it. */
function isNarrowAt({ lines }: Recording, { way, from }: Gap): boolean {
  const rates = lines.flatMap((line) =>
    'network' in line && line.network.changes.rateKbps !== undefined && line.atMs <= from + LATER_BY_AT_MOST_MS
      ? [line.network]
      : [],
  );
  const rate = rates.findLast(({ direction }) => direction === 'both' || WAYS[direction] === way);
  return rate?.changes.rateKbps !== undefined && rate.changes.rateKbps !== Infinity;
}

/** Holds the Gaps that the engine told against what the network itself did not carry. */
export function judgeGaps(recording: Recording, told: Snapshot[]): JudgedGaps {
  const made = recording.lines.flatMap((line) => ('outage' in line ? [{ ...line.outage, isStep: false }] : []));
  const outages = [...made, ...steps(recording)];
  const last = new Map(told.flatMap(({ gaps }) => gaps.map((gap) => [gap.id, gap])));
  const firstAt = (gap: Gap): number => told.find(({ gaps }) => gaps.some(({ id }) => id === gap.id))!.at;
  const free = new Set(last.values());
  const judged = outages.map(({ direction, fromMs, toMs, isStep }) => {
    const gap = [...free].find(
      (each) =>
        each.way === WAYS[direction] &&
        each.from >= fromMs - EARLIER_BY_AT_MOST_MS[direction] &&
        each.from + each.lengthMs >= fromMs &&
        each.from <= toMs + LATER_BY_AT_MOST_MS,
    );
    if (gap) free.delete(gap);
    return {
      direction,
      isStep,
      lengthMs: toMs - fromMs,
      toldAfterMs: gap && firstAt(gap) - fromMs,
      toldLengthMs: gap?.lengthMs,
      startErrorMs: gap && gap.from - fromMs,
    };
  });
  return { outages: judged, wrong: [...free].filter((gap) => !isNarrowAt(recording, gap)) };
}
