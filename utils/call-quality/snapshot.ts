import type { LatencyBand, QualityBand } from './bands';
import type { Brief, Finding } from './finding';
import type { TalkCounts } from '../conversation/turns';
import type { Figures } from './figures';
import type { Gap, Gaps } from './gaps';
import { holdBand, type Latency, worseLatency } from './latency';
import { COARSE_BELOW_LINES, NO_DATA_AFTER_MS, SOUND_FAIR_FROM_PERCENT, SOUND_POOR_FROM_PERCENT } from './limits';
import { isLostAgain, isPictureStill, isSoundComing, type Moment } from './moment';

/** At most so many Findings, and faults that healed by themselves, are told, the latest; and so many seconds of latency drawn. */
export const MAX_FINDINGS = 12;
export const MAX_BRIEFS = 12;
export const MAX_TRACE = 300;

/**
 * What views see of a call: plain data, bounded (under 8 KB as JSON), at most one a second, never clinical text, never an
 * address. Instants in ms since 1970, durations and latencies in ms.
 */
export interface Snapshot {
  version: 1;
  callId: string;
  startedAt: number;
  at: number;
  /** all connections are gone */
  endedAt?: number;
  /** it ended with its page, reloaded or left, and not by hanging up */
  isCutOff?: boolean;
  /** the page was reloaded to get here, so this may well be the same consultation going on */
  isAfterReload: boolean;
  /** the call before it in the same tab, and when that was last heard of */
  previous?: { callId: string; at: number; isCutOff: boolean };
  /** up to whom the numbers reach */
  measuredTo: Moment['measuredTo'];
  media: Moment['media'];
  latency: { hear: Latency; heard: Latency; band: LatencyBand };
  /** for the help desk, and for calls without media to measure: the link's own round trip */
  roundTripMs?: number;
  sound: QualityBand;
  picture: QualityBand;
  link: QualityBand;
  isRelayed?: boolean;
  protocol?: 'udp' | 'tcp';
  figures: Figures;
  silentForMs: number;
  /** newest last; those still open have no `clearedAt` */
  findings: Finding[];
  /** faults that healed before they were Findings, the latest last: logged, not shown */
  briefs: Brief[];
  /** sound that one side did not hear, the latest last, and how many there have been on each way in all */
  gaps: Gap[];
  gapsMade: Gaps['made'];
  /** who talked when, as counts and times; absent where levels cannot be read */
  talk?: TalkCounts;
  /** the worse way's latency, one number a second, newest last; null where unknown */
  trace: (number | null)[];
  /** for how many seconds its latency was in each band, since it began */
  bandSeconds: Record<LatencyBand, number>;
}

/** Below 10 frames a second movement is seen as steps; below 15 as unsteady. */
export const PICTURE_POOR_BELOW_FPS = 10;
export const PICTURE_FAIR_BELOW_FPS = 15;

export function rateSound(moment: Moment): QualityBand {
  const { audio, receivesAudio } = moment;
  if (!isReadable(moment) || !receivesAudio || !audio?.hasArrived) return 'unknown';
  if (!isSoundComing(moment)) return 'poor';
  if (audio.concealedPercent === undefined) return 'unknown';
  if (audio.concealedPercent >= SOUND_POOR_FROM_PERCENT) return 'poor';
  return audio.concealedPercent >= SOUND_FAIR_FROM_PERCENT || isLostAgain(moment) ? 'fair' : 'good';
}

export function ratePicture(moment: Moment): QualityBand {
  const { video, receivesVideo } = moment;
  if (!isReadable(moment) || !receivesVideo || !video?.hasDecoded) return 'unknown';
  if (isPictureStill(moment)) return 'poor';
  // A page has as many frames as it has changes: their number says nothing.
  if (video.isScreen) return 'good';
  if (video.framesPerSecond === undefined) return 'unknown';
  if (video.framesPerSecond < PICTURE_POOR_BELOW_FPS) return 'poor';
  const isCoarse = video.height !== undefined && video.height < COARSE_BELOW_LINES;
  return isCoarse || video.framesPerSecond < PICTURE_FAIR_BELOW_FPS ? 'fair' : 'good';
}

export function rateLink({ link, silentForMs }: Moment): QualityBand {
  if (silentForMs >= NO_DATA_AFTER_MS || link === 'connecting') return 'unknown';
  return link === 'connected' ? 'good' : 'poor';
}

function isReadable({ link, silentForMs }: Moment): boolean {
  return link === 'connected' && silentForMs < NO_DATA_AFTER_MS;
}

/** Latency of the call as one band: the worse of the two ways, held where it is while it is at a limit. */
export function rateCall(before: LatencyBand, hear: Latency, heard: Latency): LatencyBand {
  return holdBand(before, worseLatency(hear, heard));
}
