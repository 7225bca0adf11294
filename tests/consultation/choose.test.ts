import { expect, it } from 'vitest';
import { choose } from '../../utils/consultation/choose';
import { aSnapshot } from '../call-quality/a-snapshot';
import { aBegunOne, aConsultation } from './a-consultation';

const early = aBegunOne({ id: 'early', tabId: 7, callId: 'call-0' });
const late = aBegunOne({ id: 'late', tabId: 7, callId: 'call-1' });
const elsewhere = aBegunOne({ id: 'elsewhere', tabId: 8, callId: 'call-9' });
const ALL = [early, late, elsewhere];
const ANOTHER_CALL = aSnapshot({ callId: 'call-2' });

it.each([
  ['the tab’s latest', 7, aSnapshot(), undefined, 'late', 'same'],
  ['the tab’s latest, another call: asks', 7, ANOTHER_CALL, undefined, 'late', 'ask'],
  ['what was opened by hand, whatever call runs', 7, ANOTHER_CALL, 'early', 'early', 'same'],
  ['another tab’s, opened by hand', 7, ANOTHER_CALL, 'elsewhere', 'elsewhere', 'same'],
  ['the tab’s, where what was opened is gone', 8, undefined, 'cleared', 'elsewhere', 'same'],
  ['none in a new tab', 9, ANOTHER_CALL, undefined, undefined, 'same'],
  ['none without a tab', undefined, undefined, undefined, undefined, 'same'],
])('%s', (_what, tabId, snapshot, openedId, id, belong) => {
  const choice = choose(ALL, tabId, snapshot, openedId);
  expect(choice.current?.id).toBe(id);
  expect(choice.belong).toBe(belong);
  expect(choice.others).toEqual(ALL.filter((each) => each.id !== id));
});

it('leaves empty notes of another call behind, with what was lost in it', () => {
  const empty = aConsultation({ id: 'empty', tabId: 7, callId: 'call-1' });
  expect(choose([empty], 7, ANOTHER_CALL, undefined).current).toBeUndefined();
  expect(choose([empty], 7, aSnapshot(), undefined).current).toBe(empty);
});

it('has no empty notes among the others: there is nothing to look up in them', () => {
  const empty = aConsultation({ id: 'empty', tabId: 7 });
  expect(choose([empty, ...ALL], 8, undefined, undefined).others).toEqual([early, late]);
});
