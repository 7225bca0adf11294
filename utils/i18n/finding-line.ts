import type { Finding, FindingKind } from '../call-quality/finding';
import { clockSeconds, FINDING_WORDS, inSeconds, REASON_WORDS, SIDE_WORDS, times, withUnit } from './words';

const upTo = (ms: number): string => `up to ${inSeconds(ms)}`;
const longest = (ms: number): string => `longest ${inSeconds(ms)}`;

/** How a kind's worst value is told; kinds that count nothing tell none. */
const WORST: Partial<Record<FindingKind, (worst: number) => string>> = {
  'link-lost': longest,
  'link-reconnecting': longest,
  'link-unstable': times,
  'sound-lost': longest,
  'sound-breaking-up': (percent) => `up to ${withUnit(percent, '%')} made up`,
  'my-sound-breaking-up': (percent) => `up to ${withUnit(percent, '%')} lost`,
  'no-data': longest,
  'latency-unusable': upTo,
  'latency-high': upTo,
  'latency-noticeable': upTo,
  'talking-over': times,
  'picture-frozen': longest,
  'picture-coarse': (percent) => `up to ${withUnit(percent, '%')} of it thrown away`,
};

/** A Finding in one line: what, how bad, how long, when it began, was raised and cleared, whose side, why that is believed. */
export function findingLine(finding: Finding): string {
  const { kind, side, why, worst, raisedAt, firstSignAt, clearedAt } = finding;
  const told = worst === undefined ? undefined : WORST[kind]?.(worst);
  const lasted = lastedWords(finding);
  const how = [FINDING_WORDS[kind], told, lasted].filter(Boolean).join(', ');
  const when = [
    `First sign ${clockSeconds(firstSignAt)}`,
    `raised ${clockSeconds(raisedAt)}`,
    clearedAt !== undefined && `cleared ${clockSeconds(clearedAt)}`,
  ];
  return `${how}. ${when.filter(Boolean).join(', ')}. ${SIDE_WORDS[side]} Believed because ${REASON_WORDS[why]}.`;
}

/** For how long its sign was there. */
export function lastedWords({
  firstSignAt,
  goneAt,
  clearedAt,
}: Pick<Finding, 'firstSignAt' | 'goneAt' | 'clearedAt'>): string {
  const until = goneAt ?? clearedAt;
  if (until === undefined) return 'still so';
  return `for ${withUnit(Math.max(1, Math.round((until - firstSignAt) / 1000)), 's')}`;
}
