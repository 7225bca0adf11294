import { describe, expect, it } from 'vitest';
import { type CameraRating, type CameraSight, rateCamera } from '../../utils/equipment/camera-picture';

const GOOD: CameraSight = {
  width: 1280,
  height: 720,
  framesPerSecond: 30,
  sinceFrameMs: 20,
  hasFrame: true,
  isMuted: false,
};
const NONE: Partial<CameraSight> = { width: 0, height: 0, framesPerSecond: 0, hasFrame: false };

describe('the picture of the camera', () => {
  it.each<[string, Partial<CameraSight>, CameraRating]>([
    ['as it should be', {}, { band: 'good' }],
    ['just switched on', { ...NONE, sinceFrameMs: 900 }, { band: 'unknown' }],
    [
      'switched on long ago without a frame',
      { ...NONE, sinceFrameMs: 5000 },
      { band: 'poor', fault: 'no picture yet' },
    ],
    ['that stands still', { sinceFrameMs: 2000, framesPerSecond: 0 }, { band: 'poor', fault: 'picture stopped' }],
    ['that may come any moment', { sinceFrameMs: 1900 }, { band: 'good' }],
    ['held back by the computer', { isMuted: true }, { band: 'poor', fault: 'held back' }],
    ['held back before it came', { ...NONE, isMuted: true, sinceFrameMs: 0 }, { band: 'poor', fault: 'held back' }],
    ['of few lines', { width: 160, height: 120 }, { band: 'fair', fault: 'coarse' }],
    ['of just enough lines', { width: 320, height: 240 }, { band: 'good' }],
    ['a little jerky, in a dark room', { framesPerSecond: 12 }, { band: 'fair', fault: 'jerky' }],
    ['of just enough frames', { framesPerSecond: 15 }, { band: 'good' }],
    ['seen as steps', { framesPerSecond: 9 }, { band: 'poor', fault: 'jerky' }],
    ['coarse and seen as steps', { height: 120, framesPerSecond: 5 }, { band: 'poor', fault: 'jerky' }],
  ])('%s', (_what, but, expected) => {
    expect(rateCamera({ ...GOOD, ...but })).toEqual(expected);
  });
});
