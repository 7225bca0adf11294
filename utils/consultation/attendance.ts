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
