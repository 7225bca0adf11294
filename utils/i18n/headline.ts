import type { LatencyBand, QualityBand } from '../call-quality/bands';
import { FINDING_KINDS, type Finding, firstToTell, isLinkDown, isOpen, weightOf } from '../call-quality/finding';
import { type Latency, worseLatency } from '../call-quality/latency';
import { NO_DATA_AFTER_MS } from '../call-quality/limits';
import type { Snapshot } from '../call-quality/snapshot';
import type { Quiet } from '../consultation/prompt-answers';
import {
  aboutSeconds,
  capital,
  DOUBT_WORDS,
  findingWords,
  LATENCY_WORDS,
  REASON_WORDS,
  SIDE_WORDS,
  withUnit,
} from './words';

/** One look at a call: a shape and a few words. */
export interface Headline {
  mark: QualityBand;
  words: string;
  /** a number that belongs to the words, as text: "0.7 s" */
  value?: string;
}

export const LATENCY_MARKS: Record<LatencyBand, QualityBand> = {
  'little effect': 'good',
  noticeable: 'fair',
  disruptive: 'poor',
  unknown: 'unknown',
};

/** The open warning that matters most: kinds are listed in that order, and what is over comes after what is on. */
export function worstFinding({ findings, at }: Snapshot): Finding | undefined {
  const warnings = FINDING_KINDS.filter((kind) => weightOf(kind) === 'warning');
  const all = warnings.flatMap((kind) => findings.filter((finding) => finding.kind === kind));
  return firstToTell(all, isOpen, at);
}

/**
 * @param now ms since 1970, to tell a Snapshot that has gone stale
 * @param quiet why no alarm is wanted: it is not said again and again how bad a line is by which nobody talks, or that is borne
 *   in a sensitive moment; there it is said only that nothing is heard
 */
export function headline(snapshot: Snapshot, now: number, quiet?: Quiet): Headline {
  const told = usual(snapshot, now);
  const isAlarm = told.mark === 'poor' || told.mark === 'fair';
  if (!quiet || !isAlarm) return told;
  if (quiet === 'not by video') return { mark: 'unknown', words: 'Not talking by video' };
  const finding = worstFinding(snapshot);
  const isLost = finding !== undefined && (finding.kind === 'sound-lost' || isLinkDown(finding));
  return isLost ? told : { mark: 'unknown', words: 'Sensitive moment' };
}

function usual(snapshot: Snapshot, now: number): Headline {
  if (snapshot.endedAt !== undefined) return { mark: 'unknown', words: 'The call is over' };
  const silentMs = now - snapshot.at + snapshot.silentForMs;
  if (silentMs >= NO_DATA_AFTER_MS) {
    return { mark: 'unknown', words: 'No data from this call for', value: withUnit(Math.round(silentMs / 1000), 's') };
  }
  const finding = worstFinding(snapshot);
  if (snapshot.media === 'outside rtp' && !(finding && isLinkDown(finding)))
    return { mark: 'unknown', words: 'This call can’t be measured' };
  const { hear, heard } = snapshot.latency;
  const known = worseLatency(hear, heard);
  // Little on one way says nothing of the call while the other is in doubt.
  const worse = known.band === 'little effect' ? ([hear, heard].find(({ doubt }) => doubt) ?? known) : known;
  if (finding && !isLatency(finding)) {
    const isPoor = finding.goneAt === undefined || worse.band === 'disruptive';
    const mark = isPoor ? 'poor' : 'fair';
    return { mark: finding.kind === 'no-data' ? 'unknown' : mark, words: findingWords(finding) };
  }
  const isPart = snapshot.measuredTo === 'server' && worse.valueMs !== undefined;
  const mark = LATENCY_MARKS[worse.band];
  return {
    // The patient's own part comes on top: what is little so far is not known to be little.
    mark: isPart && mark === 'good' ? 'unknown' : mark,
    words: LATENCY_WORDS[worse.band] + (isPart ? ' to the server' : doubtOn(worse)),
    ...(worse.valueMs !== undefined && worse.band !== 'unknown' && { value: aboutSeconds(worse.valueMs) }),
  };
}

function doubtOn({ doubt }: Latency): string {
  return doubt ? `: ${DOUBT_WORDS[doubt]}` : '';
}

/** Whose side, and for latency each way in words. */
export function explain(finding: Finding, { latency: { hear, heard } }: Snapshot): string {
  const side = SIDE_WORDS[finding.side];
  if (!isLatency(finding) || hear.valueMs === undefined || heard.valueMs === undefined) return side;
  return `${side} You hear them ${aboutSeconds(hear.valueMs)} late, they hear you ${aboutSeconds(heard.valueMs)} late.`;
}

function isLatency({ kind }: Finding): boolean {
  return kind === 'latency-high' || kind === 'latency-unusable';
}

/** Whose side it is, and why that is believed, short enough to stand whole beside the prompt; its sign may have gone. */
export function sideAndReason({ side, why, goneAt }: Finding): string {
  return `${SIDE_WORDS[side]} ${goneAt === undefined ? capital(REASON_WORDS[why]) : 'It seems to be over'}.`;
}
