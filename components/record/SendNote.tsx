import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReadyNote, ReadyToSend } from '../../utils/record/fhir/to-ready-note';
import type { SendingPlace } from '../../utils/record/sending-place';
import { type Offers, offersOf, type Sending } from '../../utils/record/sending-state';
import { Sent } from './Sent';
import { SendingNow } from './SendingNow';
import { SendPreview } from './SendPreview';

export interface SendNoteProps {
  /** undefined until it is known */
  place: SendingPlace | undefined;
  /** undefined when the notes were cleared */
  ready: ReadyNote | undefined;
  /** see PatientFields; left out where there is nothing to warn of */
  warning?: string;
  sending: Sending;
  now: number;
  /** straight from the press: the browser may have to ask */
  onSend(what: ReadyToSend): void;
  onCancel(): void;
}

/** Sends the note to the organisation's own server: what goes where is shown first, and nothing is cleared by it. */
export function SendNote(props: SendNoteProps) {
  const { place, sending } = props;
  if (!place || (place.is === 'off' && sending.is === 'idle')) return null;
  return (
    <section class="send-note" aria-labelledby="send-note">
      <h2 id="send-note">Send</h2>
      {place.is === 'off' && <p>Your organisation names no place any more to which notes may be sent.</p>}
      {place.is === 'wrong' && <p>{place.words}</p>}
      <Steps {...props} />
    </section>
  );
}

/** What is looked at before it is sent: the note as it stands, or once more what was sent. */
type Looked = 'at nothing' | 'at the note' | 'at what was sent';

function Steps({ place, ready, warning = '', sending, now, onSend, onCancel }: SendNoteProps) {
  const [looked, look] = useState<Looked>('at nothing');
  const start = useRef<HTMLButtonElement>(null);
  const wasLooking = useRef(false);
  const offers = offersOf(sending, ready, place);
  const shown = { 'at nothing': undefined, 'at the note': offers.send, 'at what was sent': offers.again?.what }[looked];
  const isLooking = shown !== undefined;
  // What was pressed goes: without this the focus would be lost with it.
  useEffect(() => {
    if (wasLooking.current && !isLooking) start.current?.focus();
    wasLooking.current = isLooking;
  }, [isLooking]);
  if (sending.is === 'asking')
    return <p role="status">Your browser asks whether it may connect to {sending.held.place.host}.</p>;
  if (sending.is === 'sending') {
    const seconds = Math.floor((now - sending.startedAt) / 1000);
    return <SendingNow name={sending.held.place.name} seconds={seconds} onCancel={onCancel} />;
  }
  const send = (what: ReadyToSend): void => {
    look('at nothing');
    onSend(what);
  };
  return (
    <>
      {sending.is === 'done' && <Sent {...sending} isChanged={offers.isChanged} />}
      {ready?.is === 'not ready' && place?.is === 'open' && <p>{ready.why}</p>}
      {place?.is === 'open' && shown && (
        <SendPreview
          place={place}
          ready={shown}
          warning={warning}
          onSend={() => send(shown)}
          onClose={() => look('at nothing')}
        />
      )}
      {place?.is === 'open' && !shown && (
        <Buttons
          name={place.name}
          offers={offers}
          isOther={offers.isChanged || ready?.is === 'not ready'}
          start={start}
          onAgain={({ what, isSeen }) => (isSeen ? send(what) : look('at what was sent'))}
          onLook={() => look('at the note')}
        />
      )}
    </>
  );
}

interface ButtonsProps {
  /** of the place */
  name: string;
  offers: Offers;
  /** what was sent is not the note as it stands */
  isOther: boolean;
  start: { current: HTMLButtonElement | null };
  onAgain(again: NonNullable<Offers['again']>): void;
  onLook(): void;
}

function Buttons({ name, offers: { again, send, isChanged }, isOther, start, onAgain, onLook }: ButtonsProps) {
  const sent = isOther ? 'Try again with what was sent' : 'Try again';
  return (
    <div class="buttons">
      {again && (
        <button type="button" class="button main" onClick={() => onAgain(again)}>
          {again.isSeen ? sent : `Send what was sent before to ${name}…`}
        </button>
      )}
      {send && (
        <button type="button" class="button" ref={start} onClick={onLook}>
          {isChanged ? 'Send the changed note' : 'Send'} to {name}…
        </button>
      )}
    </div>
  );
}
