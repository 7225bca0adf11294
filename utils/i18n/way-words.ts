import type { QualityBand } from '../call-quality/bands';
import type { Latency } from '../call-quality/latency';
import type { Snapshot } from '../call-quality/snapshot';
import { LATENCY_MARKS } from './headline';
import { inSeconds, LATENCY_WORDS } from './words';

/** One way's latency: whose, a shape, and words with the number. */
export interface WayWords {
  way: string;
  mark: QualityBand;
  words: string;
}

/** Latency each way, in words and number: what you hear from them first. */
export function wayWords({
  latency: { hear, heard },
  measuredTo,
}: Pick<Snapshot, 'latency' | 'measuredTo'>): WayWords[] {
  const isPart = measuredTo === 'server';
  const told = ({ band, valueMs }: Latency): Omit<WayWords, 'way'> => ({
    // The patient's own part comes on top: what is little so far is not known to be little.
    mark: isPart && band === 'little effect' ? 'unknown' : LATENCY_MARKS[band],
    words: LATENCY_WORDS[band] + (valueMs === undefined ? '' : `, about ${inSeconds(valueMs)}`),
  });
  return [
    { way: isPart ? 'From the server' : 'You hear them', ...told(hear) },
    { way: isPart ? 'To the server' : 'They hear you', ...told(heard) },
  ];
}
