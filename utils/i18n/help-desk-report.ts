import type { Snapshot } from '../call-quality/snapshot';
import type { Latency } from '../call-quality/latency';
import { findingLine } from './finding-line';
import { clock, day, FINDING_WORDS, QUALITY_WORDS, timer, times } from './words';

export interface HelpDeskFacts {
  /** this extension's */
  version: string;
  /** the browser's own, as it tells pages: not a person's */
  browserName: string;
  /** the browser's host system: Windows, macOS… */
  system: string;
  /** the known platform's name. Never the page's host, which may be called after a practice or a person, or be an address */
  platform: string | undefined;
  /** ms since 1970 */
  now: number;
}

/**
 * What a help desk asks for, as text: how the call was, and nothing of who was in it. A Snapshot holds no network address, and
 * of the page nothing but its platform's name is told.
 */
export function helpDeskReport(snapshot: Snapshot, facts: HelpDeskFacts): string {
  const { version, browserName, system, platform = 'a site that is not on the list of platforms', now } = facts;
  const { latency, startedAt, endedAt, findings, briefs, gaps, gapsMade, talk } = snapshot;
  const lines = [
    `Call quality report, ${day(now)}, ${clock(now)}`,
    `Webside ${version} · ${browserName} · ${system} · ${platform}`,
    `Call since ${clock(startedAt)}, ${timer((endedAt ?? now) - startedAt)} long${endedAt === undefined ? '' : ', over'}`,
    '',
    `You hear them: ${describe(latency.hear)}`,
    `They hear you: ${describe(latency.heard)}`,
    `Round trip: ${ms(snapshot.roundTripMs)}; measured to the ${snapshot.measuredTo}`,
    `Way: ${snapshot.isRelayed === undefined ? 'not known' : snapshot.isRelayed ? 'relayed' : 'direct'}, ${snapshot.protocol?.toUpperCase() ?? 'protocol not known'}`,
    `Media: ${snapshot.media === 'rtp' ? 'RTP' : 'outside RTP'}`,
    `Now: sound ${QUALITY_WORDS[snapshot.sound]}, picture ${QUALITY_WORDS[snapshot.picture]}, link ${QUALITY_WORDS[snapshot.link]}`,
    ...(talk ? [`Talked at once: ${times(talk.overlaps)}, ${Math.round(talk.overlapMs / 1000)} s in all`] : []),
    '',
    'What was found, the latest:',
    ...orNone(findings.map(findingLine)),
    'Healed by itself within seconds, the latest:',
    ...orNone(
      briefs.map(({ kind, at, lastedMs }) => `${clock(at)} ${FINDING_WORDS[kind]}, ${Math.round(lastedMs / 1000)} s`),
    ),
    `Sound that was lost: ${gapsMade.hear} times from them, ${gapsMade.heard} times to them. The latest:`,
    ...orNone(
      gaps.map(({ way, from, lengthMs }) => `${clock(from)} ${way === 'hear' ? 'from' : 'to'} them, ${lengthMs} ms`),
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
