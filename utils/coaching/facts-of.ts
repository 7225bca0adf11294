import { consultingFacts } from './consulting-facts';
import { lineFacts } from './line-facts';
import type { Reader } from './reader-words';
import type { Review } from './review';
import { talkFacts } from './talk-facts';

/** What a fact is about, in the order in which a review tells them. */
export const FACT_GROUPS = ['The line', 'Talk', 'Prompts', 'The consultation'] as const;
export type FactGroup = (typeof FACT_GROUPS)[number];

/**
 * One thing that can be told of a call, for two people to talk about. It is counted or timed, and never good or bad: what it means
 * they decide.
 */
export interface Fact {
  /** stable, such as "band disruptive" */
  id: string;
  group: FactGroup;
  what: string;
  /** in words, with the number */
  told: string;
  /** the number alone, in `unit`; absent where it is not known, or is none */
  value?: number;
  unit?: 's' | 'times' | '%';
}

/** All facts of one call, in the order of their groups. What was not measured is told as that. */
export function factsOf(review: Review, reader: Reader): Fact[] {
  return [...lineFacts(review, reader), ...talkFacts(review.log, reader), ...consultingFacts(review, reader)];
}

export function factOf(facts: readonly Fact[], id: string): Fact | undefined {
  return facts.find((fact) => fact.id === id);
}

/** As the words beneath a picture tell them. */
export function inSentences(facts: readonly Fact[]): string {
  return facts.map(({ what, told }) => `${what}: ${told}.`).join(' ');
}
