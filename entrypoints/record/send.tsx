import { SendNote } from '../../components/record/SendNote';
import '../../components/record/send-note.css';
import type { ReadyNote } from '../../utils/record/fhir/to-ready-note';
import { openSending } from './sending';

/** Sending, in builds that were made with an organisation's endpoint: no other build has this file. */
export function openSend(onChange: () => void) {
  const sending = openSending({ onChange });
  void sending.read();
  return {
    view: (ready: ReadyNote) => <SendNote {...sending.props(ready)} />,
  };
}
