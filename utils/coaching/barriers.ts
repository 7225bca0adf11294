/**
 * What can make a video consultation harder for a patient, to be ticked after the call: counted, with no word on whom it was (S3,
 * R100, R101; facts on clinical content, 8.1, O10).
 */
export const BARRIERS = [
  { id: 'hearing', text: 'Hearing' },
  { id: 'sight', text: 'Sight' },
  { id: 'speech', text: 'Speech' },
  { id: 'understanding', text: 'Memory or understanding' },
  { id: 'language', text: 'Language, or no interpreter' },
  { id: 'device', text: 'Their device, or how to use it' },
  { id: 'line', text: 'Their line, or what data costs them' },
  { id: 'privacy', text: 'Nowhere private' },
  { id: 'helper', text: 'No helper where one was needed' },
] as const;
export type BarrierId = (typeof BARRIERS)[number]['id'];

export const BARRIER_IDS: readonly BarrierId[] = BARRIERS.map(({ id }) => id);
