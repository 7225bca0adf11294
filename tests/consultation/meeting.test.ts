import { expect, it } from 'vitest';
import { FAILED_CONTACT, NOT_MET } from '../../utils/consultation/attendance';
import type { Change } from '../../utils/consultation/change';
import type { Consultation } from '../../utils/consultation/consultation';
import { type Meeting, meetingOf } from '../../utils/consultation/meeting';
import { aConsultation, CHANGED_AT, changed } from './a-consultation';

/** A call of ten minutes, in which whatever is changed was changed. */
const CALL: Partial<Consultation> = { beganAt: CHANGED_AT - 600_000 };
const NO_ANSWER = 'no answer when rung back';

const meeting = (but: Partial<Consultation>, ...changes: Change[]): Meeting =>
  meetingOf(changed(aConsultation(but), ...changes));
const write = (id: 'history' | 'problem' | 'plan' | 'assessment', text = 'typed'): Change => ({
  do: 'write',
  id,
  text,
});
const choose = (
  id: 'attendance' | 'failedContact' | 'spokenWith' | 'teachBack' | 'chaperone',
  option: string,
): Change => ({
  do: 'choose',
  id,
  option,
});
const tick = (id: string): Change => ({ do: 'tick', id, isTicked: true });
const net = (part: 'problem', text: string): Change => ({ do: 'write row', list: 'safetyNets', row: 0, part, text });
const given: Change = { do: 'set safety net status', row: 0, status: 'given' };

it('attendance has the last word', () => {
  for (const absent of NOT_MET)
    expect(meeting(CALL, write('history'), choose('attendance', absent))).toBe<Meeting>('not held');
  expect(meeting({}, choose('attendance', 'seen late'), choose('failedContact', NO_ANSWER))).toBe<Meeting>('held');
});

it('a call or a mode is a meeting, and nothing at all says nothing', () => {
  expect(meeting(CALL)).toBe<Meeting>('held');
  expect(meeting({}, { do: 'change mode', mode: 'telephone' })).toBe<Meeting>('held');
  expect(meeting({}, write('history'))).toBe<Meeting>('not said');
});

it.each(FAILED_CONTACT)('%s: nobody was met, whatever call waited, or was tried by phone', (option) => {
  expect(meeting({}, choose('failedContact', option))).toBe<Meeting>('not held');
  expect(meeting(CALL, choose('failedContact', option))).toBe<Meeting>('not held');
  expect(meeting(CALL, { do: 'change mode', mode: 'telephone' }, choose('failedContact', option))).toBe<Meeting>(
    'not held',
  );
});

it.each<[string, Change[], Meeting]>([
  ['a history', [write('history')], 'broken off'],
  ['that they hear', [tick('O3')], 'broken off'],
  ['that they see', [tick('O4')], 'broken off'],
  ['that privacy was seen to', [tick('E1')], 'broken off'],
  ['their agreement', [tick('C3')], 'broken off'],
  ['what they told back', [choose('teachBack', 'not correctly')], 'broken off'],
  ['a chaperone that they did not want', [choose('chaperone', 'offered, not wanted')], 'broken off'],
  ['a talk with the patient', [choose('spokenWith', 'the patient')], 'broken off'],
  ['advice that was given', [net('problem', 'cough'), given], 'broken off'],
  [
    'a reading',
    [
      { do: 'add row', list: 'readings' },
      { do: 'write row', list: 'readings', row: 0, part: 'value', text: '97' },
    ],
    'broken off',
  ],
  ['advice that is planned', [net('problem', 'cough')], 'not held'],
  ['what can be done about it', [write('problem'), write('assessment'), write('plan', 'write to them')], 'not held'],
  ['who took a message', [choose('spokenWith', 'somebody for them')], 'not held'],
  ['that telling back was not asked', [choose('teachBack', 'not asked')], 'not held'],
  ['what a clinician does alone', [tick('B1'), tick('O12'), tick('A1')], 'not held'],
])('a call with no answer when rung back, and %s: %j is %s', (_what, changes, expected) => {
  expect(meeting(CALL, ...changes, choose('failedContact', NO_ANSWER))).toBe(expected);
  // Where no way of meeting began, nothing broke off.
  expect(meeting({}, ...changes, choose('failedContact', NO_ANSWER))).toBe<Meeting>('not held');
});

it('a history that was read up before the call is preparation', () => {
  const later = { beganAt: CHANGED_AT + 60_000 };
  expect(meeting(later, write('history'), choose('failedContact', NO_ANSWER))).toBe<Meeting>('not held');
});
