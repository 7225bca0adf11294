import { expect, it } from 'vitest';
import { NO_SECONDS } from '../../utils/call-quality/bands';
import type { Consultation } from '../../utils/consultation/consultation';
import type { LostSound } from '../../utils/consultation/rechecks';
import { ofCalls } from '../../utils/record/of-calls';
import { toDocument } from '../../utils/record/to-document';
import { aConsultation } from '../consultation/a-consultation';

const minute = (count: number): number => 1_000_000 + count * 60_000;
const kept = (callId: string, endedAt?: number): LostSound => ({
  callId,
  gaps: [],
  line: { bandSeconds: NO_SECONDS, ...(endedAt !== undefined && { endedAt }) },
});
const inTwoCalls = aConsultation({ beganAt: minute(0), earlierCalls: ['one'], callId: 'two' });

it.each<[string, LostSound[], number | undefined]>([
  ['when its last call did', [kept('one', minute(10)), kept('two', minute(20))], minute(20)],
  ['at no time while its last call is on', [kept('one', minute(10)), kept('two')], undefined],
  ['at no time while nothing is kept of its last call yet', [kept('one', minute(10))], undefined],
])('a consultation in two calls ended %s', (_what, lost, endedAt) => {
  expect(ofCalls(inTwoCalls, lost).endedAt).toBe(endedAt);
  expect(toDocument(inTwoCalls, ofCalls(inTwoCalls, lost)).segments.at(-1)?.to).toBe(endedAt);
});

it('a call by video goes on until it ended, and not until they were rung', () => {
  const segments: Consultation['segments'] = [{ mode: 'telephone', from: minute(25), reason: '' }];
  const until = (endedAt: number) =>
    toDocument({ ...inTwoCalls, segments }, { rechecks: [], endedAt }).segments.map(({ to }) => to);
  expect(until(minute(20))).toEqual([minute(20), undefined]);
  expect(until(minute(30))).toEqual([minute(25), undefined]);
});
