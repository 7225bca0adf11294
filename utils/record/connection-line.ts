import type { LatencyBand } from '../call-quality/bands';
import type { LineKept, Recheck } from '../consultation/rechecks';

type KnownBand = Exclude<LatencyBand, 'unknown'>;

/** One-way delay of each band, in words (limits: Shaw and others, BMJ Leader 2020). */
const DELAY: Record<KnownBand, string> = {
  'little effect': 'under 0.2 s',
  noticeable: '0.2 to 0.5 s',
  disruptive: '0.5 s or more',
};
const KNOWN = Object.keys(DELAY) as KnownBand[];

/** Of a shorter stretch nothing is told: it says nothing of a consultation. */
const LEAST_SECONDS = 30;
/** A disruptive delay of a minute and more is told beside whatever it mostly was. */
const TOLD_FROM_SECONDS = 60;

/** How the line was, in a sentence for the note. It blames nobody. @returns empty where it was not measured for long enough */
export function connectionLine(lines: readonly LineKept[], rechecks: readonly Recheck[]): string {
  const seconds = (band: KnownBand): number => lines.reduce((sum, { bandSeconds }) => sum + bandSeconds[band], 0);
  const known = KNOWN.reduce((sum, band) => sum + seconds(band), 0);
  if (known < LEAST_SECONDS) return '';
  const main = KNOWN.reduce((most, band) => (seconds(band) > seconds(most) ? band : most));
  const isMostly = seconds(main) > known / 2;
  const bad = main !== 'disruptive' && seconds('disruptive') >= TOLD_FROM_SECONDS;
  const delay = isMostly ? `Delay mostly ${DELAY[main]}` : 'Delay varied';
  const late = bad ? `, ${DELAY.disruptive} for ${Math.round(seconds('disruptive') / 60)} min` : '';
  return `${delay}${late}; ${soundWords(rechecks)}.`;
}

function soundWords(rechecks: readonly Recheck[]): string {
  const count = rechecks.length;
  if (count === 0) return 'no lost sound noticed';
  const open = rechecks.filter(({ state }) => state === 'open').length;
  const settled = open === 0 ? 'settled' : `${open} not re-checked`;
  return `sound lost ${count === 1 ? 'once' : `${count} times`}, ${count > 1 && open === 0 ? 'all ' : ''}${settled}`;
}
