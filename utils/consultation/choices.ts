import { ATTENDANCE, FAILED_CONTACT, SPOKEN_WITH } from './attendance';

/** A question with one answer of several; options are kept as they are written here. R… requirements, S… and W… sources. */
interface Question {
  ask: string;
  options: readonly string[];
  /** said beneath it, where the question alone would not do */
  hint?: string;
  source: string;
}

export const CHOICES = {
  mode: { ask: 'Planned mode', options: ['video', 'telephone', 'face to face'], source: 'S4, R45' },
  preference: {
    ask: 'What they would rather have',
    options: ['video', 'telephone', 'face to face', 'no preference'],
    source: 'S1, R46',
  },
  whoRings: {
    ask: 'If the line fails',
    options: ['I ring them', 'they ring us'],
    hint: 'On a number that both have confirmed. It is not kept here.',
    source: 'S4, R11, R29',
  },
  // Most broken links come back by themselves within 6 to 15 s (W13).
  ringAfter: { ask: 'Ring after', options: ['15 seconds', '1 minute', '2 minutes', '5 minutes'], source: 'W13, R30' },
  ifFailsToo: {
    ask: 'If that fails too',
    options: ['ring by phone', 'try the video again', 'book another', 'see them face to face'],
    source: 'S4, R30',
  },
  slot: { ask: 'This slot, minutes', options: ['5', '10', '15', '20', '30', '45', '60'], source: 'R66' },
  teachBack: {
    ask: 'They told it back',
    options: ['correctly', 'after explaining again', 'not correctly', 'not asked'],
    hint: 'It tests how it was explained, not them.',
    source: 'W39, W40',
  },
  attempts: {
    ask: 'Times explained',
    options: ['1', '2', '3'],
    hint: 'After two or three: in writing, with a helper or an interpreter.',
    source: 'W39',
  },
  chaperone: {
    ask: 'Chaperone',
    options: ['offered, not wanted', 'present', 'not needed'],
    source: 'W22, W24',
  },
  nextContact: {
    ask: 'Next contact',
    options: ['video', 'telephone', 'face to face', 'message', 'none planned'],
    source: 'S1, R72',
  },
  attendance: {
    ask: 'Attendance',
    options: ATTENDANCE,
    source: 'R65, W54',
  },
  failedContact: { ask: 'Could not be reached', options: FAILED_CONTACT, source: 'R65' },
  spokenWith: { ask: 'Spoken with', options: SPOKEN_WITH, source: 'S4, R35, R63' },
  // UK Core OutcomeOfAttendance.
  outcome: {
    ask: 'Outcome of a clinic’s appointment',
    options: ['discharged from the clinic’s care', 'another appointment given', 'appointment to be made later'],
    source: 'R65, UK Core',
  },
} as const satisfies Record<string, Question>;

export type ChoiceId = keyof typeof CHOICES;

export const CHOICE_IDS = Object.keys(CHOICES) as ChoiceId[];

/** @returns the question as any other, whatever its options */
export function choiceOf(id: ChoiceId): Question {
  return CHOICES[id];
}

/** They told it back in their own words, at once or after it was explained again. */
export function isToldBack({ teachBack }: { teachBack?: string }): boolean {
  return teachBack === 'correctly' || teachBack === 'after explaining again';
}
