import type { Snapshot } from '../call-quality/snapshot';
import { type Consultation, isBegun } from './consultation';

/** A page reloaded in the middle of a consultation is back in its call within this time. */
const RELOAD_WITHIN_MS = 60_000;

/**
 * Whose notes are these? `same`: the call's own, or nothing is written yet. `ask`: another call has begun in this tab, and
 * only the clinician knows whether it is the same patient; until then no old text is shown.
 */
export function belongs(consultation: Consultation, snapshot: Snapshot | undefined): 'same' | 'ask' {
  if (!snapshot || consultation.callId === snapshot.callId) return 'same';
  if (consultation.callId === '' || !isBegun(consultation)) return 'same';
  const { previous, isAfterReload, startedAt } = snapshot;
  const isReload =
    isAfterReload && previous?.callId === consultation.callId && startedAt - previous.at < RELOAD_WITHIN_MS;
  return isReload ? 'same' : 'ask';
}
