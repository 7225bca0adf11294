import { LATENCY_BANDS } from '../call-quality/bands';
import { FINDING_KINDS } from '../call-quality/finding';
import { GAP_WAYS, type GapWay } from '../call-quality/gaps';
import { aboutSeconds, inSeconds, LATENCY_WORDS, timer, times, withUnit } from '../i18n/words';
import type { Fact } from './facts-of';
import { faultsOf } from './faults-of';
import { weightedMedianOf } from './median';
import { READER_WORDS, type Reader } from './reader-words';
import type { CallLog, Review } from './review';

const GROUP = 'The line';

/** How the line was: delay, lost sound, faults. */
/** What is told of the line: and what of it is a fault depends on how they met. */
type LineOf = Pick<Review, 'log' | 'milestones'>;

export function lineFacts(review: LineOf, reader: Reader): Fact[] {
  const { log } = review;
  return [
    {
      id: 'length',
      group: GROUP,
      what: 'Length of the call',
      told: timer(log.lengthMs),
      value: Math.round(log.lengthMs / 1000),
      unit: 's',
    },
    typicalDelay(log),
    ...bandFacts(log),
    ...gapFacts(log, reader),
    ...faultFacts(review, reader),
  ];
}

function typicalDelay({ latency }: CallLog): Fact {
  // Half of the time in which it is known it was less, or as much.
  const typicalMs = weightedMedianOf(
    latency.flatMap(({ fromMs, toMs, medianMs }) =>
      medianMs === undefined ? [] : [{ value: medianMs, weight: toMs - fromMs }],
    ),
  );
  const known = { id: 'typical delay', group: GROUP, what: 'Delay, the worse way, most of the time' } as const;
  if (typicalMs === undefined) return { ...known, told: 'not known' };
  return { ...known, told: aboutSeconds(typicalMs), value: typicalMs / 1000, unit: 's' };
}

/** How long the delay was in each band. */
export function bandFacts({ bandSeconds }: CallLog): Fact[] {
  const all = Object.values(bandSeconds).reduce((sum, seconds) => sum + seconds, 0);
  return LATENCY_BANDS.map((band) => {
    const seconds = bandSeconds[band];
    const share = all === 0 ? 0 : Math.round((100 * seconds) / all);
    const told = seconds === 0 ? 'never' : `${timer(seconds * 1000)}, ${withUnit(share, '%')} of the call`;
    return { id: `band ${band}`, group: GROUP, what: LATENCY_WORDS[band], told, value: seconds, unit: 's' };
  });
}

/** What was not heard, each way. */
export function gapFacts(log: CallLog, reader: Reader): Fact[] {
  return GAP_WAYS.map((way) => gapFact(log, way, reader));
}

function gapFact({ gaps, gapsMade }: CallLog, way: GapWay, reader: Reader): Fact {
  const count = gapsMade[way];
  const own = gaps.filter((gap) => gap.way === way);
  const lostMs = own.reduce((sum, { lengthMs }) => sum + lengthMs, 0);
  // Of those that were missed the length is not known.
  const length = `${own.length < count ? 'at least ' : ''}${inSeconds(lostMs)} in all`;
  const told = count === 0 ? 'never' : `${times(count)}, ${length}`;
  return {
    id: `gaps ${way}`,
    group: GROUP,
    what: READER_WORDS[reader].notHeard[way],
    told,
    value: count,
    unit: 'times',
  };
}

/** Each kind that there was, what matters most first. */
export function faultFacts(review: LineOf, reader: Reader): Fact[] {
  const { lengthMs, isOver } = review.log;
  const faults = faultsOf(review);
  const words = READER_WORDS[reader].findings;
  const facts = FINDING_KINDS.flatMap((kind): Fact[] => {
    const own = faults.filter((finding) => finding.kind === kind);
    if (own.length === 0) return [];
    const lastedMs = Math.max(...own.map(({ fromMs, toMs = lengthMs }) => toMs - fromMs));
    const isOn = !isOver && own.some(({ toMs }) => toMs === undefined);
    const longest = own.length === 1 ? `for ${timer(lastedMs)}` : `the longest for ${timer(lastedMs)}`;
    const told = `${times(own.length)}, ${longest}${isOn ? ', still so' : ''}`;
    return [{ id: `fault ${kind}`, group: GROUP, what: words[kind], told, value: own.length, unit: 'times' }];
  });
  if (facts.length > 0) return facts;
  return [{ id: 'faults', group: GROUP, what: 'Other faults', told: 'none that lasted', value: 0, unit: 'times' }];
}
