/** Stages follow the clinic and never lead it: each can be opened at any moment. */
export const STAGES = ['Before', 'Opening', 'Consult', 'Close', 'After'] as const;
export type Stage = (typeof STAGES)[number];
