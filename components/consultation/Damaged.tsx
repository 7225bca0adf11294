import { useRef } from 'preact/hooks';

export interface DamagedProps {
  /** what could not be read, as it was stored */
  damaged: string[];
  onClearDamaged(): void;
}

/** Nothing that was typed is thrown away unseen. The status is always there, so that it is announced when it gets words. */
export function Damaged({ damaged, onClearDamaged }: DamagedProps) {
  const place = useRef<HTMLElement>(null);
  const isAny = damaged.length > 0;
  return (
    <section ref={place} tabIndex={-1} class={isAny ? 'damaged' : ''} aria-label="Not readable">
      <div role="status">{isAny && <h2>Something stored could not be read</h2>}</div>
      {isAny && (
        <>
          <p>It was set aside as it is. Copy the words you need, then remove it.</p>
          {/* It may be another patient's: it is shown only when it is asked for. */}
          {damaged.map((text) => (
            <details key={text}>
              <summary>Show what was stored</summary>
              <pre class="preview">{text}</pre>
            </details>
          ))}
          <button
            type="button"
            class="link"
            onClick={() => {
              // The pressed button goes; the focus stays here.
              place.current?.focus();
              onClearDamaged();
            }}
          >
            Remove it
          </button>
        </>
      )}
    </section>
  );
}
