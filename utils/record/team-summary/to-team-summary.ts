import type { Consultation } from '../../consultation/consultation';
import { COLUMNS, type TeamSummary } from './columns';
import { type AboutIt, toFacts } from './facts';

/** What of a Consultation may be told to the team: no free text, no ids, no site, no instant. What is not known is left out. */
export function toTeamSummary(consultation: Consultation, about: AboutIt): TeamSummary {
  const facts = toFacts(consultation, about);
  const taken = COLUMNS.map(({ name, take }) => [name, take(facts)] as const);
  return Object.fromEntries(taken.filter(([, value]) => value !== undefined));
}
