import { useState } from 'preact/hooks';

/** Copies the report that a help desk asks for. What comes of it is told in a line of its own, whole at any width. */
export function HelpDesk({ onCopy }: { onCopy(): Promise<void> }) {
  const [told, setTold] = useState('');
  const copy = (): void => {
    onCopy().then(
      () => setTold('Copied. It names nobody and no address.'),
      () => setTold('The browser refused to copy. Press again.'),
    );
  };
  return (
    <div class="help-desk">
      <button type="button" class="link" onClick={copy}>
        Copy a report for the help desk
      </button>
      <p role="status">{told}</p>
    </div>
  );
}
