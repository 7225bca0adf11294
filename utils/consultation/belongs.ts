import type { Snapshot } from '../call-quality/snapshot';
import { type Consultation, isBegun } from './consultation';

/** A page reloaded in the middle of a call is back in it within this time. */
const RELOAD_WITHIN_MS = 60_000;

/** A slot's length: who prepares notes for a patient does it within that. */
const BEGUN_WITHIN_MS = 15 * 60_000;

/**
 * Whose notes are these? `same`: the call's own. `ask`: another call has begun in this tab, and only the clinician knows
 * whether it is the same patient; until then no old text is shown. `other`: nothing is written that anybody could miss, and
 * what was lost in a call before is not to be re-checked in this one.
 */
export function belongs(consultation: Consultation, snapshot: Snapshot | undefined): 'same' | 'ask' | 'other' {
  if (!snapshot || consultation.callId === snapshot.callId) return 'same';
  // Notes begun before the call are for it, unless they have been lying there since the patient before.
  if (consultation.callId === '') {
    const { previous, startedAt } = snapshot;
    // A call went by since, or the patient has been seen by other means and gone.
    const { copies, chosen } = consultation;
    const isForAnother =
      (previous !== undefined && previous.at > consultation.startedAt) ||
      copies !== undefined ||
      'attendance' in chosen;
    const isForIt = startedAt - consultation.startedAt < BEGUN_WITHIN_MS && !isForAnother;
    return isForIt || !isBegun(consultation) ? 'same' : 'ask';
  }
  const { previous, isAfterReload, startedAt } = snapshot;
  const isReload =
    isAfterReload &&
    previous?.isCutOff === true &&
    previous.callId === consultation.callId &&
    startedAt - previous.at < RELOAD_WITHIN_MS;
  if (isReload) return 'same';
  return isBegun(consultation) ? 'ask' : 'other';
}

/** Who comes back that soon is most likely the same patient, whose link or browser had failed. */
const MOMENT_AGO_MS = 2 * 60_000;

/** Whether the notes' own call was on until a moment before this one. */
export function isMomentAgo({ callId }: Consultation, { previous, startedAt }: Snapshot): boolean {
  return previous?.callId === callId && startedAt - previous.at < MOMENT_AGO_MS;
}
