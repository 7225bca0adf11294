/** The four parts of one small test of change (Model for Improvement; Langley and others, The Improvement Guide). */
export const PDSA_PARTS = [
  { id: 'plan', label: 'Plan', hint: 'What do you want to change, and what do you expect?' },
  { id: 'do', label: 'Do', hint: 'What was tried, where, and from when?' },
  { id: 'study', label: 'Study', hint: 'What do the numbers and the people say? What became worse?' },
  { id: 'act', label: 'Act', hint: 'Keep it, change it, or leave it: what comes next?' },
] as const;
export type PdsaPart = (typeof PDSA_PARTS)[number]['id'];

/** Said beside the fields: nothing of a patient belongs here. */
export const PDSA_WARNING = 'About the service, never about a patient: no names, no details of a call.';

/** Characters of one part, and of the title. */
export const MOST_IN_PART = 2000;
export const MOST_IN_TITLE = 100;

/** A note on one change that was tried. */
export type Pdsa = Record<PdsaPart, string> & {
  /** random */
  id: string;
  title: string;
  /** the date of the Monday of the week from which it was tried: it stands there in the run charts */
  week: string;
};

export function newPdsa(id: string, week: string): Pdsa {
  return { id, title: '', week, plan: '', do: '', study: '', act: '' };
}

/** As they stand in the charts. */
export function inOrder(notes: readonly Pdsa[]): Pdsa[] {
  return notes.toSorted((one, other) => one.week.localeCompare(other.week) || one.id.localeCompare(other.id));
}
