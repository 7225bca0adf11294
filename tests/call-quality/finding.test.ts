import { describe, expect, it } from 'vitest';
import {
  type Finding,
  follow,
  FINDING_KINDS,
  firstToTell,
  isOpen,
  NOTHING_WATCHED,
  type Verdict,
  type Watch,
} from '../../utils/call-quality/finding';

const DURATIONS = { enterMs: 3000, clearMs: 5000 };
const VERDICTS: Record<string, Verdict> = {
  '+': { is: 'present', side: 'unknown', why: 'sound stopped' },
  t: { is: 'present', side: 'theirs', why: 'picture still comes' },
  y: { is: 'present', side: 'yours', why: 'device gone' },
  '-': { is: 'absent' },
  '?': { is: 'unknown' },
  s: { is: 'still' },
  S: { is: 'still', value: 9 },
  f: { is: 'absent', clearMs: 2000 },
};

/** One verdict a second from second 0 on, as in "++?--". */
function live(verdicts: string, durations = DURATIONS): { watch: Watch; findings: Finding[] } {
  let watch: Watch = NOTHING_WATCHED;
  const findings = new Map<string, Finding>();
  for (const [second, verdict] of [...verdicts].entries()) {
    watch = follow(watch, 'sound-lost', VERDICTS[verdict]!, durations, second * 1000);
    if (watch.finding) findings.set(watch.finding.id, watch.finding);
  }
  return { watch, findings: [...findings.values()] };
}

describe('a Finding’s life', () => {
  it.each<[string, string, Watch['phase'], Partial<Finding>[]]>([
    ['nothing', '----', 'absent', []],
    ['nothing known', '????', 'absent', []],
    ['too short to say', '+++', 'suspected', []],
    ['raised after its enter time', '++++', 'raised', [{ firstSignAt: 0, raisedAt: 3000 }]],
    ['healed before it was raised', '+++-', 'absent', []],
    ['healed, then a new sign that starts from anew', '+++-+++', 'suspected', []],
    ['unknown holds what is suspected', '+?+', 'suspected', []],
    ['unknown holds what is raised', '++++??????????', 'raised', [{ raisedAt: 3000 }]],
    ['held while its clear time runs', '++++-----', 'held', [{ raisedAt: 3000 }]],
    ['cleared after its clear time', '++++------', 'absent', [{ raisedAt: 3000, goneAt: 4000, clearedAt: 9000 }]],
    ['held: its sign is gone since then', '++++--', 'held', [{ goneAt: 4000 }]],
    ['back while held: the same Finding', '++++---+', 'raised', [{ raisedAt: 3000 }]],
    ['back while held: its clear time starts from anew', '++++---+-----', 'held', [{ raisedAt: 3000 }]],
    ['unknown while held', '++++-????', 'held', [{ raisedAt: 3000 }]],
    [
      'too much to clear it while held: its clear time starts from anew',
      '++++-ssssss----',
      'held',
      [{ raisedAt: 3000 }],
    ],
    ['far below: cleared sooner', '++++fff', 'absent', [{ goneAt: 4000, clearedAt: 6000 }]],
    ['far below, but not for long', '++++ff-', 'held', [{ goneAt: 4000 }]],
    ['too little to raise it', 'ssss', 'absent', []],
    ['back after it was cleared: another', '++++------++++', 'raised', [{ clearedAt: 9000 }, { firstSignAt: 10_000 }]],
  ])('%s: %s', (_what, verdicts, phase, found) => {
    const { watch, findings } = live(verdicts);
    expect(watch.phase).toBe(phase);
    expect(findings).toHaveLength(found.length);
    found.forEach((finding, index) => expect(findings[index]).toMatchObject(finding));
    findings.forEach((finding) => expect(isOpen(finding)).toBe(finding.clearedAt === undefined));
    expect(findings.filter(isOpen)).toHaveLength(['raised', 'held'].includes(phase) ? 1 : 0);
  });

  it.each([
    ['++++S', 9],
    ['++++-S', 9],
    ['++++s', undefined],
  ])('grows worse while too little is there to raise it: %s', (verdicts, worst) => {
    const [finding] = live(verdicts).findings;
    expect(finding!.worst).toBe(worst);
    expect(finding).not.toHaveProperty('goneAt');
  });

  it('is raised at its first sign where it need not last, and cleared with it where it need not stay away', () => {
    const atOnce = { enterMs: 0, clearMs: 0 };
    expect(live('+', atOnce).watch.phase).toBe('raised');
    expect(live('++-', atOnce).findings).toMatchObject([{ goneAt: 2000, clearedAt: 2000 }]);
  });

  it.each([
    ['++++', 'unknown'],
    ['+++t', 'theirs'],
    ['++++t', 'theirs'],
    ['++++-t', 'theirs'],
    ['+++t+', 'theirs'],
    ['+++ty', 'theirs'],
  ])('learns whose side it is and does not take that back: %s', (verdicts, side) => {
    expect(live(verdicts).findings).toMatchObject([{ side }]);
  });
});

describe('what matters most first', () => {
  const groups = [
    /^link-(lost|reconnecting)$/,
    /sound|^no-data$/,
    /^link-(unstable|relayed)$/,
    /^latency|^talking-over$/,
    /^picture|^upload/,
  ];

  it('a link that is gone, sound, link, latency, picture', () => {
    const found = FINDING_KINDS.map((kind) => groups.findIndex((group) => group.test(kind)));
    expect(found).not.toContain(-1);
    expect(found).toEqual(found.toSorted((one, other) => one - other));
  });

  /** Gone and cleared so many seconds after the call began, of two findings of which the first matters more; told at 100 s. */
  type Times = { goneS?: number; clearedS?: number };
  it.each<[string, Times, Times, string | undefined]>([
    ['both are on: what matters more', {}, {}, 'more'],
    ['it has gone for less than 4 s, as one that comes and goes', { goneS: 96.001 }, {}, 'more'],
    ['it has gone for 4 s: what is on', { goneS: 96 }, {}, 'less'],
    ['both have gone: the one that was told', { goneS: 97 }, { goneS: 98 }, 'more'],
    [
      'the one that was told is cleared: the other is over, and no news',
      { goneS: 93, clearedS: 99 },
      { goneS: 94 },
      undefined,
    ],
    [
      'it went when the other had long been cleared: it was told then',
      { goneS: 90, clearedS: 93 },
      { goneS: 98 },
      'less',
    ],
    ['it went when the other had lost its place: it was told then', { goneS: 90 }, { goneS: 98 }, 'less'],
    ['what matters more came and went since', { clearedS: 99.5 }, { goneS: 97 }, undefined],
    ['what matters less was told since', { goneS: 80 }, { goneS: 90, clearedS: 95 }, undefined],
  ])('of two, %s', (_what, more, less, first) => {
    const inMs = (seconds: number | undefined, name: string): object =>
      seconds === undefined ? {} : { [name]: seconds * 1000 };
    const finding = { kind: 'sound-lost', side: 'theirs', why: 'sound stopped', firstSignAt: 0, raisedAt: 0 } as const;
    const all = Object.entries({ more, less }).map(([id, { goneS, clearedS }]) => ({
      ...finding,
      id,
      ...inMs(goneS, 'goneAt'),
      ...inMs(clearedS, 'clearedAt'),
    }));
    expect(firstToTell(all, isOpen, 100_000)?.id).toBe(first);
  });
});
