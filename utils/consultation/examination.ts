import { EXAMINATION_CHECK } from './checks';
import type { Consultation } from './consultation';
import { readReading } from './readings';

/** How an examination by video goes: each step with what to say. Sources as in checks.ts. */
export const EXAMINATION_STEPS: readonly { step: string; say: string; source: string }[] = [
  {
    step: 'Explain',
    say: '“I’d like to look at your ankle, to see whether it is swollen. Is that all right with you?”',
    source: 'S1, R54, W17',
  },
  {
    step: 'Show',
    say: '“Watch me first: like this. Light in front of you, and the camera about a forearm away.”',
    source: 'S1, R56, W17',
  },
  { step: 'Do', say: '“Now you, slowly. Stop if it hurts, and tell me.”', source: 'S1, R54, W17' },
  { step: 'Check', say: '“This is what I saw. Does that fit with what you feel?”', source: 'S1, R54, W17' },
];

export const MEASURED_BY = ['the patient', 'somebody with them', 'care staff', 'their device'] as const;

/** Something was looked at or measured: then its limits belong into the note (S1, R53). */
export function isExamined({ texts, readings, ticked }: Pick<Consultation, 'texts' | 'readings' | 'ticked'>): boolean {
  return (
    texts.examination.trim() !== '' ||
    ticked.includes(EXAMINATION_CHECK.id) ||
    readings.some((reading) => readReading(reading).is !== 'empty')
  );
}
