import { expect, it } from 'vitest';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import { belongs, isMomentAgo } from '../../utils/consultation/belongs';
import type { Change } from '../../utils/consultation/change';
import type { ChoiceId } from '../../utils/consultation/choices';
import { aSnapshot } from '../call-quality/a-snapshot';
import { aBegunOne, aConsultation, changed } from './a-consultation';

const BEGUN = aBegunOne();
const NEXT = aSnapshot({ callId: 'call-2', startedAt: 2_000_000 });
type Row = [string, typeof BEGUN, Snapshot | undefined, 'same' | 'ask' | 'other'];

/** What tells that somebody was met, or was to be, without a video call. */
const lookOut: Change = { do: 'write row', list: 'safetyNets', row: 0, part: 'lookOutFor', text: 'a rash' };
const given: Change = { do: 'set safety net status', row: 0, status: 'given' };
const chose = (id: ChoiceId, option: string): Change => ({ do: 'choose', id, option });
const TELL_OF_ANOTHER: [string, ...Change[]][] = [
  ['a planned telephone call', chose('mode', 'telephone')],
  ['a planned meeting in person', chose('mode', 'face to face')],
  ['teach-back answered', chose('teachBack', 'correctly')],
  ['who was spoken with', chose('spokenWith', 'the patient')],
  ['an outcome', chose('outcome', 'x')],
  ['a failed contact', chose('failedContact', 'call failed')],
  ['a safety net given', lookOut, given],
  ['a safety net in a copied note', lookOut, given, { do: 'copy', key: 'note', mark: 'm', hasSafetyNet: true }],
  ['a safety net changed since', lookOut, given, { ...lookOut, text: 'a fever' } as Change],
  ['a change of mode', { do: 'change mode', mode: 'telephone' }],
];
const heard = (ms: number, callId = 'call-1', isCutOff = true) => ({
  isAfterReload: true,
  previous: { callId, at: 2_000_000 - ms, isCutOff },
});

it.each<Row>([
  ['there is no call', BEGUN, undefined, 'same'],
  ['its own call', BEGUN, aSnapshot(), 'same'],
  ['its own call, over', BEGUN, aSnapshot({ endedAt: 5 }), 'same'],
  ['another call', BEGUN, NEXT, 'ask'],
  ['another call, that is over', BEGUN, { ...NEXT, endedAt: 2_100_000 }, 'ask'],
  ['another call, nothing written', aConsultation(), NEXT, 'other'],
  ['a reload, nothing written', aConsultation(), { ...NEXT, ...heard(1000) }, 'same'],
  ['nothing written, before any call', aConsultation({ callId: '', startedAt: 1_000_000 }), NEXT, 'same'],
  ['notes begun just before the call', aBegunOne({ callId: '', startedAt: 1_900_000 }), NEXT, 'same'],
  [
    'notes begun before a call that went by, and nothing was written in it',
    aBegunOne({ callId: '', startedAt: 1_900_000 }),
    { ...NEXT, previous: { callId: 'call-1', at: 1_990_000, isCutOff: false } },
    'ask',
  ],
  [
    'notes of a patient who was seen by phone just before',
    changed(aBegunOne({ callId: '', startedAt: 1_900_000 }), {
      do: 'copy',
      key: 'note',
      mark: 'm',
      hasSafetyNet: true,
    }),
    NEXT,
    'ask',
  ],
  [
    'notes of a patient who did not come just before',
    changed(aBegunOne({ callId: '', startedAt: 1_900_000 }), { do: 'choose', id: 'attendance', option: 'x' }),
    NEXT,
    'ask',
  ],
  [
    'notes begun after the call before was over, two minutes ago',
    aBegunOne({ callId: '', startedAt: 1_995_000 }),
    { ...NEXT, previous: { callId: 'call-1', at: 1_880_000, isCutOff: false } },
    'same',
  ],
  [
    'notes begun for the next patient, and the last one may be back a moment later',
    aBegunOne({ callId: '', startedAt: 1_995_000 }),
    { ...NEXT, previous: { callId: 'call-1', at: 1_990_000, isCutOff: false } },
    'ask',
  ],
  [
    'notes begun for the next patient, and the last one’s page was loaded again',
    aBegunOne({ callId: '', startedAt: 1_995_000 }),
    { ...NEXT, ...heard(120_000, 'call-1', false) },
    'ask',
  ],
  [
    'notes begun for the next patient beside a call that is over',
    aBegunOne({ callId: '', startedAt: 2_100_000 }),
    { ...NEXT, endedAt: 2_090_000 },
    'same',
  ],
  [
    'notes begun for the next patient, and that same call goes on',
    aBegunOne({ callId: '', startedAt: 2_100_000 }),
    NEXT,
    'ask',
  ],
  [
    'nothing written, the last call a moment ago',
    aConsultation({ callId: '', startedAt: 1_995_000 }),
    { ...NEXT, ...heard(1000) },
    'same',
  ],
  ...TELL_OF_ANOTHER.map(([what, ...changes]): Row => [
    `notes just begun without a call, with ${what}`,
    changed(aConsultation({ callId: '', startedAt: 1_900_000 }), ...changes),
    NEXT,
    'ask',
  ]),
  [
    'notes just begun for a planned video',
    changed(aConsultation({ callId: '', startedAt: 1_900_000 }), { do: 'choose', id: 'mode', option: 'video' }),
    NEXT,
    'same',
  ],
  ['notes begun long before any call', aBegunOne({ callId: '', startedAt: 1_000_000 }), NEXT, 'ask'],
  [
    'another call right after its own, without a reload',
    BEGUN,
    { ...NEXT, ...heard(1000), isAfterReload: false },
    'ask',
  ],
  ['a reload within a minute', BEGUN, { ...NEXT, ...heard(59_999) }, 'same'],
  ['a reload after its own call was hung up', BEGUN, { ...NEXT, ...heard(1000, 'call-1', false) }, 'ask'],
  ['a reload a minute later', BEGUN, { ...NEXT, ...heard(60_000) }, 'ask'],
  ['a reload of yet another call', BEGUN, { ...NEXT, ...heard(1000, 'call-0') }, 'ask'],
  ['a reload, nothing known of before', BEGUN, { ...NEXT, isAfterReload: true }, 'ask'],
])('%s', (_what, consultation, snapshot, expected) => {
  expect(belongs(consultation, snapshot)).toBe(expected);
});

it.each<[string, Partial<Snapshot>, boolean]>([
  ['right after its own call', heard(1000), true],
  ['right after its own call was hung up', heard(1000, 'call-1', false), true],
  ['almost two minutes after', heard(119_999), true],
  ['two minutes after', heard(120_000), false],
  ['right after yet another call', heard(1000, 'call-0'), false],
  ['nothing known of before', {}, false],
])('a moment ago: %s', (_what, but, expected) => {
  expect(isMomentAgo(BEGUN, { ...NEXT, ...but })).toBe(expected);
});
