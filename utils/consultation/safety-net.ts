/** What the advice on coming back consists of (BJGP consensus, W33; Jones 2019, W34; facts on clinical content, 8.6). */
export const SAFETY_NET_PARTS = [
  { id: 'problem', label: 'Problem' },
  { id: 'uncertainty', label: 'Not sure of' },
  { id: 'expectedCourse', label: 'Expect' },
  { id: 'lookOutFor', label: 'Look out for' },
  { id: 'whenAndHow', label: 'When and how to get help' },
  { id: 'ifMissed', label: 'If our call back is missed' },
  { id: 'followUp', label: 'Follow-up: who, when, how' },
  { id: 'givenTo', label: 'Said to, and with whose help' },
  { id: 'written', label: 'Leaflet or link, and sent how' },
  { id: 'understanding', label: 'How they understood it' },
] as const;
export type SafetyNetPart = (typeof SAFETY_NET_PARTS)[number]['id'];

/**
 * Planned, given, documented and changed after it was given are different things, and each prints as
 * what it is. Documented: given, and in a note that was copied since.
 */
export const SAFETY_NET_STATUSES = ['planned', 'given', 'documented', 'changed'] as const;

/** Advice on one problem. */
export type SafetyNet = Record<SafetyNetPart, string> & {
  status: (typeof SAFETY_NET_STATUSES)[number];
  /** when it was said to them last, ms since 1970; absent where it has not been */
  givenAt?: number;
};

export function newSafetyNet(): SafetyNet {
  const texts = Object.fromEntries(SAFETY_NET_PARTS.map(({ id }) => [id, ''])) as Record<SafetyNetPart, string>;
  return { ...texts, status: 'planned' };
}

/** Whether it has been said to them as it stands. */
export function isGiven({ status }: Pick<SafetyNet, 'status'>): boolean {
  return status === 'given' || status === 'documented';
}

/** "Come back if it gets worse" and the like: true of every illness, and of no help with this one (W33, W34). */
const WHO = String.raw`(?:please |you can |do )?`;
const ACT = String.raw`(?:come back|return|re-?attend|call(?: us)?(?: back)?|ring(?: us)?(?: back)?|phone(?: us)?|contact us|see (?:us|a gp|the gp|a doctor)|seek (?:help|advice)|get (?:help|in touch)|let us know)`;
const WHEN = String.raw`(?: again)?(?:,? (?:if|when) )(?:(?:it|they|this|that|things|symptoms?|you)(?: is| are|’s|'s|’re|'re)? )?(?:gets?|getting|becomes?|feels?|has|have)? ?(?:any |not |no |don['’]t |doesn['’]t )*(?:get(?:ting)? )?(?:worse|better|worsen(?:s|ing)?|improv(?:e|es|ing)|settl(?:e|es|ing)|worr(?:ied|ies)|concern(?:ed|s)?|problems?|questions?|needed|necessary|persists?|unsure)(?: or (?:worse|worried|concerned|no better))?`;
const GENERIC = new RegExp(`^${WHO}${ACT}${WHEN}[.! ]*$`, 'i');

/** Whether all that is said of when to come back would fit any problem: then a sign and a time are missing. */
export function isGeneric({ lookOutFor, whenAndHow }: Pick<SafetyNet, 'lookOutFor' | 'whenAndHow'>): boolean {
  const lines = `${lookOutFor}\n${whenAndHow}`
    .split(/[\n.;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length > 0 && lines.every((line) => GENERIC.test(line));
}
