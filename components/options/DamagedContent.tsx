import type { OfferedContentProps } from './OfferedContent';

/** What was stored and cannot be read is not thrown away. */
export function DamagedContent({ damaged, onSaveDamaged, onClearDamaged }: OfferedContentProps) {
  if (damaged === undefined) return null;
  return (
    <section class="card" aria-label="Not readable">
      <p role="alert">
        What your service had changed could not be read, so the panel offers what is built in. It is kept as it was:
        save it, and ask whoever looks after Webside to mend it and import it again.
      </p>
      <div class="buttons">
        <button type="button" class="button" onClick={onSaveDamaged}>
          Save it as a file
        </button>
        <button type="button" class="link" onClick={onClearDamaged}>
          Remove it
        </button>
      </div>
    </section>
  );
}
