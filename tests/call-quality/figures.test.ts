import { expect, it } from 'vitest';
import { type Figures, figuresOf } from '../../utils/call-quality/figures';
import type { Moment } from '../../utils/call-quality/moment';
import { aMoment } from './a-moment';

const SOUND = { id: 'IA', stalledMs: 20, hasArrived: true };
const PICTURE = { hasDecoded: true, hasArrived: true };

it.each<[string, Partial<Moment>, Partial<Figures>]>([
  ['made up, with one decimal', { audio: { ...SOUND, concealedPercent: 6.25 } }, { madeUpPercent: 6.3 }],
  ['packets lost', { audio: { ...SOUND, lostPackets: 3 } }, { lostPackets: 3 }],
  ['sound that has stopped', { audio: { ...SOUND, stalledMs: 2400.4 } }, { soundStalledMs: 2400 }],
  ['frames', { video: { ...PICTURE, framesPerSecond: 12.4, height: 360 } }, { framesPerSecond: 12, lines: 360 }],
  ['frames thrown away', { video: { ...PICTURE, droppedPercent: 24.6 } }, { droppedPercent: 25 }],
  ['a picture that stands still', { pictureStillMs: 3000 }, { pictureStillMs: 3000 }],
  ['what they report', { lostByThemPercent: 11.7 }, { lostByThemPercent: 12 }],
  ['a limit', { uploadLimit: 'bandwidth' }, { uploadLimit: 'bandwidth' }],
  ['a microphone', { microphone: 'muted' }, { microphone: 'muted' }],
  ['a link that is down', { link: 'reconnecting', linkDownMs: 4000 }, { linkDownMs: 4000 }],
  [
    'what a page forges stays a number',
    { video: { ...PICTURE, framesPerSecond: Infinity } },
    { framesPerSecond: 1_000_000_000 },
  ],
])('%s', (_what, but, expected) => {
  expect(figuresOf(aMoment(but))).toMatchObject(expected);
});

it('has none of what is not there', () => {
  const { audio: _sound, video: _picture, lostByThemPercent: _loss, ...rest } = aMoment();
  expect(figuresOf(rest)).toEqual({ microphone: 'on', uploadLimit: 'none', linkDownMs: 0 });
});

it('has none once nothing has been heard for 5 s', () => {
  expect(figuresOf(aMoment({ silentForMs: 5000 }))).toEqual({});
});
