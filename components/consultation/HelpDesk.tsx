import { useState } from 'preact/hooks';

/** Copies the report that a help desk asks for. */
export function HelpDesk({ onCopy }: { onCopy(): Promise<void> }) {
  const [told, setTold] = useState('');
  const copy = (): void => {
    onCopy().then(
      () => setTold('Copied. It names nobody, and holds no network address.'),
      () => setTold('The browser did not allow copying. Press again.'),
    );
  };
  return (
    <p>
      <button type="button" class="link" onClick={copy}>
        Copy a report for the help desk
      </button>{' '}
      <span role="status">{told}</span>
    </p>
  );
}
