import type { Check } from '../../consultation/checks';
import { completeness, type Point } from '../../consultation/completeness';
import type { Consultation } from '../../consultation/consultation';
import { inUse, type LocalItem } from '../../consultation/local-content';
import { OPENING } from '../../consultation/opening-checklist';
import type { Recheck } from '../../consultation/rechecks';
import type { Mode } from '../../consultation/segments';
import { type OfCalls, toSegments } from '../to-document';

/** What is known of a Consultation beside what was entered. */
export interface AboutIt extends Pick<OfCalls, 'rechecks' | 'endedAt'> {
  /** what a service has made of the opening checklist; as it is built in where it is left out */
  opening?: readonly LocalItem[];
  /** the note as it stands is what was copied last; where it is left out, that it was copied at all counts */
  isCopied?: boolean;
}

/** All that a column may be filled from. It holds clinical text: what leaves is what a column's guard lets through. */
export interface Facts {
  consultation: Consultation;
  rechecks: Recheck[];
  endedAt: number | undefined;
  opening: readonly Check[];
  /** empty where they were not met */
  modes: Mode[];
  points: Point[];
}

export function toFacts(consultation: Consultation, about: AboutIt): Facts {
  const { rechecks, endedAt, opening, isCopied = consultation.copies !== undefined } = about;
  return {
    consultation,
    rechecks,
    endedAt,
    opening: inUse(OPENING, opening),
    modes: toSegments(consultation, endedAt).map(({ mode }) => mode),
    points: completeness(consultation, rechecks, isCopied, opening),
  };
}
