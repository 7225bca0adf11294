import { expect, it } from 'vitest';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import { figureLines } from '../../utils/i18n/figure-lines';
import { aSnapshot } from '../call-quality/a-snapshot';

it.each<[Partial<Snapshot>, string]>([
  [
    { sound: 'poor', figures: { madeUpPercent: 6.3, lostPackets: 3, soundStalledMs: 20 } },
    'Their sound poor: 6.3\u00a0% of it made up by the browser, 3\u00a0packets lost.',
  ],
  [{ figures: { lostPackets: 1 } }, 'Their sound good: 1\u00a0packet lost.'],
  [{ sound: 'poor', figures: { soundStalledMs: 2400 } }, 'Their sound poor: nothing for 2.4\u00a0s.'],
  [{ sound: 'unknown' }, 'Their sound not known: no figures yet.'],
  [
    { picture: 'fair', figures: { framesPerSecond: 12, lines: 180, pictureStillMs: 40 } },
    'Their picture fair: 12\u00a0frames a second, 180\u00a0lines.',
  ],
  [
    { picture: 'poor', figures: { framesPerSecond: 1, droppedPercent: 30, pictureStillMs: 2000 } },
    'Their picture poor: 1\u00a0frame a second, 30\u00a0% thrown away by this computer, still for 2.0\u00a0s.',
  ],
  [
    { isRelayed: true, protocol: 'tcp', roundTripMs: 41.6 },
    'Link good: by way of a relay, TCP, 42\u00a0ms there and back.',
  ],
  [
    { link: 'poor', isRelayed: false, protocol: 'udp', figures: { linkDownMs: 4000 } },
    'Link poor: direct, UDP, down for 4.0\u00a0s.',
  ],
  [
    { figures: { microphone: 'on', lostByThemPercent: 12 } },
    'Your sound: microphone on, 12\u00a0% of it lost by their last report.',
  ],
  [{ figures: { microphone: 'ended' } }, 'Your sound: microphone unplugged.'],
  [{ figures: { microphone: 'none' } }, 'Your sound: not sent.'],
  [
    { media: 'outside rtp', figures: { microphone: 'none' } },
    'Your sound: the browser does not report how it travels here.',
  ],
  [
    { media: 'outside rtp', sound: 'unknown' },
    'Their sound not known: the browser does not report how it travels here.',
  ],
  [{ figures: { uploadLimit: 'cpu' } }, 'Your picture: held back by this computer.'],
  [{ figures: { uploadLimit: 'unknown' } }, 'Your picture: the browser does not say whether it is held back.'],
])('%j', (but, words) => {
  expect(figureLines(aSnapshot(but))).toContain(words);
});
