import type { Durations, FindingKind, Verdict } from './finding';
import { DISRUPTIVE_FROM_MS, worseLatency } from './latency';
import {
  NO_DATA_AFTER_MS,
  PICTURE_STILL_AFTER_MS,
  SOUND_FAIR_FROM_PERCENT,
  SOUND_GONE_AFTER_MS,
  SOUND_POOR_FROM_PERCENT,
} from './limits';
import type { Moment } from './moment';

/** A Finding's rule: when it is present at a Moment, and for how long that must last. */
export interface Rule extends Durations {
  detect(moment: Moment): Verdict;
}

/** A raised latency clears only well below where it was raised, so that it does not flicker. */
const LATENCY_CLEARS_BELOW_MS = 450;
/** In its first seconds a call's buffer finds its size, and a good line sounds broken to the counters. */
const SETTLING_MS = 5000;
/** Sound that never came: patients take some seconds to unmute (Shaw et al. 2020, table 5). */
const SOUND_NEVER_CAME_AFTER_MS = 8000;
const PICTURE_NEVER_CAME_AFTER_MS = 5000;

const ABSENT: Verdict = { is: 'absent' };
const UNKNOWN: Verdict = { is: 'unknown' };

const present = (side: Extract<Verdict, { is: 'present' }>['side']): Verdict => ({ is: 'present', side });
const presentIf = (isPresent: boolean, side: Extract<Verdict, { is: 'present' }>['side']): Verdict =>
  isPresent ? present(side) : ABSENT;

/** Without data or without a link nothing else can be judged. */
function isBlind({ silentForMs, link }: Moment): boolean {
  return silentForMs >= NO_DATA_AFTER_MS || link !== 'connected';
}

/**
 * The rules in one table. 500 and 200 ms are the seeds'; the other numbers started as the design's proposals and are
 * tuned with injected faults.
 */
export const RULES: Record<FindingKind, Rule> = {
  'sound-lost': {
    enterMs: 0,
    clearMs: 3000,
    detect(moment) {
      if (isBlind(moment)) return UNKNOWN;
      if (!moment.receivesAudio || !moment.audio) return neverCame(moment);
      if (!moment.audio.hasArrived) return neverCame(moment);
      // Where their picture still comes, the way is open and their microphone is not; where both stopped, it is the way.
      const side = moment.video?.hasArrived ? 'theirs' : moment.video ? 'the path' : 'unknown';
      return presentIf(moment.audio.stalledMs >= SOUND_GONE_AFTER_MS, side);
    },
  },
  'sound-breaking-up': {
    enterMs: 2000,
    clearMs: 10_000,
    detect(moment) {
      const percent = moment.audio?.concealedPercent;
      if (isBlind(moment) || percent === undefined || moment.ageMs < SETTLING_MS) return UNKNOWN;
      if (percent >= SOUND_POOR_FROM_PERCENT)
        return present((moment.audio?.lostPackets ?? 0) > 0 ? 'the path' : 'unknown');
      return percent < SOUND_FAIR_FROM_PERCENT ? ABSENT : UNKNOWN;
    },
  },
  'link-lost': {
    enterMs: 3000,
    clearMs: 2000,
    detect: ({ link, silentForMs }) =>
      silentForMs >= NO_DATA_AFTER_MS || link === 'connecting' ? UNKNOWN : presentIf(link === 'lost', 'unknown'),
  },
  'no-data': {
    enterMs: 0,
    clearMs: 1000,
    detect: ({ silentForMs, media, link, ageMs }) =>
      presentIf(
        silentForMs >= NO_DATA_AFTER_MS ||
          (media === 'outside rtp' && link === 'connected' && ageMs >= NO_DATA_AFTER_MS),
        'unknown',
      ),
  },
  'latency-high': {
    enterMs: 6000,
    clearMs: 15_000,
    detect(moment) {
      const { valueMs } = worseLatency(moment.hear, moment.heard);
      if (isBlind(moment) || valueMs === undefined) return UNKNOWN;
      if (valueMs >= DISRUPTIVE_FROM_MS) return present('the path');
      return valueMs < LATENCY_CLEARS_BELOW_MS ? ABSENT : UNKNOWN;
    },
  },
  'picture-missing': {
    enterMs: 0,
    clearMs: 0,
    detect(moment) {
      if (isBlind(moment)) return UNKNOWN;
      if (!moment.receivesVideo || moment.video?.hasDecoded) return ABSENT;
      return presentIf(moment.ageMs >= PICTURE_NEVER_CAME_AFTER_MS, 'theirs');
    },
  },
  'picture-frozen': {
    enterMs: 0,
    clearMs: 5000,
    detect(moment) {
      if (isBlind(moment)) return UNKNOWN;
      if (!moment.receivesVideo || !moment.video?.hasDecoded) return ABSENT;
      // Packets that come and make no picture are this computer's to decode; none while sound comes are not sent.
      const side = moment.video.hasArrived
        ? 'unknown'
        : (moment.audio?.stalledMs ?? 0) < SOUND_GONE_AFTER_MS
          ? 'theirs'
          : 'the path';
      return presentIf(moment.pictureStillMs >= PICTURE_STILL_AFTER_MS, side);
    },
  },
};

function neverCame({ receivesAudio, ageMs, media }: Moment): Verdict {
  return presentIf(receivesAudio && media === 'rtp' && ageMs >= SOUND_NEVER_CAME_AFTER_MS, 'theirs');
}
