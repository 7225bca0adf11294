import type { LatencyBand, QualityBand } from '../call-quality/bands';
import { weightOf } from '../call-quality/finding';
import { GAP_WAYS, type GapWay } from '../call-quality/gaps';
import { aboutSeconds, FINDING_WORDS, inSeconds, LATENCY_WORDS, SIDE_WORDS, timer } from '../i18n/words';
import { lineFacts } from './line-facts';
import type { CallLog, Review } from './review';
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
  const told = lineFacts(log).filter(({ id, value }) => id.startsWith('band ') && value !== 0);
  const alternative = told.map(({ what, told: much }) => `${what}: ${much}.`).join(' ');
  return { id: 'delay', title: 'Delay', height: DELAY_HEIGHT, shapes, alternative: alternative || 'Not measured.' };
}

const LOST_ROW = 14;
const WHO: Record<GapWay, string> = { heard: 'They did not hear you', hear: 'You did not hear them' };

/** In the upper row what they did not hear, in the lower what the clinician did not. */
export function lostLane({ log }: Review, { span }: Scale): Lane {
  const shapes = log.gaps.map(({ way, fromMs, lengthMs }): Shape => {
    return {
      is: 'bar',
      ...span(fromMs, fromMs + lengthMs),
      y: way === 'heard' ? 0 : LOST_ROW + 2,
      height: LOST_ROW,
      tone: 'poor',
      isHollow: false,
      short: inSeconds(lengthMs),
      fromMs,
      words: `${WHO[way]} for ${inSeconds(lengthMs)}, at ${timer(fromMs)}`,
    };
  });
  const facts = lineFacts(log);
  const told = GAP_WAYS.map((way) => facts.find(({ id }) => id === `gaps ${way}`)!);
  const alternative = told.map(({ what, told: much }) => `${what}: ${much}.`).join(' ');
  return {
    id: 'lost',
    title: 'Lost sound: they did not hear you above, you did not hear them below',
    height: 2 * LOST_ROW + 2,
    shapes,
    alternative,
  };
}

const FAULT_ROW = 16;
const MOST_ROWS = 8;

/** What went on at the same time stands in rows beneath one another, what began first on top. */
export function faultLane({ log }: Review, { span, lengthMs }: Scale): Lane {
  const shown = log.findings
    .filter(({ kind }) => weightOf(kind) !== 'help desk')
    .toSorted((one, other) => one.fromMs - other.fromMs);
  const rows = openRows(MOST_ROWS);
  const shapes = shown.map((finding): Shape => {
    const { kind, side, fromMs, toMs = lengthMs } = finding;
    const place = span(fromMs, toMs);
    const row = rows.rowFor(place.x, place.width, FINDING_WORDS[kind]);
    const from = side === 'unknown' ? '' : ` ${SIDE_WORDS[side]}`;
    const until = finding.toMs === undefined ? 'to the end' : `to ${timer(toMs)}`;
    return {
      is: 'bar',
      ...place,
      y: row * FAULT_ROW,
      height: FAULT_ROW - 2,
      tone: weightOf(kind) === 'warning' ? 'poor' : 'fair',
      isHollow: false,
      short: FINDING_WORDS[kind],
      isBeside: true,
      fromMs,
      words: `${FINDING_WORDS[kind]}, from ${timer(fromMs)} ${until}.${from}`,
    };
  });
  const height = rows.count() * FAULT_ROW;
  return { id: 'faults', title: 'Faults', height, shapes, alternative: faultWords(log) };
}

function faultWords(log: CallLog): string {
  const told = lineFacts(log).filter(({ id }) => id.startsWith('fault'));
  return told.map(({ what, told: much }) => `${what}: ${much}.`).join(' ');
}
