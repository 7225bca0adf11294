import {
  type Brief,
  type Finding,
  FINDING_KINDS,
  type FindingKind,
  follow,
  isOpen,
  NOTHING_WATCHED,
  type Watch,
} from './finding';
import type { Moment } from './moment';
import { RULES } from './rules';
import { MAX_BRIEFS, MAX_FINDINGS } from './snapshot';

/** The Findings of one call, bounded; and the faults that healed before they were any. */
export function openFindingsLog() {
  let watches = new Map<FindingKind, Watch>();
  let findings: Finding[] = [];
  let briefs: Brief[] = [];

  function judge(moment: Moment): void {
    for (const kind of FINDING_KINDS) {
      const rule = RULES[kind];
      const watch = follow(watches.get(kind) ?? NOTHING_WATCHED, kind, rule.detect(moment), rule, moment.atMs);
      watches.set(kind, watch);
      if (watch.finding) keep(watch.finding);
      if (watch.brief) briefs = [...briefs, watch.brief].slice(-MAX_BRIEFS);
    }
  }

  function keep(finding: Finding): void {
    const others = findings.filter(({ id }) => id !== finding.id);
    const all = [...others, finding].sort((one, other) => one.raisedAt - other.raisedAt);
    // Those still open stay, however long ago they were raised.
    const open = all.filter(isOpen);
    const cleared = all.filter((each) => !isOpen(each)).slice(-Math.max(1, MAX_FINDINGS - open.length));
    findings = [...cleared, ...open].sort((one, other) => one.raisedAt - other.raisedAt);
  }

  return {
    judge,
    findings: () => findings,
    briefs: () => briefs,

    /** What was suspected before a sleep has not lasted, and what was going has not been gone for its length. */
    sleep(atMs: number): void {
      for (const [kind, watch] of watches) {
        if (watch.phase === 'suspected') watches.set(kind, NOTHING_WATCHED);
        if (watch.phase === 'held') watches.set(kind, { ...watch, since: atMs });
      }
    },

    close(atMs: number): void {
      watches = new Map();
      findings = findings.map((finding) => (isOpen(finding) ? { ...finding, clearedAt: atMs } : finding));
    },

    clear(): void {
      findings = [];
      briefs = [];
    },
  };
}
