import type { Finding, FindingKind } from '../call-quality/finding';
import { clock, FINDING_WORDS, inSeconds, REASON_WORDS, SIDE_WORDS, times, withUnit } from './words';

/** How a kind's worst value is told; kinds that count nothing tell none. */
const WORST: Partial<Record<FindingKind, (worst: number) => string>> = {
  'sound-breaking-up': (percent) => `up to ${withUnit(percent, '%')} made up`,
  'my-sound-breaking-up': (percent) => `up to ${withUnit(percent, '%')} lost`,
  'latency-unusable': inSeconds,
  'latency-high': inSeconds,
  'latency-noticeable': inSeconds,
  'link-unstable': times,
};

/** A Finding in one line: when, what, whose side, why that is believed, how bad, how long. */
export function findingLine({ kind, side, why, worst, raisedAt, firstSignAt, goneAt, clearedAt }: Finding): string {
  const told = worst === undefined ? undefined : WORST[kind]?.(worst);
  const until = goneAt ?? clearedAt;
  const lasted =
    until === undefined ? 'still so' : `for ${withUnit(Math.max(1, Math.round((until - firstSignAt) / 1000)), 's')}`;
  const how = [told, lasted].filter(Boolean).join(', ');
  return `${clock(raisedAt)} ${FINDING_WORDS[kind]}, ${how}. ${SIDE_WORDS[side]} Believed because ${REASON_WORDS[why]}.`;
}
