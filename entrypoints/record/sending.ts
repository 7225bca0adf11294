import type { Sending, SendNoteProps } from '../../components/record/SendNote';
import { readSendingPolicy } from '../../utils/browser/managed-policy';
import { ENDPOINTS, sendNote } from '../../utils/browser/send-note';
import { askToSend } from '../../utils/browser/sending-permission';
import type { ReadyNote } from '../../utils/record/fhir/to-ready-note';
import { type Answer, judge } from '../../utils/record/sending';
import { type OpenPlace, type SendingPlace, toPlace } from '../../utils/record/sending-place';
import type { NoteToSend } from '../../utils/record/sending-request';

interface SendingOptions {
  /** something else is to be shown */
  onChange(): void;
  /** for how long an answer is waited for; as usual where it is left out */
  timeoutMs?: number;
}

/** Sending of one page's note, one at a time. It clears nothing: the note stays where it is kept. */
export function openSending({ onChange, timeoutMs }: SendingOptions) {
  let place: SendingPlace | undefined;
  let sending: Sending = { is: 'idle' };
  let cancel = new AbortController();

  function show(next: Sending): void {
    sending = next;
    onChange();
  }

  /** Whole within the press, up to the browser's question. */
  async function send(to: OpenPlace, note: NoteToSend): Promise<void> {
    if (sending.is === 'asking' || sending.is === 'sending') return;
    const allowed = askToSend(to);
    show({ is: 'asking' });
    const answer = (await allowed) ? await sendAllowed(to, note) : ({ is: 'none', why: 'not allowed' } as const);
    const at = Date.now();
    const outcome = judge(answer, { note, place: to, now: at });
    show({ is: 'done', outcome, at, value: note.identifier.value });
  }

  async function sendAllowed(to: OpenPlace, note: NoteToSend): Promise<Answer> {
    cancel = new AbortController();
    show({ is: 'sending', startedAt: Date.now() });
    // The seconds that are shown.
    const ticking = setInterval(onChange, 1000);
    try {
      return await sendNote(to, note, { cancelled: cancel.signal, ...(timeoutMs && { timeoutMs }) });
    } finally {
      clearInterval(ticking);
    }
  }

  return {
    /** It is on its way, or has not arrived and can be tried again: until then what was to be sent is not given up. */
    get isUnsettled(): boolean {
      if (sending.is === 'done') return sending.outcome.is !== 'kept' && sending.outcome.canRetry;
      return sending.is !== 'idle';
    },

    async read(): Promise<void> {
      place = toPlace(await readSendingPolicy(), ENDPOINTS);
      onChange();
    },
    props: (ready: ReadyNote): SendNoteProps => ({
      ready,
      place,
      sending,
      now: Date.now(),
      onSend: () => {
        if (place?.is === 'open' && ready.is === 'ready') void send(place, ready.note);
      },
      onCancel: () => cancel.abort(),
    }),
  };
}
