import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReadyNote } from '../../utils/record/fhir/to-ready-note';
import type { Outcome } from '../../utils/record/sending';
import type { OpenPlace, SendingPlace } from '../../utils/record/sending-place';
import { Sent } from './Sent';
import { SendingNow } from './SendingNow';
import { SendPreview } from './SendPreview';

/** Where sending stands; instants in ms since 1970. `value` is the sent document's identifier, by which a changed note shows. */
export type Sending =
  | { is: 'idle' }
  /** the browser asks whether it may connect */
  | { is: 'asking' }
  | { is: 'sending'; startedAt: number }
  | { is: 'done'; outcome: Outcome; at: number; value: string };

export interface SendNoteProps {
  /** undefined until it is known */
  place: SendingPlace | undefined;
  ready: ReadyNote;
  sending: Sending;
  now: number;
  /** straight from the press: the browser may have to ask */
  onSend(): void;
  onCancel(): void;
}

/** Sends the note to the organisation's own server: what goes where is shown first, and nothing is cleared by it. */
export function SendNote(props: SendNoteProps) {
  const { place } = props;
  if (!place || place.is === 'off') return null;
  return (
    <section class="send-note" aria-labelledby="send-note">
      <h2 id="send-note">Send</h2>
      {place.is === 'wrong' ? <p>{place.words}</p> : <Open {...props} place={place} />}
    </section>
  );
}

function Open(props: SendNoteProps & { place: OpenPlace }) {
  const { place, ready, sending, now, onSend, onCancel } = props;
  const [isPreviewing, setPreviewing] = useState(false);
  const start = useRef<HTMLButtonElement>(null);
  const wasPreviewing = useRef(false);
  // What was pressed goes: without this the focus would be lost with it.
  useEffect(() => {
    if (wasPreviewing.current && !isPreviewing) start.current?.focus();
    wasPreviewing.current = isPreviewing;
  }, [isPreviewing]);
  if (sending.is === 'asking') return <p role="status">Your browser asks whether it may connect to {place.host}.</p>;
  if (sending.is === 'sending')
    return <SendingNow name={place.name} seconds={Math.floor((now - sending.startedAt) / 1000)} onCancel={onCancel} />;
  const send = (): void => {
    setPreviewing(false);
    onSend();
  };
  const isReady = ready.is === 'ready';
  // Of what is not ready, nobody knows what it will be.
  const isChanged = isReady && sending.is === 'done' && sending.value !== ready.note.identifier.value;
  const isKept = sending.is === 'done' && sending.outcome.is === 'kept';
  return (
    <>
      {sending.is === 'done' && <Sent {...sending} isChanged={isChanged} />}
      {!isReady && <p>{ready.why}</p>}
      {isReady && isPreviewing && (
        <SendPreview place={place} ready={ready} onSend={send} onClose={() => setPreviewing(false)} />
      )}
      {isReady && !isPreviewing && sending.is === 'done' && !isKept && !isChanged && sending.outcome.canRetry && (
        // The same as was looked at before.
        <button type="button" class="button main" onClick={send}>
          Try again
        </button>
      )}{' '}
      {isReady && !isPreviewing && (!isKept || isChanged) && (
        <button type="button" class="button" ref={start} onClick={() => setPreviewing(true)}>
          Send to {place.name}…
        </button>
      )}
    </>
  );
}
