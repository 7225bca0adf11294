/** One line to tick. Ids are stable: they are kept with the consultation. Nothing in any list is a gate. */
export interface Check {
  id: string;
  text: string;
  /** a second line, where the first needs one */
  hint?: string;
  /** R… requirements, S… a seed document, W… the evidence list */
  source: string;
}

export const EXAMINATION_CHECK: Check = {
  id: 'E1',
  text: 'Privacy and warmth seen to',
  source: 'S1, W22, W24',
};

export const CLOSE_CHECKS: readonly Check[] = [
  { id: 'C1', text: 'Asked whether anything needs repeating', source: 'S1, R7' },
  { id: 'C2', text: 'Asked what else they wanted to ask', source: 'S4, R57' },
  { id: 'C3', text: 'They agree with the plan', source: 'S4, R58' },
];
