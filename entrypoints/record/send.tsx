import { SendNote } from '../../components/record/SendNote';
import '../../components/record/send-note.css';
import type { ReadyNote } from '../../utils/record/fhir/to-ready-note';
import { openSending } from './sending';

/** Sending, in builds that were made with an organisation's endpoint: no other build has this file. */
export function openSend(onChange: () => void) {
  const sending = openSending({ onChange });
  void sending.read();
  let held: ReadyNote | undefined;
  return {
    /** What is to be seen when the notes were cleared meanwhile: until the server has said yes, what was sent is held here. */
    rest() {
      if (!sending.isUnsettled) held = undefined;
      return (
        held && (
          <>
            <p>
              These notes were cleared while they were being sent. This page holds what was sent until the server has
              said yes, or the page is closed.
            </p>
            <SendNote {...sending.props(held)} />
          </>
        )
      );
    },
    view(ready: ReadyNote) {
      held = ready;
      return <SendNote {...sending.props(ready)} />;
    },
  };
}
