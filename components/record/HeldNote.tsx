import { useRef, useState } from 'preact/hooks';
import type { ReadyToSend } from '../../utils/record/fhir/to-ready-note';
import { useFocusWhenLost } from './use-focus-when-lost';

interface HeldNoteProps {
  what: ReadyToSend;
  /** there is no answer yet */
  isOnItsWay: boolean;
  /** @throws when the browser refuses */
  onCopy(text: string): Promise<void>;
  onSave(name: string, text: string, type: string): void;
  onPrint(): void;
  onLetGo(): void;
}

/** What was sent of notes that are there no more: it can be copied, printed and saved, and goes only by a press, after a question. */
export function HeldNote({ what, isOnItsWay, onCopy, onSave, onPrint, onLetGo }: HeldNoteProps) {
  const [told, setTold] = useState('');
  const [isAsking, setAsking] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  useFocusWhenLost(keep, isAsking);
  const { note, words, patient } = what;
  const copy = (): void =>
    void onCopy(words).then(
      () => setTold('Copied, without what identifies the patient.'),
      () => setTold('Your browser did not copy it. Select it below, and copy it by hand.'),
    );
  const save = (): void => {
    onSave('note.fhir.json', note.body, 'application/fhir+json');
    setTold('Given to your browser to save: note.fhir.json.');
  };
  return (
    <section class="print held" aria-labelledby="held-heading">
      <div class="on-screen">
        <h2 id="held-heading">What was sent</h2>
        <div class="buttons">
          <button type="button" class="button" onClick={copy}>
            Copy
          </button>
          <button type="button" class="button" onClick={onPrint}>
            Print or save as PDF
          </button>
          <button type="button" class="button" onClick={save}>
            Save as FHIR
          </button>
          {!isOnItsWay && !isAsking && (
            <button type="button" class="button" onClick={() => setAsking(true)}>
              Let go of it…
            </button>
          )}
        </div>
        {!isOnItsWay && isAsking && (
          <div class="buttons" role="group" aria-label="Let go of it for good?">
            The server has not said that it keeps it. Let go of it for good?{' '}
            <button type="button" class="button" onClick={onLetGo}>
              Let go
            </button>
            {/* The focus goes to what keeps, so that a second press of Enter wipes nothing. */}
            <button type="button" class="button" ref={keep} onClick={() => setAsking(false)}>
              Keep
            </button>
          </div>
        )}
        <p role="status">{told}</p>
      </div>
      <article class="sheet" aria-label="The note that was sent">
        {patient.map((line) => (
          <p key={line} class="identifies" dir="auto">
            {line}
          </p>
        ))}
        <pre dir="auto">{words}</pre>
      </article>
    </section>
  );
}
