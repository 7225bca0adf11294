import type { Moment } from '../../utils/call-quality/moment';
import { aLatency } from './a-snapshot';

/** A minute into a good call, with what a test wants otherwise. */
export function aMoment(but: Partial<Moment> = {}): Moment {
  return {
    atMs: 1_060_000,
    silentForMs: 0,
    ageMs: 60_000,
    link: 'connected',
    measuredTo: 'other side',
    media: 'rtp',
    hear: aLatency(120),
    heard: aLatency(120),
    receivesAudio: true,
    receivesVideo: true,
    soundDueMs: 0,
    pictureDueMs: 0,
    audio: { id: 'IA', stalledMs: 0, hasArrived: true, concealedPercent: 0 },
    hearingOn: 'c1',
    video: { hasDecoded: true, hasArrived: true, framesPerSecond: 30, height: 720 },
    pictureStillMs: 0,
    linkDownMs: 0,
    drops: [],
    microphone: 'on',
    microphoneSilentMs: 0,
    isUnheard: false,
    lostByThemPercent: 0,
    uploadLimit: 'none',
    loudness: [],
    recentOverlaps: 0,
    recentGaps: [],
    ...but,
  };
}
