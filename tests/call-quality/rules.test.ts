import { describe, expect, it } from 'vitest';
import type { Side } from '../../utils/call-quality/bands';
import { FINDING_KINDS, type FindingKind, type Verdict } from '../../utils/call-quality/finding';
import { UNKNOWN_LATENCY } from '../../utils/call-quality/latency';
import type { Moment } from '../../utils/call-quality/moment';
import { RULES } from '../../utils/call-quality/rules';
import { aLatency } from './a-snapshot';
import { aMoment } from './a-moment';

const sound = (but: Partial<NonNullable<Moment['audio']>>): Partial<Moment> => ({
  audio: { stalledMs: 0, hasArrived: true, concealedPercent: 0, ...but },
});
const picture = (but: Partial<NonNullable<Moment['video']>>): Partial<Moment> => ({
  video: { hasDecoded: true, hasArrived: true, ...but },
});
const absent: Verdict = { is: 'absent' };
const unknown: Verdict = { is: 'unknown' };
const on = (side: Side): Verdict => ({ is: 'present', side });
const withoutSound = ({ audio: _, ...rest }: Moment): Moment => rest;
const withoutPicture = ({ video: _, ...rest }: Moment): Moment => rest;

describe('each rule', () => {
  it.each(FINDING_KINDS)('%s is absent from a good call', (kind) => {
    expect(RULES[kind].detect(aMoment())).toEqual(absent);
  });

  it.each<[FindingKind, string, Partial<Moment>, Verdict]>([
    ['sound-lost', 'just before a second without packets', sound({ stalledMs: 999 }), absent],
    ['sound-lost', 'a second without packets, picture still coming', sound({ stalledMs: 1000 }), on('theirs')],
    [
      'sound-lost',
      'and no picture either',
      { ...sound({ stalledMs: 1000 }), ...picture({ hasArrived: false }) },
      on('the path'),
    ],
    ['sound-lost', 'never came, 7.9 s', { ...sound({ hasArrived: false }), ageMs: 7999 }, absent],
    ['sound-lost', 'never came, 8 s', { ...sound({ hasArrived: false }), ageMs: 8000 }, on('theirs')],
    ['sound-lost', 'not negotiated to come', { receivesAudio: false, ...sound({ stalledMs: 60_000 }) }, absent],
    ['sound-breaking-up', '4.9 % made up', sound({ concealedPercent: 4.9 }), unknown],
    [
      'sound-breaking-up',
      '5 % made up, nothing lost on the way',
      sound({ concealedPercent: 5, lostPackets: 0 }),
      on('unknown'),
    ],
    ['sound-breaking-up', '5 % made up, packets lost', sound({ concealedPercent: 5, lostPackets: 3 }), on('the path')],
    ['sound-breaking-up', '1 % made up', sound({ concealedPercent: 1 }), unknown],
    ['sound-breaking-up', '0.9 % made up', sound({ concealedPercent: 0.9 }), absent],
    ['link-lost', 'lost', { link: 'lost' }, on('unknown')],
    ['link-lost', 'being made', { link: 'connecting' }, unknown],
    ['link-lost', 'nothing heard of it', { link: 'lost', silentForMs: 5000 }, unknown],
    ['no-data', 'silent for 4.9 s', { silentForMs: 4999 }, absent],
    ['no-data', 'silent for 5 s', { silentForMs: 5000 }, on('unknown')],
    ['no-data', 'outside RTP, just begun', { media: 'outside rtp', ageMs: 4999 }, absent],
    ['no-data', 'outside RTP for 5 s', { media: 'outside rtp', ageMs: 5000 }, on('unknown')],
    ['latency-high', '499.9 ms', { hear: aLatency(499.9) }, unknown],
    ['latency-high', '500 ms', { hear: aLatency(500) }, on('the path')],
    ['latency-high', '500 ms the other way', { heard: aLatency(500) }, on('the path')],
    ['latency-high', '450 ms', { hear: aLatency(450) }, unknown],
    ['latency-high', '449 ms', { hear: aLatency(449) }, absent],
    ['latency-high', 'not known', { hear: UNKNOWN_LATENCY, heard: UNKNOWN_LATENCY }, unknown],
    ['picture-missing', 'none yet, 4.9 s', { ...picture({ hasDecoded: false }), ageMs: 4999 }, absent],
    ['picture-missing', 'none yet, 5 s', { ...picture({ hasDecoded: false }), ageMs: 5000 }, on('theirs')],
    ['picture-missing', 'not negotiated to come', { ...picture({ hasDecoded: false }), receivesVideo: false }, absent],
    ['picture-frozen', 'still for 1.9 s', { pictureStillMs: 1999 }, absent],
    ['picture-frozen', 'packets come, no frame is made', { pictureStillMs: 2000 }, on('unknown')],
    [
      'picture-frozen',
      'sound comes, no picture packets',
      { pictureStillMs: 2000, ...picture({ hasArrived: false }) },
      on('theirs'),
    ],
    [
      'picture-frozen',
      'neither comes',
      { pictureStillMs: 2000, ...picture({ hasArrived: false }), ...sound({ stalledMs: 1000 }) },
      on('the path'),
    ],
    ['picture-frozen', 'none was ever there', { pictureStillMs: 9000, ...picture({ hasDecoded: false }) }, absent],
    ['picture-frozen', 'no longer negotiated to come', { pictureStillMs: 9000, receivesVideo: false }, absent],
  ])('%s: %s', (kind, _what, moment, expected) => {
    expect(RULES[kind].detect(aMoment(moment))).toEqual(expected);
  });

  it('sound that was never described is judged as sound that never came', () => {
    expect(RULES['sound-lost'].detect(withoutSound(aMoment()))).toEqual(on('theirs'));
  });

  it('no picture described is a picture that is missing, not one that froze', () => {
    const moment = withoutPicture(aMoment({ pictureStillMs: 60_000 }));
    expect(RULES['picture-missing'].detect(moment)).toEqual(on('theirs'));
    expect(RULES['picture-frozen'].detect(moment)).toEqual(absent);
  });
});

describe('a blind moment', () => {
  const judged: FindingKind[] = [
    'sound-lost',
    'sound-breaking-up',
    'latency-high',
    'picture-missing',
    'picture-frozen',
  ];
  it.each<[string, Partial<Moment>]>([
    ['no data', { silentForMs: 5000 }],
    ['no link', { link: 'lost' }],
    ['no link yet', { link: 'connecting' }],
  ])('%s: nothing else is judged', (_what, blind) => {
    const worst = aMoment({
      ...blind,
      hear: aLatency(900),
      pictureStillMs: 9000,
      ...sound({ stalledMs: 9000, concealedPercent: 50 }),
    });
    for (const kind of judged) expect(RULES[kind].detect(worst), kind).toEqual(unknown);
  });
});
