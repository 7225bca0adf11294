import type { LatencyBand, QualityBand, Side } from '../call-quality/bands';
import type { FindingKind } from '../call-quality/finding';

/** Words that overlay, panel and badge share, so that the same thing is called the same everywhere. British English. */

export const LATENCY_WORDS: Record<LatencyBand, string> = {
  'little effect': 'Little delay',
  noticeable: 'Noticeable delay',
  disruptive: 'Disruptive delay',
  unknown: 'Delay not known',
};

export const QUALITY_WORDS: Record<QualityBand, string> = {
  good: 'good',
  fair: 'fair',
  poor: 'poor',
  unknown: 'not known',
};

export const FINDING_WORDS: Record<FindingKind, string> = {
  'sound-lost': 'Their sound is not reaching you',
  'sound-breaking-up': 'Their sound is breaking up',
  'link-lost': 'The link is lost',
  'no-data': 'No data from this call',
  'latency-high': 'Disruptive delay',
  'picture-missing': 'No picture from them yet',
  'picture-frozen': 'Their picture has stopped',
};

export const SIDE_WORDS: Record<Side, string> = {
  yours: 'Your end.',
  theirs: 'Their end.',
  'the path': 'The line between you.',
  'this computer': 'This computer.',
  unknown: 'Whose side is not known.',
};

/** Milliseconds as people say them: "0.7 s". */
export function inSeconds(ms: number): string {
  return ms < 50 ? 'under 0.1 s' : `${(ms / 1000).toFixed(1)} s`;
}

/** An instant as the clock on the wall shows it: "10:42". */
export function clock(at: number): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(at);
}

/** A length of time as a call's timer shows it: "6:10", "1:02:03". */
export function timer(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const padded = (value: number): string => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${padded(minutes)}:${padded(seconds % 60)}` : `${minutes}:${padded(seconds % 60)}`;
}
