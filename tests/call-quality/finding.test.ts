import { describe, expect, it } from 'vitest';
import {
  type Finding,
  follow,
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
