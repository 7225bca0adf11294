import { describe, expect, it } from 'vitest';
import { type Change, change } from '../../utils/consultation/change';
import { CHOICE_IDS } from '../../utils/consultation/choices';
import { type Consultation, FIELDS, isBegun } from '../../utils/consultation/consultation';
import { newRow, type Row, ROW_LISTS, ROW_PARTS } from '../../utils/consultation/rows';
import { newSafetyNet, SAFETY_NET_STATUSES } from '../../utils/consultation/safety-net';
import { MODES } from '../../utils/consultation/segments';
import { fc, test } from '../call-quality/properties';
import { aConsultation, CHANGED_AT, changed } from './a-consultation';

const EMPTY = aConsultation();
const netPart = (part: 'followUp' | 'problem', text: string, row = 0): Change => ({
  do: 'write row',
  list: 'safetyNets',
  row,
  part,
  text,
});
const given: Change = { do: 'set safety net status', row: 0, status: 'given' };
/** A word in every field, a row in every list. */
const FULL = changed(
  EMPTY,
  ...FIELDS.map(({ id }): Change => ({ do: 'write', id, text: `text ${id}` })),
  ...(['medicines', 'readings', 'nextSteps'] as const).map((list): Change => ({ do: 'add row', list })),
  ...ROW_LISTS.flatMap((list) =>
    ROW_PARTS[list].map(({ id }) => ({ do: 'write row', list, row: 0, part: id, text: `${list} ${id}` }) as Change),
  ),
  { do: 'tick', id: 'O1', isTicked: true },
  { do: 'choose', id: 'mode', option: 'video' },
);
const CALL_2 = { callId: 'call-2', startedAt: 3_000_000 };
const time = (at: number) => ({ from: CHANGED_AT, to: at });

const COPY = { do: 'copy', key: 'note', mark: 'm', hasSafetyNet: true } as const;

describe('change', () => {
  it.each<[Change, Partial<Consultation>]>([
    [
      { do: 'join call', call: CALL_2 },
      { callId: 'call-2', earlierCalls: ['call-1'], beganAt: 3_000_000 },
    ],
    [
      { do: 'join call', call: CALL_2, isNew: true },
      { callId: 'call-2', beganAt: 3_000_000 },
    ],
    [{ do: 'join call', call: { ...CALL_2, callId: 'call-1' } }, {}],
    [{ do: 'add row', list: 'safetyNets' }, { safetyNets: [...FULL.safetyNets, newSafetyNet()] }],
    [
      { do: 'add row', list: 'medicines' },
      { medicines: [...FULL.medicines, { name: '', dose: '', when: '', stopIf: '' }] },
    ],
    [{ do: 'drop row', list: 'safetyNets', row: 0 }, {}],
    [{ do: 'drop row', list: 'medicines', row: 0 }, {}],
    [
      { do: 'tick', id: 'O3', isTicked: true },
      { ticked: ['O1', 'O3'], tickedAt: { O1: CHANGED_AT, O3: CHANGED_AT + 1 } },
    ],
    [
      { do: 'tick', id: 'O1', isTicked: true },
      { ticked: ['O1'], tickedAt: { O1: CHANGED_AT } },
    ],
    [
      { do: 'tick', id: 'O1', isTicked: false },
      { ticked: [], tickedAt: {} },
    ],
    [{ do: 'tick', id: 'O9', isTicked: false }, { ticked: ['O1'] }],
    [{ do: 'choose', id: 'outcome', option: 'discharged' }, { chosen: { mode: 'video', outcome: 'discharged' } }],
    [{ do: 'choose', id: 'mode', option: 'telephone' }, { chosen: { mode: 'telephone' } }],
    [{ do: 'choose', id: 'mode', option: undefined }, { chosen: {} }],
    [
      { do: 'write', id: 'plan', text: 'x' },
      { texts: { ...FULL.texts, plan: 'x' }, times: { ...FULL.times, plan: time(CHANGED_AT + 1) } },
    ],
    [netPart('followUp', 'x'), { safetyNets: [{ ...FULL.safetyNets[0]!, followUp: 'x' }] }],
    [
      { do: 'write row', list: 'medicines', row: 0, part: 'dose', text: 'x' },
      { medicines: [{ ...FULL.medicines[0]!, dose: 'x' }] },
    ],
    [{ do: 'drop segment', segment: 0 }, {}],
    [given, { safetyNets: [{ ...FULL.safetyNets[0]!, status: 'given', givenAt: CHANGED_AT + 1 }] }],
    [{ do: 'change mode', mode: 'telephone' }, { segments: [{ mode: 'telephone', from: CHANGED_AT + 1, reason: '' }] }],
    [COPY, { copies: { note: { at: CHANGED_AT + 1, mark: 'm' } } }],
  ])('%j changes that, counts one, and leaves all others', (made, result) => {
    const before = structuredClone(FULL);
    const { written, changedAt, ...after } = change(FULL, made, CHANGED_AT + 1);
    const was = { ...FULL, written: undefined, changedAt: undefined };
    expect(after).toEqual({ ...was, revision: FULL.revision + 1, ...result });
    // What the call does by itself is no work on the notes.
    expect(changedAt).toBe(made.do === 'join call' ? CHANGED_AT : CHANGED_AT + 1);
    // Only who writes in a field is writing.
    expect(written?.at).toBe(made.do.startsWith('write') ? CHANGED_AT + 1 : CHANGED_AT);
    expect(FULL).toEqual(before);
  });

  const text = fc.string({ unit: 'grapheme' });
  const rowWrite = fc
    .constantFrom(...ROW_LISTS.flatMap((list) => ROW_PARTS[list].map(({ id }) => ({ list, part: id }))))
    .chain((where) =>
      fc
        .record({ do: fc.constant('write row' as const), row: fc.constant(0), text })
        .map((made) => ({ ...made, ...where }) as Change),
    );
  const anyChange: fc.Arbitrary<Change> = fc.oneof(
    fc.record({ callId: text, startedAt: fc.nat() }).map((call): Change => ({ do: 'join call', call })),
    fc.record({ do: fc.constant('tick' as const), id: fc.constantFrom('O1', 'C1'), isTicked: fc.boolean() }),
    fc.record({
      do: fc.constant('choose' as const),
      id: fc.constantFrom(...CHOICE_IDS),
      option: fc.option(text, { nil: undefined }),
    }),
    fc.record({ do: fc.constant('write' as const), id: fc.constantFrom(...FIELDS.map(({ id }) => id)), text }),
    rowWrite,
    fc.record({ do: fc.constant('add row' as const), list: fc.constantFrom(...ROW_LISTS) }),
    fc.record({ do: fc.constant('drop row' as const), list: fc.constantFrom(...ROW_LISTS), row: fc.constant(0) }),
    fc.record({ do: fc.constant('change mode' as const), mode: fc.constantFrom(...MODES) }),
    fc.record({
      do: fc.constant('set safety net status' as const),
      row: fc.constant(0),
      status: fc.constantFrom(...SAFETY_NET_STATUSES),
    }),
    fc.constant(COPY),
  );

  test('no sequence loses what was typed last in any field', [fc.array(anyChange, { maxLength: 40 })], (changes) => {
    const result = changed(EMPTY, ...changes);
    const texts: Record<string, string> = { ...EMPTY.texts };
    for (const made of changes) if (made.do === 'write') texts[made.id] = made.text;
    expect(result).toMatchObject({ texts, revision: changes.length });
    expect(new Set(result.ticked).size).toBe(result.ticked.length);
    expect(result.safetyNets.length).toBeGreaterThan(0);
  });

  test('no row in which something is typed ever goes', [fc.array(anyChange, { maxLength: 40 })], (changes) => {
    let consultation = EMPTY;
    for (const made of changes) {
      const next = change(consultation, made, CHANGED_AT);
      const words = (of: Consultation): number =>
        ROW_LISTS.flatMap((list): readonly Row[] => of[list])
          .flatMap((row) => Object.entries(row))
          .filter(([part, typed]) => !['status', 'givenAt'].includes(part) && String(typed).trim() !== '').length;
      // What is written over may become shorter; nothing else may.
      if (made.do !== 'write row') expect(words(next)).toBe(words(consultation));
      consultation = next;
    }
  });
});

describe('advice that was given', () => {
  const said = changed(FULL, given);
  it.each([
    ['one more space at its end', 'safetyNets followUp ', 'given'],
    ['a new line begun', 'safetyNets followUp\n', 'given'],
    ['the same again', 'safetyNets followUp', 'given'],
    ['another word', 'safetyNets followUp tomorrow', 'changed'],
    ['wiped', '', 'changed'],
  ] as const)('%s', (_what, typed, status) => {
    expect(changed(said, netPart('followUp', typed)).safetyNets[0]?.status).toBe(status);
  });

  it.each(['understanding', 'written', 'givenTo'] as const)(
    'stays given when %s is filled in, which comes after',
    (part) => {
      const made: Change = { do: 'write row', list: 'safetyNets', row: 0, part, text: 'x' };
      expect(changed(said, made).safetyNets[0]?.status).toBe('given');
    },
  );

  it('stays changed until it is said to be given again', () => {
    expect(
      changed(said, netPart('followUp', 'x'), netPart('followUp', 'safetyNets followUp')).safetyNets[0]?.status,
    ).toBe('changed');
    expect(changed(said, netPart('followUp', 'x'), given).safetyNets[0]?.status).toBe('given');
  });

  it('tells when it was said last, and nothing of that when it was not', () => {
    expect(said.safetyNets[0]?.givenAt).toBe(CHANGED_AT);
    expect(changed(said, netPart('followUp', 'x')).safetyNets[0]?.givenAt).toBe(CHANGED_AT);
    const takenBack = changed(said, { do: 'set safety net status', row: 0, status: 'planned' });
    expect(takenBack.safetyNets[0]).not.toHaveProperty('givenAt');
  });

  it('is only planned while it never was', () => {
    expect(changed(FULL, netPart('followUp', 'x')).safetyNets[0]?.status).toBe('planned');
  });

  it('is documented once the note is copied, and no longer when it is changed', () => {
    const documented = changed(said, COPY);
    expect(documented.safetyNets[0]?.status).toBe('documented');
    expect(changed(said, { ...COPY, key: 'History', hasSafetyNet: false }).safetyNets[0]?.status).toBe('given');
    expect(changed(documented, netPart('followUp', 'x')).safetyNets[0]?.status).toBe('changed');
    expect(changed(FULL, COPY).safetyNets[0]?.status).toBe('planned');
  });
});

describe('several problems', () => {
  const two = changed(EMPTY, netPart('problem', 'cough'), { do: 'add row', list: 'safetyNets' });

  it('are written and given each by itself', () => {
    const both = changed(two, netPart('problem', 'rash', 1), { do: 'set safety net status', row: 1, status: 'given' });
    expect(both.safetyNets.map(({ problem, status }) => [problem, status])).toEqual([
      ['cough', 'planned'],
      ['rash', 'given'],
    ]);
  });

  it('are taken away only while they are blank, and never all of them', () => {
    const drop = (row: number): Change => ({ do: 'drop row', list: 'safetyNets', row });
    expect(changed(two, drop(1)).safetyNets).toHaveLength(1);
    expect(changed(two, drop(0)).safetyNets).toHaveLength(2);
    expect(changed(EMPTY, drop(0)).safetyNets).toHaveLength(1);
  });
});

describe('notes that go on after a reload', () => {
  const reloaded: Change = { do: 'join call', call: { ...CALL_2, isAfterReload: true } };

  it('say so until the clinician has said that it is the same patient', () => {
    const resumed = changed(FULL, reloaded);
    expect(resumed.isResumed).toBe(true);
    expect(changed(resumed, netPart('problem', 'x')).isResumed).toBe(true);
    expect(changed(resumed, { do: 'stay in call' })).not.toHaveProperty('isResumed');
    expect(changed(resumed, { do: 'join call', call: { callId: 'call-3', startedAt: 4 } })).not.toHaveProperty(
      'isResumed',
    );
  });

  it.each<[string, Consultation, Change]>([
    ['in which nothing is written', EMPTY, reloaded],
    ['that had no call before', { ...FULL, callId: '' }, reloaded],
    ['of which the clinician has said whose they are', FULL, { ...reloaded, isSure: true } as Change],
    ['without a reload', FULL, { do: 'join call', call: CALL_2 }],
  ])('need not say it %s', (_what, before, made) => {
    expect(changed(before, made)).not.toHaveProperty('isResumed');
  });

  it('leave a call that was another patient’s, with all that it lost', () => {
    const left = changed(FULL, reloaded, { do: 'leave call' });
    expect(left).toMatchObject({ callId: 'call-1', earlierCalls: [] });
    expect(left).not.toHaveProperty('isResumed');
  });
});

describe('isBegun', () => {
  it('not while nothing is typed, ticked or chosen', () => {
    expect(isBegun(EMPTY)).toBe(false);
    expect(isBegun(changed(EMPTY, { do: 'join call', call: CALL_2 }))).toBe(false);
    expect(isBegun(changed(EMPTY, { do: 'choose', id: 'slot', option: '10' }))).toBe(false);
    expect(isBegun(changed(EMPTY, { do: 'add row', list: 'medicines' }))).toBe(false);
    expect(isBegun(changed(EMPTY, { do: 'write', id: 'summary', text: ' \n\t' }))).toBe(false);
    expect(isBegun(changed(EMPTY, netPart('problem', ' ')))).toBe(false);
  });

  it.each<Change>([
    { do: 'tick', id: 'O1', isTicked: true },
    { do: 'choose', id: 'preference', option: 'video' },
    { do: 'change mode', mode: 'telephone' },
    ...FIELDS.map(({ id }): Change => ({ do: 'write', id, text: '.' })),
    ...ROW_PARTS.safetyNets.map(({ id }): Change => ({
      do: 'write row',
      list: 'safetyNets',
      row: 0,
      part: id,
      text: '.',
    })),
  ])('by %j', (made) => {
    expect(isBegun(changed(EMPTY, made))).toBe(true);
  });

  it('not by a tick on a safety net in which there is nothing', () => {
    expect(changed(EMPTY, given).safetyNets).toEqual(EMPTY.safetyNets);
    expect(isBegun(changed(EMPTY, netPart('problem', ' '), given))).toBe(false);
  });

  it.each(['medicines', 'readings', 'nextSteps'] as const)('by a row of %s', (list) => {
    for (const { id } of ROW_PARTS[list]) {
      const rows = [{ ...newRow(list), [id]: '.' }];
      expect(isBegun({ ...EMPTY, [list]: rows } as Consultation)).toBe(true);
    }
  });

  it('by a re-check that is settled', () => {
    const recheck = { id: 'call/1', way: 'hear', from: 0, to: 400, count: 1, lostMs: 400, state: 'open' } as const;
    expect(isBegun(changed(EMPTY, { do: 'settle', recheck, state: 'not relevant' }))).toBe(true);
  });
});
