import type { ReadyNote, ReadyToSend } from './fhir/to-ready-note';
import type { Outcome } from './sending';
import type { OpenPlace, SendingPlace } from './sending-place';

/** Exactly what was sent, and to where: it is held until the server has it or the clinician lets go of it, whatever the note becomes. */
export interface Held {
  what: ReadyToSend;
  place: OpenPlace;
}

/** Where sending stands; instants in ms since 1970. */
export type Sending =
  | { is: 'idle' }
  /** the browser asks whether it may connect */
  | { is: 'asking'; held: Held }
  | { is: 'sending'; startedAt: number; held: Held }
  /** `value`: the sent document's identifier, by which a changed note shows; what the server has is held no more */
  | { is: 'done'; outcome: Outcome; at: number; value: string; held?: Held };

/** What can be pressed. */
export interface Offers {
  /** exactly what was sent, once more; `isSeen`: it goes where it was shown to go, and needs no second look */
  again?: { what: ReadyToSend; isSeen: boolean };
  /** the note as it stands now */
  send?: ReadyToSend;
  /** the note is another one than that which was sent; of what is not ready nobody knows what it will be */
  isChanged: boolean;
}

/** @param ready the note as it stands; undefined where it was cleared: then what was sent is all there is */
export function offersOf(sending: Sending, ready: ReadyNote | undefined, place: SendingPlace | undefined): Offers {
  const done = sending.is === 'done' ? sending : undefined;
  const held = done?.held;
  const now = ready ?? held?.what;
  const isChanged = done !== undefined && now?.is === 'ready' && now.note.identifier.value !== done.value;
  if (place?.is !== 'open') return { isChanged };
  const isSent = done?.outcome.is === 'kept' && !isChanged;
  return {
    ...(held && done?.outcome.canRetry && { again: { what: held.what, isSeen: held.place.base === place.base } }),
    ...(now?.is === 'ready' && !isSent && { send: now }),
    isChanged,
  };
}
