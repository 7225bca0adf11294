import type { Snapshot } from '../call-quality/snapshot';
import type { Latency } from '../call-quality/latency';
import { lostWords } from './call-words';
import { figureLines } from './figure-lines';
import { findingLines } from './finding-lines';
import { gapLine } from './gap-line';
import { bandNotTold, notKnown } from './unknown-latency';
import { clockSeconds, day, FINDING_WORDS, timer, times } from './words';

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
    `Call quality report, ${day(now)}, ${clockSeconds(now)}, times in ${zone(now)}`,
    `Webside ${version} · ${browserName} · ${system} · ${platform}`,
    `Call since ${clockSeconds(startedAt)}, ${timer((endedAt ?? now) - startedAt)} long${endedAt === undefined ? '' : ', over'}`,
    '',
    `You hear them: ${describe(latency.hear, snapshot)}`,
    `They hear you: ${describe(latency.heard, snapshot)}`,
    `Measured to the ${snapshot.measuredTo}; media ${snapshot.media === 'rtp' ? 'as RTP' : 'outside RTP'}`,
    '',
    `In the last second${endedAt === undefined ? '' : ' of the call'}:`,
    ...orNone(figureLines(snapshot)),
    ...(talk ? [`Talked at once: ${times(talk.overlaps)}, ${Math.round(talk.overlapMs / 1000)} s in all`] : []),
    '',
    'What was found, the latest:',
    ...orNone(findingLines(findings)),
    'Healed by itself within seconds, the latest:',
    ...orNone(
      briefs.map(
        ({ kind, at, lastedMs }) => `${clockSeconds(at)} ${FINDING_WORDS[kind]}, ${Math.round(lastedMs / 1000)} s`,
      ),
    ),
    `Sound that was lost: ${lostWords(gapsMade) || 'none.'}${gaps.length > 0 ? ' The latest:' : ''}`,
    ...gaps.map((gap) => `- ${gapLine(gap)}`),
  ];
  // Mail programs and forms turn a space that holds a number to its unit into all kinds of things.
  return `${lines.join('\n')}\n`.replaceAll('\u00a0', ' ');
}

function orNone(lines: string[]): string[] {
  return lines.length > 0 ? lines.map((line) => `- ${line}`) : ['- nothing'];
}

function describe(way: Latency, snapshot: Snapshot): string {
  const { valueMs, lowMs, highMs, parts, basis } = way;
  if (valueMs === undefined || !parts) return notKnown(way, snapshot);
  const { networkMs, jitterBufferMs, playoutMs, allowanceMs } = parts;
  return `${ms(valueMs)} (${ms(lowMs)} to ${ms(highMs)}) = network ${ms(networkMs)} (${basis ?? 'half'}) + jitter buffer ${ms(jitterBufferMs)} + playout ${ms(playoutMs)} + devices ${ms(allowanceMs)}${bandNotTold(way)}`;
}

function ms(value: number | undefined): string {
  return value === undefined ? 'not known' : `${Math.round(value)} ms`;
}

/** How far this computer's clock is from UTC: "GMT+01:00". It is not said where that is. */
function zone(at: number): string {
  const parts = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', timeZoneName: 'longOffset' }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'an unknown time zone';
}
