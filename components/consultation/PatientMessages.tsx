import { useState } from 'preact/hooks';
import { inUse } from '../../utils/consultation/local-content';
import { PATIENT_MESSAGES } from '../../utils/consultation/patient-messages';
import type { StageProps } from './Stages';

/** Messages to send to the patient by the clinic's own route. */
export function PatientMessages({ local, onCopyText }: Pick<StageProps, 'local' | 'onCopyText'>) {
  const [told, setTold] = useState<{ id: string; words: string }>();
  const copy = (id: string, text: string): void => {
    onCopyText(text).then(
      () => setTold({ id, words: text.includes('[') ? 'Copied. Fill in what is in brackets.' : 'Copied.' }),
      () => setTold({ id, words: 'The browser did not allow copying. Select the text and press Ctrl+C.' }),
    );
  };
  return (
    <details class="card">
      <summary>Messages to the patient</summary>
      {inUse(PATIENT_MESSAGES, local.messages).map(({ id, title, text }) => (
        <section key={id} aria-label={title}>
          <h2>{title}</h2>
          <p>{text}</p>
          <p>
            <button type="button" class="button small" aria-label={`Copy: ${title}`} onClick={() => copy(id, text)}>
              Copy
            </button>{' '}
            <span role="status">{told?.id === id && told.words}</span>
          </p>
        </section>
      ))}
    </details>
  );
}
