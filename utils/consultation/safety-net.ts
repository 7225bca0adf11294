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
