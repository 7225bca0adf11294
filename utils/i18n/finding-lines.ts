import type { Finding, FindingKind } from '../call-quality/finding';
import { findingLine, lastedWords } from './finding-line';
import { FINDING_WORDS } from './words';

/** Limits that one delay passes one after the other, on its way up. */
const LADDER: FindingKind[] = ['latency-noticeable', 'latency-high', 'latency-unusable'];

/** Findings in a line each; a delay that passed several limits is one thing, told by the highest, with the others after it. */
export function findingLines(findings: Finding[]): string[] {
  const aboveOf = (finding: Finding): Finding | undefined => {
    const above = findings.filter((each) => rank(each) > rank(finding) && rank(finding) >= 0 && overlap(each, finding));
    return above.toSorted((one, other) => rank(other) - rank(one))[0];
  };
  return findings
    .filter((finding) => !aboveOf(finding))
    .map((finding) => {
      const below = findings.filter((each) => aboveOf(each) === finding);
      const steps = below.map((each) => ` ${FINDING_WORDS[each.kind]} ${lastedWords(each)}.`);
      return findingLine(finding) + steps.join('');
    });
}

function rank({ kind }: Finding): number {
  return LADDER.indexOf(kind);
}

function overlap(one: Finding, other: Finding): boolean {
  const endOf = ({ goneAt, clearedAt }: Finding): number => goneAt ?? clearedAt ?? Infinity;
  return one.firstSignAt <= endOf(other) && other.firstSignAt <= endOf(one);
}
