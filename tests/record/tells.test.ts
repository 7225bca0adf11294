import { describe, expect, it } from 'vitest';
import type { Change } from '../../utils/consultation/change';
import type { ChoiceId } from '../../utils/consultation/choices';
import type { Mode } from '../../utils/consultation/segments';
import { localCodesOf } from '../../utils/record/code-lines';
import { TERMS_WITHOUT_CODE, type TermWithoutCode } from '../../utils/record/codes';
import { toDocument } from '../../utils/record/to-document';
import { aConsultation, CHANGED_AT, changed } from '../consultation/a-consultation';

const choose = (id: ChoiceId, option: string): Change => ({ do: 'choose', id, option });
const mode = (to: Mode): Change => ({ do: 'change mode', mode: to });
const meant: Change = { do: 'write mode reason', segment: 0, text: 'no picture' };
const inCall: Change = { do: 'join call', call: { callId: 'call-2', startedAt: CHANGED_AT - 600_000 }, isNew: true };
const heard: Change = { do: 'tick', id: 'O3', isTicked: true };
const failed = choose('failedContact', 'call failed');
const seen = choose('attendance', 'seen late');

describe('what has no verified code is told only where it was so', () => {
  it.each<[string, TermWithoutCode, Change[], boolean]>([
    ['a call by video failed', 'technicalFailure', [inCall, failed], true],
    ['it failed first, and they were seen by video', 'technicalFailure', [inCall, failed, seen], true],
    ['it failed, and they came in', 'technicalFailure', [inCall, mode('face to face'), failed, seen], true],
    [
      'video was planned, and the phone tried',
      'technicalFailure',
      [choose('mode', 'video'), mode('telephone'), failed],
      false,
    ],
    [
      'video was planned, and nothing is known to have been tried',
      'technicalFailure',
      [choose('mode', 'video'), failed],
      false,
    ],
    ['one of two ways failed', 'technicalFailure', [inCall, mode('telephone'), failed], false],
    [
      'nobody answered the phone',
      'technicalFailure',
      [inCall, choose('failedContact', 'no answer when rung back')],
      false,
    ],
    ['they went on by phone', 'toTelephone', [inCall, mode('telephone')], true],
    [
      'it broke off after they went on by phone, and came back to video',
      'toTelephone',
      [inCall, heard, mode('telephone'), meant, mode('video'), failed],
      true,
    ],
    [
      'it broke off, and they were rung, perhaps in vain',
      'toTelephone',
      [inCall, heard, mode('telephone'), failed],
      false,
    ],
    ['the phone was tried in vain', 'toTelephone', [inCall, mode('telephone'), failed], false],
    [
      'the phone was tried with who did not come',
      'toTelephone',
      [inCall, mode('telephone'), choose('attendance', 'did not attend, no warning')],
      false,
    ],
    ['a chaperone was offered', 'chaperoneOffered', [choose('chaperone', 'offered, not wanted')], true],
    ['a chaperone was present', 'chaperoneOffered', [choose('chaperone', 'present')], false],
  ])('%s: %s', (_what, term, changes, isTold) => {
    const document = toDocument(changed(aConsultation(), ...changes), { rechecks: [] });
    expect(document.tells.includes(term)).toBe(isTold);
    const local = TERMS_WITHOUT_CODE.map((each) => ({ term: each, code: '11999999107', addedAt: 0 }));
    expect(localCodesOf(document, local).some((each) => each.term === term)).toBe(isTold);
  });
});
