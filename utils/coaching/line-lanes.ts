import type { LatencyBand, QualityBand } from '../call-quality/bands';
import { weightOf } from '../call-quality/finding';
import { aboutSeconds, inSeconds, LATENCY_WORDS, timer } from '../i18n/words';
import { inSentences } from './facts-of';
import { faultsOf } from './faults-of';
import { bandFacts, faultFacts, gapFacts } from './line-facts';
import { lostStretches, lostWords } from './lost-stretches';
import { READER_WORDS, type Reader } from './reader-words';
import type { Review } from './review';
import type { Lane, Shape } from './timeline';
import { openRows, type Scale } from './timeline-scale';

const DELAY_HEIGHT = 48;

/** The later, the higher: the band is told by its height, too. */
const BANDS: Record<LatencyBand, { tone: QualityBand; share: number; short: string }> = {
  'little effect': { tone: 'good', share: 1 / 3, short: 'Little' },
  noticeable: { tone: 'fair', share: 2 / 3, short: 'Noticeable' },
  disruptive: { tone: 'poor', share: 1, short: 'Disruptive' },
  unknown: { tone: 'unknown', share: 1 / 3, short: 'Not known' },
};

export function delayLane({ log }: Review, { span }: Scale): Lane {
  const shapes = log.latency.map(({ fromMs, toMs, band, medianMs }): Shape => {
    const { tone, share, short } = BANDS[band];
    const height = Math.round(DELAY_HEIGHT * share);
    const much = medianMs === undefined ? '' : `, ${aboutSeconds(medianMs)}`;
    return {
      is: 'bar',
      ...span(fromMs, toMs),
      y: DELAY_HEIGHT - height,
      height,
      tone,
      isHollow: band === 'unknown',
      short,
      fromMs,
      words: `${LATENCY_WORDS[band]}${much}, from ${timer(fromMs)} to ${timer(toMs)}`,
    };
  });
  const alternative = inSentences(bandFacts(log).filter(({ value }) => value !== 0));
  return { id: 'delay', title: 'Delay', height: DELAY_HEIGHT, shapes, alternative: alternative || 'Not measured.' };
}

const LOST_ROW = 14;

/**
 * In the upper row what they did not hear, in the lower what the clinician did not. Each gap is drawn as long as it was; those of one
 * stretch say the same, since they are one thing to look back on.
 */
export function lostLane({ log }: Review, { span }: Scale, reader: Reader): Lane {
  const shapes = lostStretches(log).flatMap((stretch) =>
    stretch.gaps.map(({ way, fromMs, lengthMs }): Shape => ({
      is: 'bar',
      ...span(fromMs, fromMs + lengthMs),
      y: way === 'heard' ? 0 : LOST_ROW + 2,
      height: LOST_ROW,
      tone: 'poor',
      isHollow: false,
      short: inSeconds(lengthMs),
      fromMs: stretch.fromMs,
      words: `${lostWords(stretch, reader)}, ${stretch.gaps.length === 1 ? 'at' : 'from'} ${timer(stretch.fromMs)}`,
    })),
  );
  return {
    id: 'lost',
    title: 'Lost sound',
    rows: READER_WORDS[reader].lostRows,
    height: 2 * LOST_ROW + 2,
    shapes,
    alternative: inSentences(gapFacts(log, reader)),
  };
}

const FAULT_ROW = 16;
const MOST_ROWS = 8;

/** What went on at the same time stands in rows beneath one another, what began first on top. */
export function faultLane(review: Review, { span, lengthMs }: Scale, reader: Reader): Lane {
  const { findings, sides } = READER_WORDS[reader];
  const rows = openRows(MOST_ROWS);
  const inOrder = faultsOf(review).toSorted((one, other) => one.fromMs - other.fromMs);
  const shapes = inOrder.map((finding): Shape => {
    const { kind, side, fromMs, toMs = lengthMs } = finding;
    const place = span(fromMs, toMs);
    const row = rows.rowFor(place.x, place.width, findings[kind]);
    const from = side === 'unknown' ? '' : ` ${sides[side]}`;
    const until = finding.toMs === undefined ? 'to the end' : `to ${timer(toMs)}`;
    return {
      is: 'bar',
      ...place,
      y: row * FAULT_ROW,
      height: FAULT_ROW - 2,
      tone: weightOf(kind) === 'warning' ? 'poor' : 'fair',
      isHollow: false,
      short: findings[kind],
      isBeside: true,
      fromMs,
      words: `${findings[kind]}, from ${timer(fromMs)} ${until}.${from}`,
    };
  });
  const height = rows.count() * FAULT_ROW;
  return { id: 'faults', title: 'Other faults', height, shapes, alternative: inSentences(faultFacts(review, reader)) };
}
