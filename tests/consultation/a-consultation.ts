import { type Change, change } from '../../utils/consultation/change';
import { type Consultation, newConsultation } from '../../utils/consultation/consultation';

/** An empty Consultation, with what a test wants otherwise. */
export function aConsultation(but: Partial<Consultation> = {}): Consultation {
  const about = { id: 'one', callId: 'call-1', tabId: 7, site: 'visits.example', startedAt: 1_000_000 };
  return { ...newConsultation(about), ...but };
}

/** One in which something is written, so that it is begun. */
export function aBegunOne(but: Partial<Consultation> = {}): Consultation {
  return changed(aConsultation(but), { do: 'write', id: 'summary', text: 'typed' });
}

/** When it was changed. */
export const CHANGED_AT = 2_000_000;

/** What becomes of it by several Changes. */
export function changed(consultation: Consultation, ...changes: Change[]): Consultation {
  let result = consultation;
  for (const made of changes) result = change(result, made, CHANGED_AT);
  return result;
}
