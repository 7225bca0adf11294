import { describe, expect, it } from 'vitest';
import type { Moment } from '../../utils/call-quality/moment';
import { rateCall, rateLink, ratePicture, rateSound } from '../../utils/call-quality/snapshot';
import { aLatency } from './a-snapshot';
import { aMoment } from './a-moment';

const BLIND: [string, Partial<Moment>][] = [
  ['no data for 5 s', { silentForMs: 5000 }],
  ['a lost link', { link: 'lost' }],
  ['no link yet', { link: 'connecting' }],
];

describe('rateSound', () => {
  const sound = (but: Partial<NonNullable<Moment['audio']>>): Partial<Moment> => ({
    audio: { id: 'IA', stalledMs: 0, hasArrived: true, ...but },
  });
  it.each<[string, Partial<Moment>, string]>([
    ['nothing made up', sound({ concealedPercent: 0 }), 'good'],
    ['0.9 % made up', sound({ concealedPercent: 0.9 }), 'good'],
    ['1 % made up', sound({ concealedPercent: 1 }), 'fair'],
    ['4.9 % made up', sound({ concealedPercent: 4.9 }), 'fair'],
    ['5 % made up', sound({ concealedPercent: 5 }), 'poor'],
    ['a second without packets', sound({ concealedPercent: 0, stalledMs: 1000 }), 'poor'],
    ['how much is made up is not known', sound({}), 'unknown'],
    ['none has come', sound({ concealedPercent: 0, hasArrived: false }), 'unknown'],
    ['none is to come', { receivesAudio: false }, 'unknown'],
    ...BLIND.map(([what, but]): [string, Partial<Moment>, string] => [what, but, 'unknown']),
  ])('%s', (_what, but, band) => {
    expect(rateSound(aMoment(but))).toBe(band);
  });
});

describe('ratePicture', () => {
  const picture = (but: Partial<NonNullable<Moment['video']>>): Partial<Moment> => ({
    video: { hasDecoded: true, hasArrived: true, ...but },
  });
  it.each<[string, Partial<Moment>, string]>([
    ['15 frames a second', picture({ framesPerSecond: 15, height: 720 }), 'good'],
    ['its height is not told', picture({ framesPerSecond: 30 }), 'good'],
    ['14.9 frames a second', picture({ framesPerSecond: 14.9, height: 720 }), 'fair'],
    ['239 lines', picture({ framesPerSecond: 30, height: 239 }), 'fair'],
    ['240 lines', picture({ framesPerSecond: 30, height: 240 }), 'good'],
    ['9.9 frames a second', picture({ framesPerSecond: 9.9, height: 720 }), 'poor'],
    ['one frame a second of a shared page', picture({ framesPerSecond: 1, height: 720, isScreen: true }), 'good'],
    [
      'no frame for 5 s of a shared page',
      { ...picture({ framesPerSecond: 0, isScreen: true, hasArrived: false }), pictureStillMs: 5000 },
      'good',
    ],
    ['still for 2 s', { ...picture({ framesPerSecond: 30 }), pictureStillMs: 2000 }, 'poor'],
    ['its rate is not known', picture({}), 'unknown'],
    ['none was ever seen', picture({ framesPerSecond: 0, hasDecoded: false }), 'unknown'],
    ['none is to come', { receivesVideo: false }, 'unknown'],
    ...BLIND.map(([what, but]): [string, Partial<Moment>, string] => [what, but, 'unknown']),
  ])('%s', (_what, but, band) => {
    expect(ratePicture(aMoment(but))).toBe(band);
  });
});

describe('rateLink', () => {
  it.each<[string, Partial<Moment>, string]>([
    ['connected', {}, 'good'],
    ['lost', { link: 'lost' }, 'poor'],
    ['being made', { link: 'connecting' }, 'unknown'],
    ['silent for 5 s', { silentForMs: 5000 }, 'unknown'],
    ['lost, and silent for 5 s', { link: 'lost', silentForMs: 5000 }, 'unknown'],
  ])('%s', (_what, but, band) => {
    expect(rateLink(aMoment(but))).toBe(band);
  });
});

describe('rateCall', () => {
  it.each([
    [120, 120, 'little effect'],
    [120, 300, 'noticeable'],
    [700, 120, 'disruptive'],
  ])('%s ms one way and %s ms the other', (hear, heard, band) => {
    expect(rateCall('unknown', aLatency(hear), aLatency(heard))).toBe(band);
  });

  it('is unknown only when both ways are', () => {
    expect(rateCall('noticeable', { band: 'unknown' }, { band: 'unknown' })).toBe('unknown');
    expect(rateCall('unknown', { band: 'unknown' }, aLatency(120))).toBe('little effect');
  });
});
