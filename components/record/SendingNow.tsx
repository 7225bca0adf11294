import { useRef } from 'preact/hooks';
import { withUnit } from '../../utils/i18n/words';
import { useFocusWhenLost } from './use-focus-when-lost';

interface SendingNowProps {
  name: string;
  /** since it began */
  seconds: number;
  onCancel(): void;
}

/** While it is under way: that it is, for how long, and a way out. */
export function SendingNow({ name, seconds, onCancel }: SendingNowProps) {
  const cancel = useRef<HTMLButtonElement>(null);
  useFocusWhenLost(cancel);
  return (
    <div class="sending">
      <p>
        <span role="status">Sending to {name}…</span> {withUnit(seconds, 's')}
      </p>
      <button type="button" class="button" ref={cancel} onClick={onCancel}>
        Cancel
      </button>
    </div>
  );
}
