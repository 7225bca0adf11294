import type { QualityBand } from '../call-quality/bands';
import type { Latency } from '../call-quality/latency';
import type { Snapshot } from '../call-quality/snapshot';
import { LATENCY_MARKS } from './headline';
import { capital, inSeconds, LATENCY_WORDS } from './words';

/** One way's latency: whose, a shape, and words with the number. */
export interface WayWords {
  way: string;
  mark: QualityBand;
  words: string;
}

/**
 * Latency each way, in words and number: what you hear from them first.
 * @param told words that stand above already, and are not told again
 */
export function wayWords(
  { latency: { hear, heard }, measuredTo }: Pick<Snapshot, 'latency' | 'measuredTo'>,
  told: string = '',
): WayWords[] {
  const isPart = measuredTo === 'server';
  const wordsOf = ({ band, valueMs }: Latency): Omit<WayWords, 'way'> => {
    const [words, number] = [LATENCY_WORDS[band], valueMs === undefined ? '' : `about ${inSeconds(valueMs)}`];
    const parts = told.startsWith(words) && number ? [number] : [words, number];
    return {
      // The patient's own part comes on top: what is little so far is not known to be little.
      mark: isPart && band === 'little effect' ? 'unknown' : LATENCY_MARKS[band],
      words: capital(parts.filter(Boolean).join(', ')),
    };
  };
  return [
    { way: isPart ? 'From the server' : 'You hear them', ...wordsOf(hear) },
    { way: isPart ? 'To the server' : 'They hear you', ...wordsOf(heard) },
  ];
}
