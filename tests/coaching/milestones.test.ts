import { describe, expect, it } from 'vitest';
import { toMilestones } from '../../utils/coaching/milestones';
import type { Change } from '../../utils/consultation/change';
import { MODES } from '../../utils/consultation/segments';
import type { Recheck } from '../../utils/consultation/rechecks';
import { STAGES } from '../../utils/consultation/stages';
import { fc, test } from '../call-quality/properties';
import { aConsultation, changed, CHANGED_AT } from '../consultation/a-consultation';
import { everything } from '../record/everything';
import { type Held, helds } from '../record/team-summary/some-consultations';

const BEGAN = CHANGED_AT - 40_000;
const ABOUT = { callId: 'call-1', startedAt: BEGAN, rechecks: [] };

const recheck = (id: string, state: Recheck['state']): Recheck => ({
  id,
  way: 'hear',
  from: BEGAN,
  to: BEGAN + 1000,
  count: 1,
  lostMs: 1000,
  state,
});

describe('milestones', () => {
  it('of an empty Consultation hold nothing but what could have been done', () => {
    expect(toMilestones(aConsultation(), ABOUT)).toEqual({
      version: 1,
      callId: 'call-1',
      stages: [],
      checklist: { done: 0, of: 13 },
      points: { done: 0, of: 8 },
      done: [],
      safetyNets: { problems: 0, given: 0, documented: 0 },
      rechecks: { settled: 0, of: 0 },
      modes: [],
      barriers: [],
    });
  });

  it('of a full one', () => {
    const about = {
      ...ABOUT,
      stages: [
        { stage: 'Before' as const, at: BEGAN - 60_000 },
        { stage: 'Opening' as const, at: BEGAN + 5000 },
      ],
      rechecks: [recheck('call-1/g1', 're-confirmed'), recheck('call-1/g2', 'open'), recheck('call-0/g1', 'open')],
      barriers: ['line', 'hearing', 'Mrs Jones is deaf'],
    };
    const told = toMilestones(everything({ beganAt: BEGAN }), about);
    expect(told).toMatchObject({
      stages: [
        { stage: 'Before', fromMs: 0 },
        { stage: 'Opening', fromMs: 5000 },
      ],
      safetyNets: { problems: 1, given: 1, documented: 0 },
      rechecks: { settled: 1, of: 2 },
      modes: [{ mode: 'video', fromMs: 0 }],
      barriers: ['hearing', 'line'],
      done: [
        'back-up agreed',
        'typing explained',
        'greeting',
        'access asked',
        'limits noted',
        'summary written',
        'anything to repeat asked',
        'questions invited',
        'told back',
        'plan agreed',
        'next contact chosen',
      ],
    });
  });

  it.each<[string, Change[], object]>([
    [
      'hearing and seeing are confirmed when they were ticked',
      ['O3', 'O4'].map((id): Change => ({ do: 'tick', id, isTicked: true })),
      { hearingConfirmedMs: 40_000, seeingConfirmedMs: 40_000 },
    ],
    [
      'a tick that was taken back confirms nothing',
      [true, false].map((isTicked): Change => ({ do: 'tick', id: 'O3', isTicked })),
      { hearingConfirmedMs: undefined },
    ],
    [
      'a change of mode is told when it was made',
      [{ do: 'change mode', mode: 'telephone' }],
      {
        modes: [
          { mode: 'video', fromMs: 0 },
          { mode: 'telephone', fromMs: 40_000 },
        ],
      },
    ],
    [
      'who did not come was met in no mode',
      [{ do: 'choose', id: 'attendance', option: 'did not attend, no warning' }],
      { modes: [] },
    ],
    [
      'advice that a copied note holds is documented',
      [
        { do: 'write row', list: 'safetyNets', row: 0, part: 'lookOutFor', text: 'fever' },
        { do: 'set safety net status', row: 0, status: 'given' },
        { do: 'copy', key: 'note', mark: 'a', hasSafetyNet: true },
      ],
      { safetyNets: { problems: 1, given: 1, documented: 1 }, done: ['note copied'] },
    ],
  ])('%s', (_what, changes, expected) => {
    const told = toMilestones(changed(aConsultation({ beganAt: BEGAN }), ...changes), ABOUT);
    for (const [key, value] of Object.entries(expected)) expect(told[key as keyof typeof told]).toEqual(value);
  });

  it('begin with how they met when this call did, where it was not the first', () => {
    const segments = [{ mode: 'telephone' as const, from: BEGAN - 90_000, reason: 'no picture' }];
    const told = toMilestones(aConsultation({ beganAt: BEGAN - 200_000, segments }), ABOUT);
    expect(told.modes).toEqual([{ mode: 'telephone', fromMs: 0 }]);
  });
});

/** As some-consultations.ts makes words: long capitals, and long numbers. */
const WORDS = /[A-Z]{6,}|\d{6,}/g;

function milestonesOf({ consultation, about }: Held, barriers: string[]) {
  const startedAt = consultation.beganAt ?? consultation.startedAt;
  const stages = STAGES.map((stage) => ({ stage, at: startedAt + 1000 }));
  return toMilestones(consultation, { callId: 'call-1', startedAt, stages, barriers, ...about });
}

describe('nothing that was entered', () => {
  const texts = fc.array(fc.stringMatching(/^[A-Z]{6,10}$/), { maxLength: 3 });
  const tickedAt = fc.dictionary(fc.constantFrom('O3', 'O4', 'O7'), fc.integer({ min: 0, max: 2e12 }));

  test('no word, id or site of any Consultation is in the milestones', [helds, texts, tickedAt], (held, more, at) => {
    const filled = { ...held, consultation: { ...held.consultation, tickedAt: at } };
    const { stages, modes, hearingConfirmedMs, seeingConfirmedMs, ...rest } = milestonesOf(filled, more);
    // Times since the call began are the only numbers of more than two digits.
    for (const { fromMs } of [...stages, ...modes]) expect(fromMs).toBeLessThanOrEqual(24 * 3_600_000);
    for (const ms of [hearingConfirmedMs, seeingConfirmedMs])
      if (ms !== undefined) expect(ms).toBeLessThanOrEqual(24 * 3_600_000);
    for (const { mode } of modes) expect(MODES).toContain(mode);
    const json = JSON.stringify({
      stages: stages.map(({ stage }) => stage),
      modes: modes.map(({ mode }) => mode),
      rest,
    });
    expect(json).not.toMatch(/\d{3}/);
    for (const word of new Set(JSON.stringify([held, more]).match(WORDS))) expect(json).not.toContain(word);
  });

  test('with other words in all fields they are the same', [helds], (held) => {
    const other = JSON.parse(
      JSON.stringify(held).replaceAll(/[A-Z]{6,}/g, (word) => word.replaceAll('A', 'B')),
    ) as Held;
    expect(milestonesOf(other, [])).toEqual(milestonesOf(held, []));
  });
});
