import type { Snapshot } from '../call-quality/snapshot';
import { belongs } from './belongs';
import { type Consultation, isBegun } from './consultation';

export interface Choice {
  /** the notes that the panel is about; undefined where none are begun */
  current: Consultation | undefined;
  /** `ask`: they are hidden until the clinician says whose they are */
  belong: 'same' | 'ask';
  /** begun ones only: there is nothing to look up in empty ones */
  others: Consultation[];
}

/**
 * Which notes the panel shows beside a tab: the tab's latest, unless the clinician has opened others. Notes of closed tabs
 * are never lost: they are among the others.
 * @param openedId notes that the clinician opened by hand
 */
export function choose(
  consultations: readonly Consultation[],
  tabId: number | undefined,
  snapshot: Snapshot | undefined,
  openedId: string | undefined,
): Choice {
  const opened = consultations.find(({ id }) => id === openedId);
  const latest = consultations.findLast((each) => each.tabId === tabId);
  const belong = latest ? belongs(latest, snapshot) : 'other';
  const current = opened ?? (belong === 'other' ? undefined : latest);
  return {
    current,
    // What was opened by hand was looked for, whatever call runs beside it.
    belong: !opened && belong === 'ask' ? 'ask' : 'same',
    others: consultations.filter((each) => each !== current && isBegun(each)),
  };
}
