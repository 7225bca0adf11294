import type { QualityBand } from '../call-quality/bands';
import { COARSE_BELOW_LINES, PICTURE_STILL_AFTER_MS } from '../call-quality/limits';
import { PICTURE_FAIR_BELOW_FPS, PICTURE_POOR_BELOW_FPS } from '../call-quality/snapshot';

/** What can be seen of a camera without looking at its picture. */
export interface CameraSight {
  width: number;
  height: number;
  /** frames of the last second */
  framesPerSecond: number;
  /** since the last frame, or since the camera was switched on */
  sinceFrameMs: number;
  hasFrame: boolean;
  /** the browser or the computer holds the picture back */
  isMuted: boolean;
}

export type CameraFault = 'held back' | 'no picture yet' | 'picture stopped' | 'coarse' | 'jerky';

export interface CameraRating {
  band: QualityBand;
  fault?: CameraFault;
}

/** Cameras take this long to wake up: laptops' own under a second, those on a cable up to three. */
const WAKES_WITHIN_MS = 5000;

/** The same limits as for the picture of a call (call-quality/snapshot.ts). */
export function rateCamera(sight: CameraSight): CameraRating {
  const { height, framesPerSecond, sinceFrameMs, hasFrame, isMuted } = sight;
  if (isMuted) return { band: 'poor', fault: 'held back' };
  if (!hasFrame)
    return sinceFrameMs < WAKES_WITHIN_MS ? { band: 'unknown' } : { band: 'poor', fault: 'no picture yet' };
  if (sinceFrameMs >= PICTURE_STILL_AFTER_MS) return { band: 'poor', fault: 'picture stopped' };
  if (framesPerSecond < PICTURE_POOR_BELOW_FPS) return { band: 'poor', fault: 'jerky' };
  if (height < COARSE_BELOW_LINES) return { band: 'fair', fault: 'coarse' };
  return framesPerSecond < PICTURE_FAIR_BELOW_FPS ? { band: 'fair', fault: 'jerky' } : { band: 'good' };
}
