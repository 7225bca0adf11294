import { callsOf, type Consultation } from '../consultation/consultation';
import { type LostSound, toRechecks } from '../consultation/rechecks';
import { connectionLine } from './connection-line';
import type { OfCalls } from './to-document';

/** What is known of a Consultation's calls, of all that is kept. */
export function ofCalls(consultation: Consultation, kept: readonly LostSound[]): OfCalls {
  const calls = callsOf(consultation);
  const own = calls.flatMap((callId) => kept.filter((lost) => lost.callId === callId));
  const rechecks = toRechecks(own, consultation.settled);
  const lines = own.flatMap(({ line }) => line ?? []);
  // Of the last call nothing may be kept yet: when an earlier one ended is not when it ended.
  const endedAt = own.findLast(({ callId }) => callId === calls.at(-1))?.line?.endedAt;
  return {
    rechecks,
    connection: connectionLine(lines, rechecks),
    ...(endedAt !== undefined && { endedAt }),
  };
}
