import type { Side } from './bands';
import type { Durations, FindingKind, Reason, Verdict } from './finding';
import { DISRUPTIVE_FROM_MS, LITTLE_EFFECT_UP_TO_MS, UNUSABLE_FROM_MS, worseLatency } from './latency';
import {
  COARSE_BELOW_LINES,
  NO_DATA_AFTER_MS,
  RECENT_MS,
  SOUND_FAIR_FROM_PERCENT,
  SOUND_POOR_FROM_PERCENT,
} from './limits';
import { isLostAgain, isPictureStill, isSoundComing, type Moment } from './moment';
import { isFaint } from './faint';

/** A Finding's rule: when it is present at a Moment, and for how long that must last. */
export interface Rule extends Durations {
  detect(moment: Moment): Verdict;
}

/** A raised latency clears only well below where it was raised, so that it does not flicker. */
const LATENCY_CLEARS_BELOW_SHARE = 0.9;
/** So long below the next lower limit, and it is another line: the long times are for what moves about its limit. */
const FAR_BELOW_FOR_MS = 3000;
/** In its first seconds a call's buffer finds its size, and a good line sounds broken to the counters. */
const SETTLING_MS = 5000;
/** Sound that never came: patients take some seconds to unmute (Shaw et al. 2020, table 5). */
const SOUND_NEVER_CAME_AFTER_MS = 8000;
const PICTURE_NEVER_CAME_AFTER_MS = 5000;
/** A picture stands still from its last frame, sound from its last packet; polls come every second. */
const STOPPED_TOGETHER_MS = 3000;
/** Drops that heal by themselves do so in 6 to 15 s (Shaw et al. 2020, table 5). */
const LINK_HEALS_WITHIN_MS = 15_000;
/** The computer's own noise is never nothing: a microphone that gives exactly nothing is switched off at the device. */
const NOT_EVEN_NOISE_MS = 10_000;
/** Of our sound, lost on its way: browsers hide 10 % well enough to be understood, with the error correction of Opus. */
const LOST_BY_THEM_PERCENT = 10;
/** Of the frames that came, thrown away by this computer. */
const DROPPED_PERCENT = 20;
/** A line that dropped this often in this time is not one to rely on (content model 8.2, N3). */
const UNSTABLE_DROPS = 3;
const UNSTABLE_WITHIN_MS = 300_000;

/** Talked at once, within half a minute (content model 8.2, L3b). */
const OVERLAPS = 2;

const ABSENT: Verdict = { is: 'absent' };
const STILL: Verdict = { is: 'still' };
const UNKNOWN: Verdict = { is: 'unknown' };

const present = (side: Side, why: Reason, value?: number): Verdict => ({
  is: 'present',
  side,
  why,
  ...(value !== undefined && { value }),
});

/** Without data or without a link nothing else can be judged. */
function isBlind({ silentForMs, link }: Moment): boolean {
  return silentForMs >= NO_DATA_AFTER_MS || link !== 'connected';
}

/** Sound and picture have both come, and stopped at one time: it is the way, and not what makes one of them. */
function hasStoppedTogether({ audio, video, pictureStillMs }: Moment): boolean {
  const isStopped = audio?.hasArrived && video?.hasDecoded && !video.hasArrived;
  return isStopped === true && Math.abs(pictureStillMs - audio!.stalledMs) < STOPPED_TOGETHER_MS;
}

/** Where sound still comes, or stopped together with the picture, neither end is at fault; else it is not known. */
function sideOfLink(moment: Moment): Side {
  const stillComes = moment.audio?.hasArrived && isSoundComing(moment);
  return stillComes || hasStoppedTogether(moment) ? 'the path' : 'unknown';
}

/**
 * Sound that was gone before its link was, is gone for as long as it does not come, and a picture that stood stands: what makes
 * them comes back before the browser says that the link is.
 */
function inBrokenLink({ silentForMs, link }: Moment, isGone: boolean | undefined, value: number): Verdict {
  if (silentForMs >= NO_DATA_AFTER_MS || link === 'connecting' || isGone === undefined) return UNKNOWN;
  return isGone ? { is: 'still', value } : ABSENT;
}

/**
 * The rules in one table. 500 and 200 ms are the seeds'; the other numbers started as the design's proposals (content model
 * 8.2) and are tuned on recorded calls. Units of a Finding's worst value: ms for latency, link and silence, percent for
 * what was lost, made up or thrown away.
 */
export const RULES: Record<FindingKind, Rule> = {
  'link-lost': {
    enterMs: 0,
    clearMs: 2000,
    detect(moment) {
      const { link, silentForMs, linkDownMs } = moment;
      if (silentForMs >= NO_DATA_AFTER_MS || link === 'connecting') return UNKNOWN;
      const isGone = link === 'lost' || (link === 'reconnecting' && linkDownMs >= LINK_HEALS_WITHIN_MS);
      return isGone ? present(sideOfLink(moment), 'link failed', linkDownMs) : ABSENT;
    },
  },
  'link-reconnecting': {
    enterMs: 2000,
    clearMs: 2000,
    detect(moment) {
      const { link, silentForMs, linkDownMs } = moment;
      if (silentForMs >= NO_DATA_AFTER_MS || link === 'connecting') return UNKNOWN;
      return link === 'reconnecting' ? present(sideOfLink(moment), 'link dropped', linkDownMs) : ABSENT;
    },
  },
  'link-unstable': {
    enterMs: 0,
    clearMs: 60_000,
    detect({ drops, atMs }) {
      const recent = drops.filter((at) => atMs - at < UNSTABLE_WITHIN_MS);
      return recent.length >= UNSTABLE_DROPS ? present('unknown', 'link dropped often', recent.length) : ABSENT;
    },
  },
  'sound-lost': {
    enterMs: 0,
    clearMs: 3000,
    detect(moment) {
      const { receivesAudio, audio, video } = moment;
      if (isBlind(moment)) {
        const isGone = audio?.hasArrived ? !isSoundComing(moment) : undefined;
        return inBrokenLink(moment, isGone, audio?.stalledMs ?? 0);
      }
      if (!receivesAudio || !audio?.hasArrived || isSoundComing(moment)) return ABSENT;
      // Where their picture still comes, the way is open and their microphone is not; where both stopped, it is the way.
      if (video?.hasArrived) return present('theirs', 'picture still comes', audio.stalledMs);
      return hasStoppedTogether(moment)
        ? present('the path', 'nothing comes', audio.stalledMs)
        : present('unknown', 'sound stopped', audio.stalledMs);
    },
  },
  'sound-missing': {
    enterMs: 0,
    clearMs: 0,
    detect(moment) {
      const { media, soundDueMs } = moment;
      if (isBlind(moment)) return UNKNOWN;
      const isMissing = media === 'rtp' && soundDueMs >= SOUND_NEVER_CAME_AFTER_MS;
      // Where nothing at all has come, it may as well be the way.
      return isMissing ? present(moment.video?.hasArrived ? 'theirs' : 'unknown', 'never came', soundDueMs) : ABSENT;
    },
  },
  'sound-breaking-up': {
    enterMs: 2000,
    clearMs: 10_000,
    detect(moment) {
      const percent = moment.audio?.concealedPercent;
      if (isBlind(moment) || percent === undefined || moment.ageMs < SETTLING_MS) return UNKNOWN;
      if (percent >= SOUND_POOR_FROM_PERCENT) {
        const isLost = (moment.audio?.lostPackets ?? 0) > 0;
        return present('the path', isLost ? 'packets lost' : 'packets late', percent);
      }
      if (isLostAgain(moment)) {
        const lostMs = moment.recentGaps.reduce((sum, { lengthMs }) => sum + lengthMs, 0);
        return present('the path', 'lost again and again', Math.min(100, (100 * lostMs) / RECENT_MS));
      }
      return percent < SOUND_FAIR_FROM_PERCENT ? ABSENT : STILL;
    },
  },
  'sound-faint': {
    enterMs: 15_000,
    clearMs: 10_000,
    detect(moment) {
      if (isBlind(moment) || !moment.receivesAudio) return UNKNOWN;
      return isFaint(moment.loudness) ? present('theirs', 'quiet voice') : ABSENT;
    },
  },
  'my-sound-off': {
    enterMs: 3000,
    clearMs: 0,
    detect(moment) {
      if (isBlind(moment)) return UNKNOWN;
      if (moment.microphone === 'off') return present('yours', 'switched off here');
      if (moment.microphone === 'muted') return present('yours', 'muted by the browser');
      return moment.microphone === 'ended' ? present('yours', 'device gone') : ABSENT;
    },
  },
  'my-sound-silent': {
    enterMs: 0,
    clearMs: 0,
    detect(moment) {
      if (isBlind(moment)) return UNKNOWN;
      const { microphoneSilentMs } = moment;
      return microphoneSilentMs >= NOT_EVEN_NOISE_MS ? present('yours', 'not even noise', microphoneSilentMs) : ABSENT;
    },
  },
  'my-sound-breaking-up': {
    enterMs: 2000,
    clearMs: 5000,
    detect(moment) {
      const { lostByThemPercent, isUnheard } = moment;
      if (isUnheard) return isBlind(moment) ? STILL : present('the path', 'no answers', 100);
      if (isBlind(moment) || lostByThemPercent === undefined) return UNKNOWN;
      if (lostByThemPercent >= LOST_BY_THEM_PERCENT) return present('the path', 'they report loss', lostByThemPercent);
      return lostByThemPercent < LOST_BY_THEM_PERCENT / 2 ? ABSENT : STILL;
    },
  },
  'no-data': {
    enterMs: 0,
    clearMs: 1000,
    detect({ silentForMs, media, link, ageMs }) {
      if (silentForMs >= NO_DATA_AFTER_MS) return present('unknown', 'reports missing', silentForMs);
      const isUnreadable = media === 'outside rtp' && link === 'connected' && ageMs >= NO_DATA_AFTER_MS;
      return isUnreadable ? present('unknown', 'outside rtp') : ABSENT;
    },
  },
  'talking-over': {
    enterMs: 0,
    clearMs: 20_000,
    detect(moment) {
      const { recentOverlaps } = moment;
      const { band } = worseLatency(moment.hear, moment.heard);
      if (isBlind(moment) || band === 'unknown') return UNKNOWN;
      // Without latency people overlap too, and mean it.
      const isLate = band !== 'little effect';
      return isLate && recentOverlaps >= OVERLAPS ? present('the path', 'both at once', recentOverlaps) : ABSENT;
    },
  },
  'latency-unusable': latencyRule(UNUSABLE_FROM_MS, DISRUPTIVE_FROM_MS, { enterMs: 10_000, clearMs: 20_000 }),
  'latency-high': latencyRule(DISRUPTIVE_FROM_MS, LITTLE_EFFECT_UP_TO_MS, { enterMs: 6000, clearMs: 15_000 }),
  'latency-noticeable': latencyRule(LITTLE_EFFECT_UP_TO_MS, 0, { enterMs: 10_000, clearMs: 10_000 }),
  'picture-missing': {
    enterMs: 0,
    clearMs: 0,
    detect(moment) {
      const { pictureDueMs, audio } = moment;
      if (isBlind(moment)) return UNKNOWN;
      const isMissing = pictureDueMs >= PICTURE_NEVER_CAME_AFTER_MS;
      return isMissing ? present(audio?.hasArrived ? 'theirs' : 'unknown', 'never came', pictureDueMs) : ABSENT;
    },
  },
  'picture-frozen': {
    enterMs: 0,
    clearMs: 5000,
    detect(moment) {
      const { receivesVideo, video, pictureStillMs } = moment;
      if (isBlind(moment)) {
        const hasStood = video?.hasDecoded ? isPictureStill(moment) : undefined;
        return inBrokenLink(moment, hasStood, pictureStillMs);
      }
      if (!receivesVideo || !video?.hasDecoded || !isPictureStill(moment)) return ABSENT;
      // Packets that come and make no picture: damaged on the way, or too much for this computer.
      if (video.hasArrived) {
        const isSlow = (video.droppedPercent ?? 0) >= DROPPED_PERCENT;
        return isSlow
          ? present('this computer', 'frames thrown away', pictureStillMs)
          : present('unknown', 'frames not decoded', pictureStillMs);
      }
      // None while sound comes are not sent.
      return isSoundComing(moment)
        ? present('theirs', 'frames stopped', pictureStillMs)
        : present('the path', 'nothing comes', pictureStillMs);
    },
  },
  'picture-coarse': {
    enterMs: 15_000,
    clearMs: 15_000,
    detect(moment) {
      const { receivesVideo, video } = moment;
      if (isBlind(moment) || !receivesVideo || video?.height === undefined) return UNKNOWN;
      if ((video.droppedPercent ?? 0) >= DROPPED_PERCENT)
        return present('this computer', 'frames thrown away', video.droppedPercent);
      return video.height < COARSE_BELOW_LINES ? present('unknown', 'few lines') : ABSENT;
    },
  },
  'upload-limited': {
    enterMs: 15_000,
    clearMs: 20_000,
    detect(moment) {
      if (isBlind(moment) || moment.uploadLimit === 'unknown' || moment.ageMs < SETTLING_MS) return UNKNOWN;
      if (moment.uploadLimit === 'cpu') return present('this computer', 'slow computer');
      return moment.uploadLimit === 'bandwidth' ? present('the path', 'little bandwidth') : ABSENT;
    },
  },
  'link-relayed': {
    enterMs: 0,
    clearMs: 0,
    detect({ isRelayed, protocol }) {
      if (protocol === 'tcp') return present('the path', 'over TCP');
      return isRelayed ? present('the path', 'relayed') : ABSENT;
    },
  },
};

/**
 * The worse of the two ways counts. Most of it is either the way itself, or waiting for packets that come unevenly. Nothing is
 * raised by a way whose range tells nothing, but what was raised by it before may be so still.
 */
function latencyRule(fromMs: number, farBelowMs: number, durations: Durations): Rule {
  return {
    ...durations,
    detect(moment) {
      const { hear, heard } = moment;
      const mostMs = Math.max(hear.valueMs ?? 0, heard.valueMs ?? 0);
      if (isBlind(moment) || mostMs === 0) return UNKNOWN;
      const { valueMs = 0, parts, band } = worseLatency(hear, heard);
      if (band !== 'unknown' && valueMs >= fromMs) {
        const isWay = !parts || parts.networkMs >= parts.jitterBufferMs;
        return present('the path', isWay ? 'far away' : 'waiting in the buffer', valueMs);
      }
      if (mostMs < farBelowMs) return { is: 'absent', clearMs: FAR_BELOW_FOR_MS };
      return mostMs < fromMs * LATENCY_CLEARS_BELOW_SHARE ? ABSENT : STILL;
    },
  };
}
