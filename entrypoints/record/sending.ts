import type { SendNoteProps } from '../../components/record/SendNote';
import { readSendingPolicy, watchSendingPolicy } from '../../utils/browser/managed-policy';
import { ENDPOINTS, sendNote } from '../../utils/browser/send-note';
import { askToSend } from '../../utils/browser/sending-permission';
import type { ReadyNote } from '../../utils/record/fhir/to-ready-note';
import { type Answer, judge } from '../../utils/record/sending';
import { type SendingPlace, toPlace } from '../../utils/record/sending-place';
import type { Held, Sending } from '../../utils/record/sending-state';

interface SendingOptions {
  /** something else is to be shown */
  onChange(): void;
  /** for how long an answer is waited for; as usual where it is left out */
  timeoutMs?: number;
}

/** Sending of one page's note, one at a time. It clears nothing: the note stays where it is kept, and what was sent is held here. */
export function openSending({ onChange, timeoutMs }: SendingOptions) {
  let place: SendingPlace | undefined;
  let sending: Sending = { is: 'idle' };
  let cancel = new AbortController();

  function show(next: Sending): void {
    sending = next;
    onChange();
  }

  async function read(): Promise<void> {
    place = toPlace(await readSendingPolicy(), ENDPOINTS);
    onChange();
  }

  /** Whole within the press, up to the browser's question. */
  async function send(held: Held): Promise<void> {
    if (sending.is === 'asking' || sending.is === 'sending') return;
    const allowed = askToSend(held.place);
    show({ is: 'asking', held });
    const answer = (await allowed) ? await sendAllowed(held) : ({ is: 'none', why: 'not allowed' } as const);
    const { note } = held.what;
    const at = Date.now();
    const outcome = judge(answer, { note, place: held.place, now: at });
    const value = note.identifier.value;
    show({ is: 'done', outcome, at, value, ...(outcome.is !== 'kept' && { held }) });
  }

  async function sendAllowed(held: Held): Promise<Answer> {
    // Not every browser tells when a policy is withdrawn, and a page may be open for days.
    await read();
    if (place?.is !== 'open' || place.base !== held.place.base) return { is: 'none', why: 'withdrawn' };
    cancel = new AbortController();
    show({ is: 'sending', startedAt: Date.now(), held });
    // The seconds that are shown.
    const ticking = setInterval(onChange, 1000);
    try {
      return await sendNote(held.place, held.what.note, { cancelled: cancel.signal, ...(timeoutMs && { timeoutMs }) });
    } finally {
      clearInterval(ticking);
    }
  }

  watchSendingPolicy(() => void read());
  return {
    read,

    get sending(): Sending {
      return sending;
    },

    /** By a press of the clinician only. What is on its way is not let go of. */
    letGo(): void {
      if (sending.is === 'done') show({ is: 'idle' });
    },

    /** @param ready undefined where the notes were cleared */
    props(ready: ReadyNote | undefined): SendNoteProps {
      const shown = place;
      return {
        ready,
        place: shown,
        sending,
        now: Date.now(),
        onSend: (what) => {
          // To where it was shown to go, whatever the policy has become since.
          if (shown?.is === 'open') void send({ what, place: shown });
        },
        onCancel: () => cancel.abort(),
      };
    },
  };
}
