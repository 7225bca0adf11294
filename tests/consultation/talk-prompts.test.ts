import { describe, expect, it } from 'vitest';
import { type Finding, FINDING_KINDS, type FindingKind, weightOf } from '../../utils/call-quality/finding';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import { answer, NO_ANSWERS, type PromptAnswers } from '../../utils/consultation/prompt-answers';
import { ADVICE, advise } from '../../utils/consultation/talk-prompts';
import { aFinding, aSnapshot } from '../call-quality/a-snapshot';

const calls = (...kinds: FindingKind[]): Snapshot => aSnapshot({ findings: kinds.map((kind) => aFinding(kind)) });

describe('advise', () => {
  it.each<[FindingKind[], FindingKind | undefined]>([
    [[], undefined],
    [['no-data'], undefined],
    [['picture-frozen'], 'picture-frozen'],
    [['picture-frozen', 'picture-missing'], 'picture-missing'],
    [['picture-missing', 'latency-high'], 'latency-high'],
    [['latency-unusable', 'link-unstable'], 'link-unstable'],
    [['link-unstable', 'sound-lost'], 'sound-lost'],
    [['latency-high', 'link-lost'], 'link-lost'],
    [['link-lost', 'sound-breaking-up'], 'link-lost'],
    [['sound-breaking-up', 'sound-lost'], 'sound-lost'],
    [['no-data', 'picture-frozen'], 'picture-frozen'],
    [[...FINDING_KINDS].reverse(), 'link-lost'],
  ])('of %s speaks of %s', (kinds, kind) => {
    expect(advise(calls(...kinds), NO_ANSWERS)?.finding).toBe(kind);
  });

  it.each<[string, Partial<Snapshot>, PromptAnswers, boolean]>([
    ['in the first 4.9 s', { at: 1_004_999 }, NO_ANSWERS, false],
    ['from 5 s on', { at: 1_005_000 }, NO_ANSWERS, true],
    ['after the call', { endedAt: 1_060_000 }, NO_ANSWERS, false],
    ['once settled', {}, { settled: ['sound-lost-1'], hidden: [] }, false],
    ['when another was settled', {}, { settled: ['sound-lost-0'], hidden: [] }, true],
    ['when its kind is hidden', {}, { settled: [], hidden: ['sound-lost'] }, false],
    ['when another kind is hidden', {}, { settled: [], hidden: ['latency-high'] }, true],
    ['when it is cleared', { findings: [aFinding('sound-lost', { clearedAt: 1_050_000 })] }, NO_ANSWERS, false],
  ])('%s', (_when, but, answers, isPrompted) => {
    expect(advise({ ...calls('sound-lost'), ...but }, answers) !== undefined).toBe(isPrompted);
  });

  it.each([
    ['has gone', { goneAt: 1_050_000 }, 'latency-high'],
    ['went a moment ago', { goneAt: 1_057_000 }, 'sound-breaking-up'],
    ['is still there', {}, 'sound-breaking-up'],
  ])('speaks of what is on when what mattered more %s', (_what, but, kind) => {
    const findings = [aFinding('sound-breaking-up', but), aFinding('latency-high')];
    expect(advise(aSnapshot({ findings }), NO_ANSWERS)?.finding).toBe(kind);
    expect(advise(aSnapshot({ findings: findings.slice(0, 1) }), NO_ANSWERS)?.finding).toBe('sound-breaking-up');
  });

  it('does not begin to speak of what is over', () => {
    const gone = { goneAt: 1_056_000 };
    const outage = [aFinding('sound-lost', gone), aFinding('picture-frozen', gone)];
    expect(advise(aSnapshot({ findings: outage }), NO_ANSWERS)?.finding).toBe('sound-lost');
    const cleared = [aFinding('sound-lost', { ...gone, clearedAt: 1_059_000 }), outage[1]!];
    expect(advise(aSnapshot({ findings: cleared }), NO_ANSWERS)).toBeUndefined();
    // Nor when the one before it was answered, or the first seconds of the call have passed.
    expect(advise(aSnapshot({ findings: outage }), { settled: ['sound-lost-1'], hidden: [] })).toBeUndefined();
    const early = aFinding('sound-breaking-up', { raisedAt: 1_002_000, goneAt: 1_004_000 });
    expect(advise(aSnapshot({ at: 1_006_000, findings: [early] }), NO_ANSWERS)).toBeUndefined();
  });

  it('speaks on of what is over where the kind that hid it is never prompted', () => {
    const findings = [
      aFinding('sound-lost', { clearedAt: 1_058_000 }),
      aFinding('picture-frozen', { goneAt: 1_057_000 }),
    ];
    expect(advise(aSnapshot({ findings }), NO_ANSWERS)).toBeUndefined();
    expect(advise(aSnapshot({ findings }), { settled: [], hidden: ['sound-lost'] })?.finding).toBe('picture-frozen');
  });

  it('goes on to the next when the most urgent is settled or hidden', () => {
    const both = calls('sound-lost', 'latency-high');
    expect(advise(both, { settled: ['sound-lost-1'], hidden: [] })?.finding).toBe('latency-high');
    expect(advise(both, { settled: [], hidden: ['sound-lost'] })?.finding).toBe('latency-high');
  });

  it.each<[string, FindingKind, number, boolean]>([
    ['broken sound, a minute after it was answered and had gone', 'sound-breaking-up', 60_000, false],
    ['broken sound, two minutes after', 'sound-breaking-up', 120_000, true],
    ['lost sound, at once', 'sound-lost', 1000, true],
  ])('prompts not twice in a row: %s', (_what, kind, afterMs, isPrompted) => {
    const before = aFinding(kind, { id: 'before', clearedAt: 1_020_000 });
    const again = aFinding(kind, { id: 'again', firstSignAt: 1_020_000 + afterMs });
    const answers = answer(NO_ANSWERS, { finding: kind, findingId: 'before' }, 'done');
    expect(advise(aSnapshot({ findings: [before, again] }), answers) !== undefined).toBe(isPrompted);
  });

  const gone = (kind: FindingKind, but = {}): Finding =>
    aFinding(kind, { id: 'gone', raisedAt: 1_015_000, clearedAt: 1_020_000, ...but });
  const anew = (kind: FindingKind, afterMs: number): Finding =>
    aFinding(kind, { id: 'anew', firstSignAt: 1_020_000 + afterMs, raisedAt: 1_022_000 + afterMs });
  it.each<[string, Finding[], boolean]>([
    ['at once', [gone('latency-high'), anew('latency-high', 1000)], false],
    ['two minutes after', [gone('latency-high'), anew('latency-high', 120_000)], true],
    [
      'two minutes after the first, whatever was not prompted between',
      [
        gone('latency-high'),
        gone('latency-high', { id: 'skipped', firstSignAt: 1_080_000, raisedAt: 1_082_000, clearedAt: 1_090_000 }),
        anew('latency-high', 120_000),
      ],
      true,
    ],
    ['urgent, at once', [gone('sound-lost'), anew('sound-lost', 1000)], true],
    [
      'after another one, which stood between',
      [
        gone('latency-high'),
        gone('talking-over', { id: 'between', raisedAt: 1_021_000, clearedAt: 1_022_000 }),
        anew('latency-high', 5000),
      ],
      true,
    ],
    [
      'after another one that never stood, since what mattered more did',
      [
        gone('latency-high'),
        gone('picture-frozen', { id: 'covered', raisedAt: 1_016_000, clearedAt: 1_019_000 }),
        anew('latency-high', 5000),
      ],
      false,
    ],
  ])('comes not twice in a row where nobody answered: %s', (_what, findings, isPrompted) => {
    const snapshot = aSnapshot({ at: 1_200_000, findings });
    expect(advise(snapshot, NO_ANSWERS)?.findingId).toBe(isPrompted ? 'anew' : undefined);
  });

  it('stays as long as its own fault does', () => {
    expect(advise(aSnapshot({ findings: [aFinding('latency-high')] }), NO_ANSWERS)).toBeDefined();
  });

  it('prompts again for the same fault come anew', () => {
    const again = aSnapshot({
      findings: [aFinding('sound-lost', { clearedAt: 5 }), aFinding('sound-lost', { id: 'second' })],
    });
    expect(advise(again, { settled: ['sound-lost-1'], hidden: [] })?.findingId).toBe('second');
  });

  it('has words and a source for every warning but missing data', () => {
    const warnings = FINDING_KINDS.filter((kind) => weightOf(kind) === 'warning');
    expect(warnings.filter((kind) => !ADVICE[kind])).toEqual(['no-data']);
    expect(Object.keys(ADVICE)).toHaveLength(warnings.length - 1);
    for (const { say, source } of Object.values(ADVICE)) {
      expect(say).toMatch(/[.?…!]$/);
      expect(source).toMatch(/[RSW]\d/);
    }
  });
});

describe('a service’s own words', () => {
  const ours = [
    { id: 'sound-lost', text: 'Ours.' },
    { id: 'link-reconnecting', text: 'Ours: wait.' },
    { id: 'latency-high', text: ' ' },
  ];
  it.each<[string, Partial<Snapshot>, string, string]>([
    ['take the place of the built-in ones', calls('sound-lost'), 'Ours.', 'local'],
    [
      'where both stopped, are those of a dropped link',
      { findings: [aFinding('sound-lost', { side: 'the path' })] },
      'Ours: wait.',
      'local',
    ],
    ['do not where they are empty', calls('latency-high'), ADVICE['latency-high']!.say, ADVICE['latency-high']!.source],
    [
      'do not where there are none',
      calls('picture-frozen'),
      ADVICE['picture-frozen']!.say,
      ADVICE['picture-frozen']!.source,
    ],
  ])('%s', (_what, but, say, source) => {
    const snapshot = { ...calls(), ...but };
    const { say: _say, source: _source, ...rest } = advise(snapshot, NO_ANSWERS)!;
    expect(advise(snapshot, NO_ANSWERS, ours)).toEqual({ ...rest, say, source });
  });
});

describe('answer', () => {
  const prompt = { finding: 'sound-lost', findingId: 'a' } as const;
  it.each([
    [NO_ANSWERS, 'done', { settled: ['a'], hidden: [] }],
    [NO_ANSWERS, 'not now', { settled: ['a'], hidden: [] }],
    [NO_ANSWERS, 'hide kind', { settled: ['a'], hidden: ['sound-lost'] }],
    [{ settled: ['a', 'b'], hidden: [] }, 'done', { settled: ['b', 'a'], hidden: [] }],
    [{ settled: [], hidden: ['sound-lost'] }, 'hide kind', { settled: ['a'], hidden: ['sound-lost'] }],
    [{ settled: [], hidden: ['no-data'] }, 'hide kind', { settled: ['a'], hidden: ['no-data', 'sound-lost'] }],
  ] as const)('%j, answered %s', (before, given, after) => {
    const answers = { settled: [...before.settled], hidden: [...before.hidden] };
    expect(answer(answers, prompt, given)).toEqual(after);
    expect(answers).toEqual(before);
  });

  it('keeps the last fifty', () => {
    let answers = NO_ANSWERS;
    for (let index = 0; index < 80; index += 1) answers = answer(answers, { ...prompt, findingId: `${index}` }, 'done');
    expect(answers.settled).toEqual(Array.from({ length: 50 }, (_, index) => `${index + 30}`));
    expect(NO_ANSWERS).toEqual({ settled: [], hidden: [] });
  });
});

describe('a link that broke', () => {
  const ended = { ...calls('link-lost'), endedAt: 1_060_000 };

  it('still wants them rung when the call has ended of it', () => {
    const findings = [aFinding('link-lost', { clearedAt: 1_060_000 })];
    expect(advise({ ...ended, findings }, NO_ANSWERS)).toMatchObject({ finding: 'link-lost', isAloud: false });
  });

  it('does not say to wait for what will not come back', () => {
    const findings = [aFinding('link-reconnecting', { clearedAt: 1_060_000 })];
    const prompt = advise({ ...ended, findings }, NO_ANSWERS);
    expect(prompt).toMatchObject({ finding: 'link-reconnecting', say: ADVICE['link-lost']?.say });
    expect(advise(calls('link-reconnecting'), NO_ANSWERS)?.say).toContain('Wait a few seconds');
  });

  it.each([
    ['cleared', { clearedAt: 1_050_000 }],
    ['waiting to be cleared', { goneAt: 1_059_000, clearedAt: 1_060_000 }],
  ])('wants nothing when it was back before the call ended: %s', (_what, but) => {
    expect(advise({ ...ended, findings: [aFinding('link-lost', but)] }, NO_ANSWERS)).toBeUndefined();
  });

  it('is not blamed on their microphone when sound and picture stopped together', () => {
    const snapshot = { ...calls('sound-lost'), findings: [aFinding('sound-lost', { side: 'the path' })] };
    expect(advise(snapshot, NO_ANSWERS)).toMatchObject({ finding: 'sound-lost', isAloud: false });
  });
});
