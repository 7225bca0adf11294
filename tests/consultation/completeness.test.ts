import { expect, it } from 'vitest';
import type { Change } from '../../utils/consultation/change';
import { completeness, contradiction } from '../../utils/consultation/completeness';
import type { TextId } from '../../utils/consultation/consultation';
import type { Recheck } from '../../utils/consultation/rechecks';
import { aConsultation, CHANGED_AT, changed } from './a-consultation';

const lost = (state: Recheck['state']): Recheck => ({
  id: '1',
  way: 'hear',
  from: 0,
  to: 400,
  count: 1,
  lostMs: 400,
  state,
});
const done = (changes: Change[], rechecks: Recheck[] = []): string[] =>
  completeness(changed(aConsultation(), ...changes), rechecks, false)
    .filter(({ isDone }) => isDone)
    .map(({ what }) => what);
const whats = (changes: Change[], rechecks: Recheck[] = []): string[] =>
  completeness(changed(aConsultation(), ...changes), rechecks, false).map(({ what }) => what);
const write = (id: TextId, text: string): Change => ({
  do: 'write',
  id,
  text,
});
const teachBack = (option: string): Change => ({ do: 'choose', id: 'teachBack', option });
const reading = (kind: string, value: string): Change[] => [
  { do: 'add row', list: 'readings' },
  { do: 'write row', list: 'readings', row: 0, part: 'kind', text: kind },
  { do: 'write row', list: 'readings', row: 0, part: 'value', text: value },
];
const tick = (id: string): Change => ({ do: 'tick', id, isTicked: true });
const failed = (option: string): Change => ({ do: 'choose', id: 'failedContact', option });
const net: Change = { do: 'write row', list: 'safetyNets', row: 0, part: 'lookOutFor', text: 'a rash' };
const given: Change = { do: 'set safety net status', row: 0, status: 'given' };

it('tells nothing as done of empty notes, and asks for nothing that does not apply', () => {
  expect(done([])).toEqual([]);
  expect(whats([])).not.toContain('Limits of the examination');
  expect(whats([])).not.toContain('Lost sound re-checked');
});

it.each<[string, Change[], Recheck[], boolean]>([
  ['They can hear and see you', [tick('O3')], [], false],
  ['They can hear and see you', [tick('O3'), tick('O4')], [], true],
  ['Limits of the examination', [write('examination', 'x')], [], false],
  ['Limits of the examination', [write('examination', 'x'), write('limits', 'y')], [], true],
  ['Lost sound re-checked', [], [lost('open')], false],
  ['Lost sound re-checked', [], [lost('not relevant')], true],
  ['Safety net given, or why there is none', [net], [], false],
  ['Safety net given, or why there is none', [net, given], [], true],
  [
    'Safety net given, or why there is none',
    [net, given, { do: 'copy', key: 'note', mark: 'm', hasSafetyNet: true }],
    [],
    true,
  ],
  ['Safety net given, or why there is none', [net, given, { ...net, text: 'a fever' } as Change], [], false],
  ['Safety net given, or why there is none', [write('noSafetyNet', 'x')], [], true],
  ['Safety net given, or why there is none', [net, write('noSafetyNet', 'x')], [], false],
  ['Told back in their own words', [teachBack('not asked')], [], false],
  ['Told back in their own words', [teachBack('not correctly')], [], false],
  ['Told back in their own words', [teachBack('correctly')], [], true],
  ['How you met', [], [], false],
  ['How you met', [{ do: 'choose', id: 'mode', option: 'telephone' }], [], false],
  ['Safety net given, or why there is none', [given], [], false],
  ['Limits of the examination', [tick('E1')], [], false],
  ['How you met', [{ do: 'change mode', mode: 'telephone' }], [], true],
  ['Readings: what of, and possible', reading('Temperature', '372'), [], false],
  ['Readings: what of, and possible', reading('Temperature', '37.2'), [], true],
  ['Readings: what of, and possible', reading('Oxygen saturation', '94% on air'), [], true],
  ['Readings: what of, and possible', reading('', '128/76'), [], false],
])('%s, after %j: %s', (what, changes, rechecks, isDone) => {
  expect(whats(changes, rechecks)).toContain(what);
  expect(done(changes, rechecks).includes(what)).toBe(isDone);
});

it('asks for no limits of an examination because of a reading that is not filled in', () => {
  expect(whats([{ do: 'add row', list: 'readings' }])).not.toContain('Limits of the examination');
  expect(whats(reading('Temperature', ''))).not.toContain('Readings: what of, and possible');
});

it.each([
  [[], 'They can hear and see you'],
  [['O3'], 'They can see you'],
  [['O4'], 'They can hear you'],
  [['O3', 'O4'], undefined],
])('asks not for what a service has switched off: %j', (off, what) => {
  const opening = off.map((id) => ({ id, isOff: true as const }));
  const ticks = ['O3', 'O4'].filter((id) => !off.includes(id)).map(tick);
  const points = completeness(changed(aConsultation(), ...ticks), [], false, opening);
  const point = points.find((each) => each.what.startsWith('They can'));
  expect(point?.what).toBe(what);
  expect(point?.isDone).toBe(what === undefined ? undefined : true);
});

it('is told whether the note as it stands was copied', () => {
  const copied = (isCopied: boolean) => completeness(aConsultation(), [], isCopied).at(-1);
  expect(copied(true)).toMatchObject({ what: 'Note copied as it stands', isDone: true });
  expect(copied(false)).toMatchObject({ isDone: false });
});

it.each<[Change[], string | undefined]>([
  [[teachBack('correctly')], 'what they told back'],
  [[teachBack('not asked')], undefined],
  [[net], undefined],
  [[net, given], 'a safety net that was given'],
  [[teachBack('correctly'), net, given], 'what they told back and a safety net that was given'],
  [[tick('C1')], 'what they were asked'],
  [[tick('O3')], 'their word that they hear or see you'],
  [[write('history', 'Chest pain for two days')], 'a history'],
  [[write('examination', 'no rash')], 'an examination'],
  [reading('Temperature', '37.2'), 'a home reading'],
  [[write('plan', 'Rang twice, write to them')], undefined],
  [[{ do: 'choose', id: 'chaperone', option: 'not needed' }], undefined],
  [[{ do: 'choose', id: 'spokenWith', option: 'somebody for them' }], undefined],
  [[tick('C3')], 'their agreement with the plan'],
  [[failed('no answer when rung back')], undefined],
  [
    [failed('call failed'), teachBack('correctly'), tick('C3')],
    'a call that failed, what they told back and their agreement with the plan',
  ],
])('says where attendance contradicts the rest: %j', (changes, what) => {
  const absent: Change = { do: 'choose', id: 'attendance', option: 'did not attend, no warning' };
  const words = contradiction(changed(aConsultation(), ...changes, absent));
  expect(words).toBe(what && `Attendance says “did not attend, no warning”, but there is ${what}.`);
  const seen: Change = { do: 'choose', id: 'attendance', option: 'seen late' };
  expect(contradiction(changed(aConsultation(), ...changes, seen))).toBeUndefined();
});

it('says where who could not be reached, and no attendance, contradicts the rest', () => {
  const about = (...changes: Change[]) => contradiction(changed(aConsultation(), ...changes));
  expect(about(failed('number not obtainable'))).toBeUndefined();
  expect(about(failed('number not obtainable'), tick('C3'))).toBe(
    'Could not be reached: “number not obtainable”, but there is their agreement with the plan.',
  );
  expect(about(tick('C3'))).toBeUndefined();
  expect(about(failed('number not obtainable'), write('history', 'x'), write('examination', 'y'))).toBe(
    'Could not be reached: “number not obtainable”, but there is a history and an examination.',
  );
});

it('says that the note takes a call with something of a meeting in it for one that broke off', () => {
  const held = aConsultation({ beganAt: CHANGED_AT - 600_000 });
  const about = (...changes: Change[]) => contradiction(changed(held, ...changes));
  expect(about(failed('no answer when rung back'))).toBeUndefined();
  expect(about(failed('no answer when rung back'), write('history', 'x'))).toBe(
    'Could not be reached: “no answer when rung back”, but there is a history. So the note tells that you met, and then did not reach them again. If you did not meet, say so under “Attendance”.',
  );
});

it('asks nothing of a consultation to which nobody came', () => {
  const absent: Change = { do: 'choose', id: 'attendance', option: 'did not attend, no warning' };
  const nobody = ['Attendance', 'Note copied as it stands'];
  expect(whats([absent])).toEqual(nobody);
  expect(whats([failed('number not obtainable')])).toEqual(nobody);
});
