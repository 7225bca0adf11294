import { describe, expect, it } from 'vitest';
import {
  type Finding,
  follow,
  FINDING_KINDS,
  isOpen,
  NOTHING_WATCHED,
  presentFirst,
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

  it('is raised at its first sign where it need not last', () => {
    expect(live('+', { enterMs: 0, clearMs: 0 }).watch.phase).toBe('raised');
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

  it.each([
    ['its sign is there', undefined, 'over'],
    ['gone for less than 4 s, as one that comes and goes', 96_001, 'over'],
    ['gone for 4 s', 96_000, 'on'],
  ])('what is on before what is only waiting to be cleared: %s', (_what, goneAt, first) => {
    const finding = { kind: 'sound-lost', side: 'theirs', why: 'sound stopped', firstSignAt: 0, raisedAt: 0 } as const;
    const all = [
      { ...finding, id: 'over', ...(goneAt && { goneAt }) },
      { ...finding, id: 'on' },
    ];
    expect(presentFirst(all, 100_000)[0]!.id).toBe(first);
  });
});
