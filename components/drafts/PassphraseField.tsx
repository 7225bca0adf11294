import type { RefObject } from 'preact';

interface PassphraseFieldProps {
  id: string;
  label: string;
  field: RefObject<HTMLInputElement | null>;
}

export function PassphraseField({ id, label, field }: PassphraseFieldProps) {
  return (
    <div class="field">
      <div class="name">
        <label for={id}>{label}</label>
      </div>
      <input id={id} ref={field} type="password" autocomplete="off" spellcheck={false} />
    </div>
  );
}
