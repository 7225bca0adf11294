import { HeldNote } from '../../components/record/HeldNote';
import { SendNote } from '../../components/record/SendNote';
import '../../components/record/send-note.css';
import { copyText } from '../../utils/browser/clipboard';
import { saveFile } from '../../utils/browser/save-file';
import type { ReadyNote } from '../../utils/record/fhir/to-ready-note';
import { openSending } from './sending';

/** Sending, in builds that were made with an organisation's endpoint: no other build has this file. */
export function openSend(onChange: () => void) {
  const sending = openSending({ onChange });
  void sending.read();
  /** the notes were cleared meanwhile, and this page alone has what was sent */
  let isLast = false;

  const held = () => (sending.sending.is === 'idle' ? undefined : sending.sending.held);
  addEventListener('beforeunload', (event) => {
    if (isLast && held()) event.preventDefault();
  });
  return {
    /** What there is of sending when the notes are there no more; undefined where nothing was sent. */
    get left(): 'held' | 'sent' | undefined {
      if (sending.sending.is === 'idle') return undefined;
      return held() ? 'held' : 'sent';
    },

    /**
     * @param ready undefined when the notes were cleared: then exactly what was sent is held here, and its outcome shown
     * @param warning see PatientFields
     */
    view(ready: ReadyNote | undefined, warning = '') {
      isLast = ready === undefined;
      const last = isLast ? held() : undefined;
      return (
        <>
          <SendNote {...sending.props(ready)} warning={warning} />
          {last && (
            <HeldNote
              what={last.what}
              isOnItsWay={sending.sending.is !== 'done'}
              onCopy={copyText}
              onSave={saveFile}
              onPrint={() => window.print()}
              onLetGo={sending.letGo}
            />
          )}
        </>
      );
    },
  };
}
