import { useRef, useState } from 'preact/hooks';
import { PassphraseField } from './PassphraseField';

interface UnlockProps {
  /** on the button */
  act: string;
  /** @returns how many drafts came back; undefined where the passphrase is another. @throws when it could not be tried */
  onUnlock(passphrase: string): Promise<number | undefined>;
  /** they are open, and so many came back */
  onOpened(count: number): void;
}

/** The passphrase, and what became of it. What was typed stays in the field until it opens something. */
export function Unlock({ act, onUnlock, onOpened }: UnlockProps) {
  const field = useRef<HTMLInputElement>(null);
  const [told, setTold] = useState('');
  const isTrying = useRef(false);
  const unlock = async (): Promise<void> => {
    const passphrase = field.current?.value ?? '';
    if (isTrying.current || passphrase === '') return;
    isTrying.current = true;
    setTold('Opening…');
    try {
      const count = await onUnlock(passphrase);
      if (count !== undefined) return onOpened(count);
      setTold('That is not the passphrase. Nothing is lost: try again.');
    } catch {
      setTold(
        'The browser could not open them now. Nothing is lost: clear notes that you no longer need, then try again.',
      );
    } finally {
      isTrying.current = false;
    }
    field.current?.focus();
    field.current?.select();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void unlock();
      }}
    >
      <PassphraseField id="draft-passphrase" label="Passphrase" field={field} />
      <button type="submit" class="button">
        {act}
      </button>{' '}
      <span role="status">{told}</span>
    </form>
  );
}
