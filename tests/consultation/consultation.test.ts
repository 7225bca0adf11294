import { describe, expect, it } from 'vitest';
import { type Change, change, type Consultation, isBegun, NOTES } from '../../utils/consultation/consultation';
import { newSafetyNet, SAFETY_NET_PARTS, SAFETY_NET_STATUSES } from '../../utils/consultation/safety-net';
import { fc, test } from '../call-quality/properties';
import { aConsultation, CHANGED_AT, changed } from './a-consultation';

const EMPTY = aConsultation();
const FULL = changed(
  EMPTY,
  ...NOTES.map(({ id }): Change => ({ do: 'write note', id, text: `note ${id}` })),
  ...SAFETY_NET_PARTS.map(({ id }): Change => ({ do: 'write safety net', row: 0, part: id, text: `net ${id}` })),
  { do: 'write summary', text: 'the summary' },
  { do: 'tick', id: 'O1', isTicked: true },
);

describe('change', () => {
  it.each<[Change, Partial<Consultation>]>([
    [
      { do: 'join call', callId: 'call-2' },
      { callId: 'call-2', earlierCalls: ['call-1'] },
    ],
    [{ do: 'join call', callId: 'call-2', isNew: true }, { callId: 'call-2' }],
    [{ do: 'join call', callId: 'call-1' }, {}],
    [{ do: 'add safety net' }, { safetyNets: [...FULL.safetyNets, newSafetyNet()] }],
    [{ do: 'drop safety net', row: 0 }, {}],
    [{ do: 'tick', id: 'O3', isTicked: true }, { ticked: ['O1', 'O3'] }],
    [{ do: 'tick', id: 'O1', isTicked: true }, { ticked: ['O1'] }],
    [{ do: 'tick', id: 'O1', isTicked: false }, { ticked: [] }],
    [{ do: 'tick', id: 'O9', isTicked: false }, { ticked: ['O1'] }],
    [{ do: 'write note', id: 'plan', text: 'x' }, { notes: { ...FULL.notes, plan: 'x' } }],
    [{ do: 'write summary', text: 'x' }, { summary: 'x' }],
    [{ do: 'offer repeat', isDone: true }, { isRepeatOffered: true }],
    [{ do: 'tell back', isDone: true }, { isToldBack: true }],
    [
      { do: 'write safety net', row: 0, part: 'followUp', text: 'x' },
      { safetyNets: [{ ...FULL.safetyNets[0]!, followUp: 'x' }] },
    ],
    [
      { do: 'set safety net status', row: 0, status: 'given' },
      { safetyNets: [{ ...FULL.safetyNets[0]!, status: 'given' }] },
    ],
  ])('%j changes that, counts one, and leaves all others', (made, result) => {
    const before = structuredClone(FULL);
    const { written, ...after } = change(FULL, made, CHANGED_AT + 1);
    expect(after).toEqual({ ...FULL, written: undefined, revision: FULL.revision + 1, ...result });
    // Only who writes in a field is writing.
    expect(written?.at).toBe(made.do.startsWith('write') ? CHANGED_AT + 1 : CHANGED_AT);
    expect(FULL).toEqual(before);
  });

  it('begins with nothing ticked, nothing written and advice only planned', () => {
    expect(EMPTY).toMatchObject({
      version: 1,
      revision: 0,
      ticked: [],
      summary: '',
      safetyNets: [{ status: 'planned' }],
    });
    expect(Object.values(EMPTY.notes)).toEqual(['', '', '', '', '', '']);
  });

  const text = fc.string({ unit: 'grapheme' });
  const anyChange: fc.Arbitrary<Change> = fc.oneof(
    fc.record({ do: fc.constant('join call' as const), callId: text }),
    fc.record({ do: fc.constant('tick' as const), id: fc.constantFrom('O1', 'O2'), isTicked: fc.boolean() }),
    fc.record({ do: fc.constant('write note' as const), id: fc.constantFrom(...NOTES.map(({ id }) => id)), text }),
    fc.record({ do: fc.constant('write summary' as const), text }),
    fc.record({ do: fc.constant('offer repeat' as const), isDone: fc.boolean() }),
    fc.record({ do: fc.constant('tell back' as const), isDone: fc.boolean() }),
    fc.record({
      do: fc.constant('write safety net' as const),
      row: fc.constant(0),
      part: fc.constantFrom(...SAFETY_NET_PARTS.map(({ id }) => id)),
      text,
    }),
    fc.record({
      do: fc.constant('set safety net status' as const),
      row: fc.constant(0),
      status: fc.constantFrom(...SAFETY_NET_STATUSES),
    }),
  );

  test('no sequence loses what was typed last in any field', [fc.array(anyChange, { maxLength: 40 })], (changes) => {
    const result = changed(EMPTY, ...changes);
    const notes: Record<string, string> = { ...EMPTY.notes };
    const net: Record<string, string> = { ...EMPTY.safetyNets[0] };
    let summary = '';
    for (const made of changes) {
      if (made.do === 'write note') notes[made.id] = made.text;
      if (made.do === 'write safety net') {
        if (net.status === 'given' && net[made.part]?.trim() !== made.text.trim()) net.status = 'changed';
        net[made.part] = made.text;
      }
      if (made.do === 'set safety net status') net.status = made.status;
      if (made.do === 'write summary') summary = made.text;
    }
    expect(result).toMatchObject({ notes, safetyNets: [net], summary, revision: changes.length });
    expect(new Set(result.ticked).size).toBe(result.ticked.length);
  });
});

describe('advice that was given', () => {
  const given = changed(FULL, { do: 'set safety net status', row: 0, status: 'given' });
  it.each([
    ['one more space at its end', 'net followUp ', 'given'],
    ['a new line begun', 'net followUp\n', 'given'],
    ['the same again', 'net followUp', 'given'],
    ['another word', 'net followUp tomorrow', 'changed'],
    ['wiped', '', 'changed'],
  ] as const)('%s', (_what, text, status) => {
    expect(changed(given, { do: 'write safety net', row: 0, part: 'followUp', text }).safetyNets[0]?.status).toBe(
      status,
    );
  });

  it('stays changed until it is said to be given again', () => {
    const part = 'followUp';
    const write = (text: string): Change => ({ do: 'write safety net', row: 0, part, text });
    expect(changed(given, write('x'), write('net followUp')).safetyNets[0]?.status).toBe('changed');
    expect(
      changed(given, write('x'), { do: 'set safety net status', row: 0, status: 'given' }).safetyNets[0]?.status,
    ).toBe('given');
  });

  it('is only planned while it never was', () => {
    expect(changed(FULL, { do: 'write safety net', row: 0, part: 'followUp', text: 'x' }).safetyNets[0]?.status).toBe(
      'planned',
    );
  });
});

describe('several problems', () => {
  const two = changed(
    EMPTY,
    { do: 'write safety net', row: 0, part: 'problem', text: 'cough' },
    { do: 'add safety net' },
  );

  it('are written and given each by itself', () => {
    const both = changed(
      two,
      { do: 'write safety net', row: 1, part: 'problem', text: 'rash' },
      { do: 'set safety net status', row: 1, status: 'given' },
    );
    expect(both.safetyNets.map(({ problem, status }) => [problem, status])).toEqual([
      ['cough', 'planned'],
      ['rash', 'given'],
    ]);
  });

  it('are taken away only while they are blank, and never all of them', () => {
    expect(changed(two, { do: 'drop safety net', row: 1 }).safetyNets).toHaveLength(1);
    expect(changed(two, { do: 'drop safety net', row: 0 }).safetyNets).toHaveLength(2);
    expect(changed(EMPTY, { do: 'drop safety net', row: 0 }).safetyNets).toHaveLength(1);
  });
});

describe('isBegun', () => {
  it('not while nothing is typed or ticked', () => {
    expect(isBegun(EMPTY)).toBe(false);
    expect(isBegun(changed(EMPTY, { do: 'join call', callId: 'x' }))).toBe(false);
  });

  it.each<Change>([
    { do: 'tick', id: 'O1', isTicked: true },
    ...NOTES.map(({ id }): Change => ({ do: 'write note', id, text: '.' })),
    ...SAFETY_NET_PARTS.map(({ id }): Change => ({ do: 'write safety net', row: 0, part: id, text: '.' })),
    { do: 'write summary', text: '.' },
    { do: 'offer repeat', isDone: true },
    { do: 'tell back', isDone: true },
  ])('by %j', (made) => {
    expect(isBegun(changed(EMPTY, made))).toBe(true);
  });

  it('by a re-check that is settled', () => {
    const recheck = { id: 'call/1', way: 'hear', from: 0, to: 400, count: 1, lostMs: 400, state: 'open' } as const;
    expect(isBegun(changed(EMPTY, { do: 'settle', recheck, state: 'not relevant' }))).toBe(true);
  });

  it('not by blanks', () => {
    expect(isBegun(changed(EMPTY, { do: 'write summary', text: ' \n\t' }))).toBe(false);
  });
});
