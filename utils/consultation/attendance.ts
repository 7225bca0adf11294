/** NHS Data Dictionary, attended or did not attend: codes 5, 6, 7, 3, 2 and 4, in words of our own (W54). */
export const ATTENDANCE = [
  'seen on time',
  'seen late',
  'came too late to be seen',
  'did not attend, no warning',
  'cancelled by or for the patient',
  'cancelled or postponed by us',
] as const;

/** They were not met, in whatever mode. */
export const NOT_MET: readonly string[] = ATTENDANCE.slice(2);

/** How trying to reach them failed: each has a verified code (facts on clinical content, 3.2). */
export const FAILED_CONTACT = [
  'call failed',
  'no answer when rung back',
  'number not obtainable',
  'message left on their answering machine',
  'message left with somebody at home',
  'message left at their place of work',
] as const;

/** With whom it was: the last of them makes it an encounter with a third party. */
export const SPOKEN_WITH = ['the patient', 'the patient and somebody with them', 'somebody for them'] as const;
