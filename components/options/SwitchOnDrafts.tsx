import { useRef, useState } from 'preact/hooks';
import { KEEPING_HOURS, SHORTEST_PASSPHRASE, USUAL_HOURS, wrongPassphrase } from '../../utils/consultation/drafts';
import { withUnit } from '../../utils/i18n/words';
import { PassphraseField } from '../drafts/PassphraseField';

interface SwitchOnDraftsProps {
  /** @returns whether it was done */
  onSwitchOn(passphrase: string, hours: number): Promise<boolean>;
}

/** A passphrase, typed twice since nobody can look it up, and for how long. */
export function SwitchOnDrafts({ onSwitchOn }: SwitchOnDraftsProps) {
  const [first, second] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  const hours = useRef<HTMLSelectElement>(null);
  const [told, setTold] = useState('');
  const switchOn = async (): Promise<void> => {
    const [passphrase, again] = [first.current?.value ?? '', second.current?.value ?? ''];
    const wrong = wrongPassphrase(passphrase, again);
    if (wrong) {
      setTold(wrong);
      first.current?.focus();
      return;
    }
    setTold('Switching on…');
    if (!(await onSwitchOn(passphrase, Number(hours.current?.value))))
      setTold('The browser did not let drafts be kept here. Nothing has changed: your notes are in memory.');
  };
  return (
    <form
      class="switch-on"
      onSubmit={(event) => {
        event.preventDefault();
        void switchOn();
      }}
    >
      <PassphraseField
        id="new-passphrase"
        label={`Passphrase, at least ${SHORTEST_PASSPHRASE} characters`}
        field={first}
      />
      <PassphraseField id="new-passphrase-again" label="The same again" field={second} />
      <div class="field">
        <div class="name">
          <label for="draft-hours">Wipe a draft this long after its last change</label>
        </div>
        <select id="draft-hours" ref={hours}>
          {KEEPING_HOURS.map((each) => (
            <option key={each} value={each} selected={each === USUAL_HOURS}>
              {withUnit(each, 'h')}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" class="button">
        Switch drafts on
      </button>{' '}
      <span role="status">{told}</span>
    </form>
  );
}
