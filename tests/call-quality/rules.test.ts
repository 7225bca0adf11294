import { describe, expect, it } from 'vitest';
import type { Side } from '../../utils/call-quality/bands';
import { FINDING_KINDS, type FindingKind, type Reason, type Verdict } from '../../utils/call-quality/finding';
import { UNKNOWN_LATENCY } from '../../utils/call-quality/latency';
import type { Moment } from '../../utils/call-quality/moment';
import { RULES } from '../../utils/call-quality/rules';
import { rateSound } from '../../utils/call-quality/snapshot';
import { aLatency } from './a-snapshot';
import { aMoment } from './a-moment';

const sound = (but: Partial<NonNullable<Moment['audio']>>): Partial<Moment> => ({
  audio: { id: 'IA', stalledMs: 0, hasArrived: true, concealedPercent: 0, ...but },
});
const picture = (but: Partial<NonNullable<Moment['video']>>): Partial<Moment> => ({
  video: { hasDecoded: true, hasArrived: true, ...but },
});
/** Sound and picture, 4 s ago. */
const stopped: Partial<Moment> = {
  ...sound({ stalledMs: 4000 }),
  ...picture({ hasArrived: false, framesPerSecond: 0 }),
  pictureStillMs: 4000,
};
const absent: Verdict = { is: 'absent' };
const still: Verdict = { is: 'still' };
const unknown: Verdict = { is: 'unknown' };
const on = (side: Side, why?: Reason): object => ({ is: 'present', side, ...(why && { why }) });
const noPicture = { receivesVideo: false, video: undefined } as unknown as Partial<Moment>;
/** root mean square of a second each: words at -46 dBov, pauses at -66 */
const QUIET_VOICE = Array.from({ length: 20 }, (_, second) => (second % 3 === 0 ? 0.0005 : 0.005));
const withoutSound = ({ audio: _, ...rest }: Moment): Moment => rest;
const withoutPicture = ({ video: _, ...rest }: Moment): Moment => rest;

describe('each rule', () => {
  it.each(FINDING_KINDS)('%s is absent from a good call', (kind) => {
    expect(RULES[kind].detect(aMoment())).toMatchObject(absent);
  });

  it.each<[FindingKind, string, Partial<Moment>, object]>([
    ['sound-lost', 'just before a second without packets', sound({ stalledMs: 999 }), absent],
    ['sound-lost', 'a second without packets, picture still coming', sound({ stalledMs: 1000 }), on('theirs')],
    [
      'sound-lost',
      'and no picture either',
      { ...sound({ stalledMs: 1000 }), ...picture({ hasArrived: false }), pictureStillMs: 1200 },
      on('the path'),
    ],
    [
      'sound-lost',
      'and no picture for a minute: the camera is off',
      { ...sound({ stalledMs: 1000 }), ...picture({ hasArrived: false }), pictureStillMs: 60_000 },
      on('unknown'),
    ],
    ['sound-lost', 'a pause of 1.9 s with packets lost', sound({ stalledMs: 1999, unheardMs: 0 }), absent],
    ['sound-lost', 'longer than a pause', sound({ stalledMs: 2000, unheardMs: 0 }), on('theirs')],
    ['sound-lost', 'a second, made up as silence', sound({ stalledMs: 1000, unheardMs: 800 }), on('theirs')],
    [
      'sound-lost',
      'no picture to compare with',
      { ...noPicture, ...sound({ stalledMs: 1000 }) },
      on('unknown', 'sound stopped'),
    ],
    ['sound-missing', 'never came, 7.9 s', { soundDueMs: 7999 }, absent],
    ['sound-missing', 'never came, 8 s', { soundDueMs: 8000 }, on('theirs')],
    ['sound-missing', 'media outside RTP', { media: 'outside rtp', soundDueMs: 60_000 }, absent],
    ['sound-faint', 'a quiet voice with pauses', { loudness: QUIET_VOICE }, on('theirs', 'quiet voice')],
    ['sound-faint', 'a voice', { loudness: QUIET_VOICE.map((each) => each * 10) }, absent],
    ['my-sound-off', 'switched off in the page', { microphone: 'off' }, on('yours', 'switched off here')],
    ['my-sound-off', 'muted by the system', { microphone: 'muted' }, on('yours', 'muted by the browser')],
    ['my-sound-off', 'its device has gone', { microphone: 'ended' }, on('yours', 'device gone')],
    ['my-sound-off', 'no sound is to be sent', { microphone: 'none' }, absent],
    ['my-sound-silent', 'nothing for 9.9 s', { microphoneSilentMs: 9999 }, absent],
    ['my-sound-silent', 'nothing for 10 s', { microphoneSilentMs: 10_000 }, on('yours', 'not even noise')],
    ['my-sound-breaking-up', '9.9 % lost', { lostByThemPercent: 9.9 }, still],
    ['my-sound-breaking-up', '10 % lost', { lostByThemPercent: 10 }, on('the path', 'they report loss')],
    ['my-sound-breaking-up', '4.9 % lost', { lostByThemPercent: 4.9 }, absent],
    [
      'talking-over',
      'twice, on a late line',
      { recentOverlaps: 2, hear: aLatency(300) },
      on('the path', 'both at once'),
    ],
    ['talking-over', 'twice, on a good line', { recentOverlaps: 2 }, absent],
    ['talking-over', 'once, on a late line', { recentOverlaps: 1, hear: aLatency(300) }, absent],
    [
      'talking-over',
      'latency is not known',
      { recentOverlaps: 5, hear: UNKNOWN_LATENCY, heard: UNKNOWN_LATENCY },
      unknown,
    ],
    ['latency-noticeable', '200 ms', { hear: aLatency(200) }, on('the path')],
    ['latency-noticeable', '179 ms', { hear: aLatency(179) }, absent],
    ['latency-unusable', '999 ms', { hear: aLatency(999) }, still],
    ['latency-unusable', '1000 ms', { hear: aLatency(1000) }, on('the path')],
    ['link-unstable', 'dropped twice', { drops: [1_000_000, 1_010_000] }, absent],
    [
      'link-unstable',
      'dropped three times',
      { drops: [1_000_000, 1_010_000, 1_020_000] },
      on('unknown', 'link dropped often'),
    ],
    ['link-unstable', 'one of them long ago', { drops: [700_000, 1_010_000, 1_020_000] }, absent],
    ['link-reconnecting', 'the browser tries', { link: 'reconnecting' }, on('the path', 'link dropped')],
    ['link-reconnecting', 'sound and picture stopped together', { link: 'reconnecting', ...stopped }, on('the path')],
    ['link-reconnecting', 'sound stopped', { link: 'reconnecting', ...sound({ stalledMs: 4000 }) }, on('unknown')],
    ['link-lost', 'sound and picture stopped together', { link: 'lost', ...stopped }, on('the path')],
    ['link-lost', 'the browser still tries', { link: 'reconnecting', linkDownMs: 14_999 }, absent],
    ['link-lost', 'it has tried for too long', { link: 'reconnecting', linkDownMs: 15_000 }, on('the path')],
    ['picture-coarse', '239 lines', picture({ height: 239 }), on('unknown', 'few lines')],
    ['picture-coarse', '240 lines', picture({ height: 240 }), absent],
    [
      'picture-coarse',
      'a fifth thrown away',
      picture({ height: 720, droppedPercent: 20 }),
      on('this computer', 'frames thrown away'),
    ],
    ['upload-limited', 'by the line', { uploadLimit: 'bandwidth' }, on('the path', 'little bandwidth')],
    ['upload-limited', 'by this computer', { uploadLimit: 'cpu' }, on('this computer', 'slow computer')],
    ['upload-limited', 'Firefox does not say', { uploadLimit: 'unknown' }, unknown],
    ['link-relayed', 'relayed', { isRelayed: true, protocol: 'udp' }, on('the path', 'relayed')],
    ['link-relayed', 'over TCP', { isRelayed: false, protocol: 'tcp' }, on('the path', 'over TCP')],
    ['sound-lost', 'not negotiated to come', { receivesAudio: false, ...sound({ stalledMs: 60_000 }) }, absent],
    ['sound-breaking-up', '4.9 % made up', sound({ concealedPercent: 4.9 }), still],
    [
      'sound-breaking-up',
      '5 % made up, nothing lost on the way',
      sound({ concealedPercent: 5, lostPackets: 0 }),
      on('the path', 'packets late'),
    ],
    ['sound-breaking-up', '5 % made up, packets lost', sound({ concealedPercent: 5, lostPackets: 3 }), on('the path')],
    ['sound-breaking-up', '1 % made up', sound({ concealedPercent: 1 }), still],
    ['sound-breaking-up', '0.9 % made up', sound({ concealedPercent: 0.9 }), absent],
    ['link-lost', 'lost', { link: 'lost' }, on('the path')],
    ['my-sound-breaking-up', 'checks stay unanswered', { isUnheard: true }, on('the path', 'no answers')],
    ['my-sound-breaking-up', 'and the link is down', { isUnheard: true, link: 'reconnecting' }, still],
    ['link-lost', 'being made', { link: 'connecting' }, unknown],
    ['link-lost', 'nothing heard of it', { link: 'lost', silentForMs: 5000 }, unknown],
    ['no-data', 'silent for 4.9 s', { silentForMs: 4999 }, absent],
    ['no-data', 'silent for 5 s', { silentForMs: 5000 }, on('unknown')],
    ['no-data', 'outside RTP, just begun', { media: 'outside rtp', ageMs: 4999 }, absent],
    ['no-data', 'outside RTP for 5 s', { media: 'outside rtp', ageMs: 5000 }, on('unknown')],
    ['latency-high', '499.9 ms', { hear: aLatency(499.9) }, still],
    ['latency-high', '500 ms', { hear: aLatency(500) }, on('the path')],
    ['latency-high', '500 ms the other way', { heard: aLatency(500) }, on('the path')],
    ['latency-high', '450 ms', { hear: aLatency(450) }, still],
    ['latency-high', '449 ms', { hear: aLatency(449) }, absent],
    ['latency-high', 'not known', { hear: UNKNOWN_LATENCY, heard: UNKNOWN_LATENCY }, unknown],
    ['picture-missing', 'none yet, 4.9 s', { pictureDueMs: 4999 }, absent],
    ['picture-missing', 'none yet, 5 s', { pictureDueMs: 5000 }, on('theirs')],
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
    [
      'picture-frozen',
      'a shared page, sound comes',
      { pictureStillMs: 60_000, ...picture({ hasArrived: false, isScreen: true }) },
      absent,
    ],
    [
      'picture-frozen',
      'a shared page, no sound either',
      { pictureStillMs: 2000, ...picture({ hasArrived: false, isScreen: true }), ...sound({ stalledMs: 1000 }) },
      on('the path'),
    ],
    [
      'picture-frozen',
      'a shared page whose packets come and make no frame',
      { pictureStillMs: 2000, ...picture({ isScreen: true }) },
      on('unknown'),
    ],
    ['picture-frozen', 'none was ever there', { pictureStillMs: 9000, ...picture({ hasDecoded: false }) }, absent],
    ['picture-frozen', 'no longer negotiated to come', { pictureStillMs: 9000, receivesVideo: false }, absent],
  ])('%s: %s', (kind, _what, moment, expected) => {
    expect(RULES[kind].detect(aMoment(moment))).toMatchObject(expected);
  });

  it('sound and picture that were never described are not lost, nor frozen', () => {
    expect(RULES['sound-lost'].detect(withoutSound(aMoment()))).toEqual(absent);
    expect(RULES['picture-frozen'].detect(withoutPicture(aMoment({ pictureStillMs: 60_000 })))).toEqual(absent);
  });
});

it.each<[number, string]>([
  [900, 'still'],
  [460, 'still'],
  [440, 'absent'],
])('a way whose range tells nothing raises no delay, and at %d ms leaves what was raised %s', (valueMs, is) => {
  const unsure = { ...aLatency(valueMs), band: 'unknown', doubt: 'too unsure' } as const;
  expect(RULES['latency-high'].detect(aMoment({ heard: unsure })).is).toBe(is);
  expect(RULES['latency-high'].detect(aMoment({ hear: aLatency(600), heard: unsure })).is).toBe('present');
});

it.each<[FindingKind, Partial<Moment>]>([
  ['sound-lost', sound({ stalledMs: 12_000 })],
  ['picture-frozen', { pictureStillMs: 12_000 }],
])('%s goes on while the link is down, for as long as nothing comes, and is not found anew then', (kind, lost) => {
  const { detect } = RULES[kind];
  expect(detect(aMoment({ link: 'reconnecting', ...lost }))).toEqual({ is: 'still', value: 12_000 });
  expect(detect(aMoment({ link: 'lost', ...lost }))).toEqual({ is: 'still', value: 12_000 });
  // What makes it comes back before the browser calls the link up.
  expect(detect(aMoment({ link: 'reconnecting' }))).toEqual(absent);
  expect(detect(aMoment({ link: 'connecting', ...lost }))).toEqual(unknown);
  expect(detect(aMoment({ link: 'reconnecting', silentForMs: 5000, ...lost }))).toEqual(unknown);
});

describe('sound that is lost again and again', () => {
  const lostAt = (...secondsAgo: number[]): Moment['recentGaps'] =>
    secondsAgo.map((ago, index) => ({
      id: `g${index}`,
      way: 'hear',
      from: 1_060_000 - ago * 1000 - 400,
      lengthMs: 400,
      isOver: true,
    }));
  it.each<[string, Partial<Moment>, object]>([
    ['twice', { recentGaps: lostAt(6, 0) }, absent],
    ['three times, though the last second is whole', { recentGaps: lostAt(18, 9, 0) }, on('the path')],
    ['the last time 4.9 s ago', { recentGaps: lostAt(18, 9, 4.9) }, { value: 6, why: 'lost again and again' }],
    ['the last time 5 s ago', { recentGaps: lostAt(18, 9, 5) }, absent],
    ['in the first 5 s', { recentGaps: lostAt(3, 2, 1), ageMs: 4999 }, unknown],
    ['and the link is down', { recentGaps: lostAt(3, 2, 1), link: 'reconnecting' }, unknown],
  ])('%s', (_what, but, verdict) => {
    expect(RULES['sound-breaking-up'].detect(aMoment(but))).toMatchObject(verdict);
  });

  it('is not called good, whatever the last second was', () => {
    expect(rateSound(aMoment())).toBe('good');
    expect(rateSound(aMoment({ recentGaps: lostAt(18, 9, 1) }))).toBe('fair');
  });
});

it.each<[FindingKind, number, Verdict]>([
  ['latency-unusable', 899, absent],
  ['latency-unusable', 500, absent],
  ['latency-unusable', 499, { is: 'absent', clearMs: 3000 }],
  ['latency-high', 200, absent],
  ['latency-high', 199, { is: 'absent', clearMs: 3000 }],
  ['latency-noticeable', 10, absent],
])('%s at %d ms: far below its limit it clears sooner', (kind, valueMs, verdict) => {
  expect(RULES[kind].detect(aMoment({ hear: aLatency(valueMs) }))).toEqual(verdict);
});

describe('a blind moment', () => {
  const judged: FindingKind[] = ['sound-breaking-up', 'latency-high', 'picture-missing', 'picture-frozen'];
  it.each<[string, Partial<Moment>]>([
    ['no data', { silentForMs: 5000 }],
    ['no link', { link: 'lost' }],
    ['no link yet', { link: 'connecting' }],
  ])('%s: nothing else is judged anew', (_what, blind) => {
    const worst = aMoment({
      ...blind,
      hear: aLatency(900),
      pictureStillMs: 9000,
      ...sound({ stalledMs: 9000, concealedPercent: 50 }),
    });
    for (const kind of judged) expect(['unknown', 'still'], kind).toContain(RULES[kind].detect(worst).is);
  });
});
