import { BEFORE_CHECKS } from '../consultation/checks-around-the-call';
import type { Consultation } from '../consultation/consultation';
import { hasWords, inOrder, isComplete, type LocalItem } from '../consultation/local-content';
import { OPENING } from '../consultation/opening-checklist';
import { toLine } from './lines';
import type { RecordSection } from './record-document';

/**
 * What a tick says, by its item: identity, capacity, consent, privacy, and what was arranged should the line fail. Items that are not
 * here are the clinician's own matter, and of no use to who reads on: how camera and window stand (O12), a greeting (O13), one's own
 * equipment (B3) and room (B4), what was done in other systems after the call (A1 to A4: those systems hold it themselves), and how
 * long the slot is. E1 and C1 to C3 stand where they belong: see to-document.ts.
 */
export const STATEMENTS: Readonly<Record<string, string>> = {
  O1: 'Right person: two details checked.',
  O2: 'Seen and heard clearly.',
  O3: 'They said that they could hear.',
  O4: 'They said that they could see.',
  O5: 'Agreed who rings whom if the line fails; number confirmed.',
  O6: 'Asked who else was there, at each end.',
  O7: 'Private, no interruptions.',
  O8: 'Said that it is not recorded, and that I may look away to type.',
  O9: 'Happy to go on by video; other ways offered.',
  O10: 'Asked what would make it easier.',
  O11: 'Asked where they were, should help be needed.',
  B1: 'They have capacity for this decision.',
  B2: 'Anyone speaking for them has their agreement, or the authority.',
};

/**
 * What was ticked before and at the start, and the plan should the line fail.
 * @param opening what a service has made of the opening checklist: an item in its own words is told in these, whatever it was built in
 * as, since only the service knows what it is for
 */
export function toConfirmed(consultation: Consultation, opening: readonly LocalItem[] = []): RecordSection {
  const items = [...inOrder(OPENING, opening), ...BEFORE_CHECKS.map(({ id }): LocalItem => ({ id }))];
  const ticked = items.filter(({ id }) => consultation.ticked.includes(id));
  return {
    id: 'confirmed',
    heading: 'Confirmed at the start',
    lines: [...ticked.flatMap((item) => toLine([statementOf(item)])), ...toFallback(consultation)],
  };
}

function statementOf(item: LocalItem): string {
  return hasWords(item) && isComplete(item) ? (item.text ?? '') : (STATEMENTS[item.id] ?? '');
}

/** A plan, and no more: that it was agreed to is a tick. */
function toFallback({ chosen: { whoRings, ringAfter, ifFailsToo } }: Consultation): string[] {
  const steps = [
    whoRings,
    ringAfter === undefined ? undefined : `ring after ${ringAfter}`,
    ifFailsToo === undefined ? undefined : `if that fails too, ${ifFailsToo}`,
  ].filter((step) => step !== undefined);
  return steps.length > 0 ? [`Plan if the line fails: ${steps.join('; ')}.`] : [];
}
