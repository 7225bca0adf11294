import { type Drops, NO_DROPS } from './drops';

/** Stands where a word was lost on its way: captions must not give away what could not be heard. */
const LOST = '…';

/** What was heard of a line so far: its words, or what stands for those that were lost. */
export type HeardWords = readonly string[];

/**
 * @param share of the line that has been said, 0 to 1
 * @param drops what the line loses of the patient's sound now
 * @param random 0 to below 1, as Math.random
 */
export function hearWords(
  before: HeardWords,
  { caption, share, drops = NO_DROPS }: { caption: string; share: number; drops?: Drops | undefined },
  random: () => number,
): HeardWords {
  const words = caption.split(/\s+/).filter(Boolean);
  const said = Math.min(words.length, Math.ceil(words.length * share));
  if (said <= before.length) return before;
  // What loses single packets is heard as clicks: words survive it.
  const isWhole = drops.burstMs === undefined && drops.percent < 100;
  const next = words
    .slice(before.length, said)
    .map((word) => (!isWhole && random() * 100 < drops.percent ? LOST : word));
  return [...before, ...next];
}

/** Lost words in a row are one gap. */
export function toCaption(heard: HeardWords): string {
  return heard.filter((word, index) => word !== LOST || heard[index - 1] !== LOST).join(' ');
}
