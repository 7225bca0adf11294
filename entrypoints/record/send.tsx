import { SendNote } from '../../components/record/SendNote';
import '../../components/record/send-note.css';
import type { NoteToSend } from '../../utils/record/sending-request';
import { openSending } from './sending';

type Ready = NoteToSend & { hasIdentifiers: boolean };

/** Sending, in builds that were made with an organisation's endpoint: no other build has this file. */
export function openSend(onChange: () => void) {
  const sending = openSending({ onChange });
  void sending.read();
  return {
    /** @param note undefined while something of the patient cannot be right */
    view(note: Ready | undefined, preview: string) {
      const props = sending.props({ note, preview, hasIdentifiers: note?.hasIdentifiers === true });
      if (!props.place || props.place.is === 'off') return null;
      return (
        <>
          <SendNote {...props} />
          {!note && <p>Something of the patient is not right yet under “As a file”: mend it, or leave it blank.</p>}
        </>
      );
    },
  };
}
