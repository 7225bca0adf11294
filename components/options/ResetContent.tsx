import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { countLocal } from '../../utils/consultation/edit-content';
import { countWords } from './count-words';
import type { OfferedContentProps } from './OfferedContent';

/** Back to what is built in, after one question. */
export function ResetContent({ content, onReplace }: OfferedContentProps) {
  const [isAsking, setAsking] = useState<boolean>();
  const ask = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (isAsking !== undefined) (isAsking ? keep : ask).current?.focus();
  }, [isAsking]);
  return (
    <section class="card" aria-label="Reset">
      <h3>Reset</h3>
      {isAsking ? (
        <>
          <p>What is yours goes: {countWords(countLocal(content))} Export it first to keep it.</p>
          <div class="buttons">
            <button
              type="button"
              class="button main"
              onClick={() => {
                onReplace({});
                setAsking(false);
              }}
            >
              Reset
            </button>
            <button type="button" class="button" ref={keep} onClick={() => setAsking(false)}>
              Keep
            </button>
          </div>
        </>
      ) : (
        <button type="button" class="button" ref={ask} onClick={() => setAsking(true)}>
          Reset all to built-in…
        </button>
      )}
    </section>
  );
}
