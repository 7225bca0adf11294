import type { Snapshot } from '../call-quality/snapshot';
import type { ChoiceId } from './choices';
import { type Consultation, isBegun } from './consultation';

/** A page reloaded in the middle of a call is back in it within this time. */
const RELOAD_WITHIN_MS = 60_000;

/** A slot's length: who prepares notes for a patient does it within that. */
const BEGUN_WITHIN_MS = 15 * 60_000;

/** The panel may be told of a call a little after it began; what is begun later than that was begun when the call was over. */
const TOLD_WITHIN_MS = 10_000;

/** Who comes back that soon is most likely the same patient, whose link or browser had failed. */
const MOMENT_AGO_MS = 2 * 60_000;

/**
 * Whose notes are these? `same`: the call's own. `ask`: another call has begun in this tab, and only the clinician knows
 * whether it is the same patient; until then no old text is shown. `other`: nothing is written that anybody could miss, and
 * what was lost in a call before is not to be re-checked in this one.
 */
export function belongs(consultation: Consultation, snapshot: Snapshot | undefined): 'same' | 'ask' | 'other' {
  if (!snapshot || consultation.callId === snapshot.callId) return 'same';
  if (consultation.callId === '') return belongsUnheld(consultation, snapshot);
  if (isReloadOf(consultation, snapshot)) return 'same';
  return isBegun(consultation) ? 'ask' : 'other';
}

/** Notes that were begun without a call: for the one that begins, unless anything speaks for another patient. */
function belongsUnheld(consultation: Consultation, snapshot: Snapshot): 'same' | 'ask' {
  const { previous, startedAt, isAfterReload, endedAt } = snapshot;
  const begunAfterMs = consultation.startedAt - startedAt;
  // What is begun when a call is over does not go on in it (see joinCall in the panel's notes).
  if (!isBegun(consultation) || (endedAt !== undefined && begunAfterMs > 0)) return 'same';
  const hasLain = begunAfterMs <= -BEGUN_WITHIN_MS || (previous !== undefined && previous.at > consultation.startedAt);
  // They were begun for the next patient when the last one's call was over, and it may be the last one who is back.
  const isBack =
    begunAfterMs > TOLD_WITHIN_MS ||
    (previous !== undefined && (isAfterReload || startedAt - previous.at < MOMENT_AGO_MS));
  return hasLain || isBack || isMet(consultation) ? 'ask' : 'same';
}

/** Answered only when somebody has been met, or was to be met in another way, or did not come. */
const TELL_OF_MEETING: readonly ChoiceId[] = [
  'teachBack',
  'attempts',
  'attendance',
  'failedContact',
  'spokenWith',
  'outcome',
];

/** Whether the notes tell of a patient who has been seen by other means, or was to be. */
function isMet({ copies, chosen, segments, safetyNets }: Consultation): boolean {
  return (
    copies !== undefined ||
    segments.length > 0 ||
    (chosen.mode !== undefined && chosen.mode !== 'video') ||
    TELL_OF_MEETING.some((id) => id in chosen) ||
    // Changed since: it was given once.
    safetyNets.some(({ status }) => status !== 'planned')
  );
}

/**
 * The page was loaded again in the middle of the notes' own call, and the call was back at once. That nobody hung up is known; who
 * is there now is not: so the notes go on, and the panel says that they do (see Resumed.tsx).
 */
function isReloadOf({ callId }: Consultation, { previous, isAfterReload, startedAt }: Snapshot): boolean {
  return (
    isAfterReload &&
    previous?.isCutOff === true &&
    previous.callId === callId &&
    startedAt - previous.at < RELOAD_WITHIN_MS
  );
}

/** Whether the notes' own call was on until a moment before this one. */
export function isMomentAgo({ callId }: Consultation, { previous, startedAt }: Snapshot): boolean {
  return previous?.callId === callId && startedAt - previous.at < MOMENT_AGO_MS;
}
