import { describe, expect, it } from 'vitest';
import { heardByVideo, modeAt, modeOf, type Segment, segmentsOf } from '../../utils/consultation/segments';
import { change } from '../../utils/consultation/change';
import type { Consultation } from '../../utils/consultation/consultation';
import { aConsultation } from './a-consultation';

const to = (consultation: Consultation, mode: Segment['mode'], at: number): Consultation =>
  change(consultation, { do: 'change mode', mode }, at);
const told = (consultation: Consultation): string[] =>
  segmentsOf(consultation).map(({ mode, from }) => `${mode} ${from}`);
const VIDEO = aConsultation({ beganAt: 1_000_000 });

describe('segments', () => {
  it.each<[string, Consultation, string[]]>([
    ['video from the call’s beginning, where nothing is said', VIDEO, ['video 1000000']],
    ['none, where there was no call', aConsultation(), []],
    ['none, where one was only planned', aConsultation({ chosen: { mode: 'telephone' } }), []],
    [
      'the first that was pressed, where there was no call',
      to(to(aConsultation(), 'telephone', 1_100_000), 'face to face', 1_200_000),
      ['telephone 1100000', 'face to face 1200000'],
    ],
    [
      'the same pressed again is none',
      to(to(aConsultation(), 'telephone', 1_100_000), 'telephone', 1_105_000),
      ['telephone 1100000'],
    ],
    ['as it was measured, whatever was planned', { ...VIDEO, chosen: { mode: 'telephone' } }, ['video 1000000']],
    ['a change', to(VIDEO, 'telephone', 1_100_000), ['video 1000000', 'telephone 1100000']],
    ['the same again is none', to(VIDEO, 'video', 1_100_000), ['video 1000000']],
    [
      'there and back',
      to(to(VIDEO, 'telephone', 1_100_000), 'video', 1_200_000),
      ['video 1000000', 'telephone 1100000', 'video 1200000'],
    ],
    ['taken back within 15 s: a slip', to(to(VIDEO, 'telephone', 1_100_000), 'video', 1_114_999), ['video 1000000']],
    [
      'changed again within 15 s, to another',
      to(to(VIDEO, 'telephone', 1_100_000), 'face to face', 1_105_000),
      ['video 1000000', 'telephone 1100000', 'face to face 1105000'],
    ],
  ])('%s', (_what, consultation, expected) => {
    expect(told(consultation)).toEqual(expected);
    expect(modeOf(consultation)).toBe(segmentsOf(consultation).at(-1)?.mode ?? 'video');
  });

  it.each([
    [999_999, 'video'],
    [1_099_999, 'video'],
    [1_100_000, 'telephone'],
    [1_250_000, 'video'],
  ])('at %s it was by %s', (at, mode) => {
    const thereAndBack = to(to(VIDEO, 'telephone', 1_100_000), 'video', 1_200_000);
    expect(modeAt(thereAndBack, at)).toBe(mode);
  });

  it('tells what was done before the call in its order, and the call that follows as video', () => {
    const rung = to(aConsultation({ callId: '' }), 'telephone', 1_050_000);
    const called = change(rung, { do: 'join call', call: { callId: 'c', startedAt: 1_100_000 } }, 1_100_500);
    expect(told(called)).toEqual(['telephone 1050000', 'video 1100000']);
    const reloaded = { callId: 'd', startedAt: 1_300_000, isAfterReload: true };
    const onThePhone = to(called, 'telephone', 1_200_000);
    expect(modeOf(change(onThePhone, { do: 'join call', call: reloaded }, 1_300_500))).toBe('telephone');
  });

  it('leaves out what the video lost while they were on the phone', () => {
    const lost = [1_050_000, 1_090_000, 1_150_000].map((from) => ({ from, lengthMs: 20_000 }));
    expect(heardByVideo(to(VIDEO, 'telephone', 1_100_000), lost)).toEqual([
      { from: 1_050_000, lengthMs: 20_000 },
      { from: 1_090_000, lengthMs: 10_000 },
    ]);
  });

  it('keeps what was typed as the reason, whatever follows', () => {
    const why = change(
      to(VIDEO, 'telephone', 1_100_000),
      { do: 'write mode reason', segment: 0, text: 'sound' },
      1_101_000,
    );
    expect(to(why, 'video', 1_102_000).segments.map(({ reason }) => reason)).toEqual(['sound', '']);
  });
});
