import { useRef } from 'preact/hooks';
import type { OpenPlace } from '../../utils/record/sending-place';
import type { ReadyToSend } from '../../utils/record/fhir/to-ready-note';
import { withUnit } from '../../utils/i18n/words';
import { useFocusWhenLost } from './use-focus-when-lost';

interface SendPreviewProps {
  place: OpenPlace;
  ready: ReadyToSend;
  /** see PatientFields */
  warning: string;
  onSend(): void;
  onClose(): void;
}

/** Before anything goes: to whom, what, and whose it says it is. */
export function SendPreview({ place, ready, warning, onSend, onClose }: SendPreviewProps) {
  const { note, words, patient } = ready;
  const group = useRef<HTMLDivElement>(null);
  useFocusWhenLost(group);
  return (
    <div class="send-preview" ref={group} tabIndex={-1} role="group" aria-label="Before it is sent">
      <dl>
        <dt>To</dt>
        <dd>
          <b>{place.name}</b>, at {place.host}
        </dd>
        <dt>What</dt>
        <dd>This note as a FHIR document, {kilobytes(note.body)}</dd>
        <dt>Patient</dt>
        <dd>
          {patient.length > 0 ? (
            <>
              {patient.map((line) => (
                <p key={line} class="identifies" dir="auto">
                  {line}
                </p>
              ))}
              Check that this is the patient of the note.
            </>
          ) : (
            'Without anything that identifies the patient, unless you typed it into the note: whoever gets it cannot tell whose note it is.'
          )}
        </dd>
      </dl>
      <details>
        <summary>The note in words</summary>
        <pre tabIndex={0} aria-label="The note in words" dir="auto">
          {words}
        </pre>
      </details>
      <details>
        <summary>Exactly what is sent</summary>
        <pre tabIndex={0} aria-label="Exactly what is sent">
          {note.body}
        </pre>
      </details>
      {warning !== '' && <p class="missing">{warning}</p>}
      <div class="buttons">
        <button type="button" class="button main" onClick={onSend}>
          Send now
        </button>
        <button type="button" class="button" onClick={onClose}>
          Do not send
        </button>
      </div>
    </div>
  );
}

function kilobytes(text: string): string {
  return withUnit(Math.max(1, Math.round(new Blob([text]).size / 1000)), 'kB');
}
