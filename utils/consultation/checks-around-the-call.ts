import type { Check } from './checks';

/** Of this one the check of one's own equipment suggests something. */
export const EQUIPMENT_CHECK_ID = 'B3';

export const BEFORE_CHECKS: readonly Check[] = [
  {
    id: 'B1',
    text: 'They have capacity for this decision',
    hint: 'In doubt? Consider another way of meeting',
    source: 'S4, R36',
  },
  {
    id: 'B2',
    text: 'Anyone speaking for them has their agreement',
    hint: 'Family or carer: their agreement, or the authority',
    source: 'S4, R35',
  },
  { id: EQUIPMENT_CHECK_ID, text: 'Camera, microphone and speaker tried', source: 'S4, R15, R33' },
  {
    id: 'B4',
    text: 'Door shut, alerts off',
    hint: 'At home: a network that is yours, not a public one',
    source: 'S4, R32, R74',
  },
];

export const AFTER_CHECKS: readonly Check[] = [
  { id: 'A1', text: 'Marked as seen in your own system', source: 'S1, R70' },
  { id: 'A2', text: 'Follow-up booked, tests asked for, prescription sent', source: 'S1, R69' },
  { id: 'A3', text: 'Letter written, if one is needed', source: 'S1, R69' },
  { id: 'A4', text: 'Feedback link sent', source: 'S3, R89' },
];
