import type { QualityBand } from '../call-quality/bands';
import type { Snapshot } from '../call-quality/snapshot';
import { headline } from './headline';

/** What the extension's button says of a call. */
export interface Badge {
  shape: string;
  colour: string;
  title: string;
}

/** The four shapes as text, on grounds on which white passes contrast; the same meaning as the drawn ones. */
const BADGES: Record<QualityBand, Pick<Badge, 'shape' | 'colour'>> = {
  good: { shape: '●', colour: '#007f3b' },
  fair: { shape: '▲', colour: '#7a4a00' },
  poor: { shape: '⬣', colour: '#b3200f' },
  unknown: { shape: '○', colour: '#4c6272' },
};

/** @returns undefined when there is no call to speak of */
export function toBadge(snapshot: Snapshot): Badge | undefined {
  if (snapshot.endedAt !== undefined) return undefined;
  const { mark, words, value } = headline(snapshot, snapshot.at);
  return { ...BADGES[mark], title: `Webside: ${words}${value ? ` ${value}` : ''}` };
}
