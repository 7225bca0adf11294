/** Where the foot and its key lead to: what sound was lost. */
export const RECHECKS_ID = 'rechecks';

/** Where the key presses that asks whether to clear the notes. */
export const CLEAR_ID = 'clear-notes';
