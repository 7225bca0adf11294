import type { Snapshot } from '../call-quality/snapshot';
import type { Latency } from '../call-quality/latency';
import { findingLine } from './finding-line';
import { clock, day, FINDING_WORDS, QUALITY_WORDS, timer } from './words';

export interface HelpDeskFacts {
  /** this extension's */
  version: string;
  /** the browser's own, as it tells pages: not a person's */
  browserName: string;
  /** host of the platform's page, without path or query */
  platform: string;
  /** ms since 1970 */
  now: number;
}

/**
 * What a help desk asks for, as text: how the call was, and nothing of who was in it. No network address is ever read, so
 * none can be in it.
 */
export function helpDeskReport(snapshot: Snapshot, { version, browserName, platform, now }: HelpDeskFacts): string {
  const { latency, startedAt, endedAt, findings, briefs, gaps, talk } = snapshot;
  const lines = [
    `Call quality report, ${day(now)}, ${clock(now)}`,
    `Webside ${version} · ${browserName} · ${platform}`,
    `Call since ${clock(startedAt)}, ${timer((endedAt ?? now) - startedAt)} long${endedAt === undefined ? '' : ', over'}`,
    '',
    `You hear them: ${describe(latency.hear)}`,
    `They hear you: ${describe(latency.heard)}`,
    `Round trip: ${ms(snapshot.roundTripMs)}; measured to the ${snapshot.measuredTo}`,
    `Way: ${snapshot.isRelayed === undefined ? 'not known' : snapshot.isRelayed ? 'relayed' : 'direct'}, ${snapshot.protocol?.toUpperCase() ?? 'protocol not known'}`,
    `Media: ${snapshot.media === 'rtp' ? 'RTP' : 'outside RTP'}`,
    `Now: sound ${QUALITY_WORDS[snapshot.sound]}, picture ${QUALITY_WORDS[snapshot.picture]}, link ${QUALITY_WORDS[snapshot.link]}`,
    ...(talk ? [`Talked at once: ${talk.overlaps} times, ${Math.round(talk.overlapMs / 1000)} s in all`] : []),
    '',
    'What was found:',
    ...orNone(findings.map(findingLine)),
    'Healed by itself within seconds:',
    ...orNone(
      briefs.map(({ kind, at, lastedMs }) => `${clock(at)} ${FINDING_WORDS[kind]}, ${Math.round(lastedMs / 1000)} s`),
    ),
    'Sound that was not heard:',
    ...orNone(
      gaps.map(({ way, from, lengthMs }) => `${clock(from)} ${way === 'hear' ? 'by you' : 'by them'}, ${lengthMs} ms`),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function orNone(lines: string[]): string[] {
  return lines.length > 0 ? lines.map((line) => `- ${line}`) : ['- nothing'];
}

function describe({ valueMs, lowMs, highMs, parts, basis }: Latency): string {
  if (valueMs === undefined || !parts) return 'not known';
  const { networkMs, jitterBufferMs, playoutMs, allowanceMs } = parts;
  return `${ms(valueMs)} (${ms(lowMs)} to ${ms(highMs)}) = network ${ms(networkMs)} (${basis ?? 'half'}) + jitter buffer ${ms(jitterBufferMs)} + playout ${ms(playoutMs)} + devices ${ms(allowanceMs)}`;
}

function ms(value: number | undefined): string {
  return value === undefined ? 'not known' : `${Math.round(value)} ms`;
}
