import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Device, Trouble } from '../../utils/equipment/trouble';
import { troubleWords } from '../../utils/i18n/equipment-words';

/** What is known of one device and what can be done with it. */
export interface TrialProps {
  phase: 'off' | 'asking' | 'on';
  chosen: string;
  trouble?: Trouble;
  devices: { id: string; name: string }[];
  onTry(): void;
  onStop(): void;
  onChoose(id: string): void;
}

interface CardProps extends TrialProps {
  device: Device;
  title: string;
  browserName: string;
  /** on the button, while the device is off and while it is on */
  words: { off: string; on: string };
  children: ComponentChildren;
}

/** One device: its choice, the button that switches it on and off, and what is seen of it. */
export function Trial({ device, title, browserName, words, phase, trouble, children, ...props }: CardProps) {
  return (
    <section class="card" aria-label={title}>
      <h2>{title}</h2>
      <DeviceChoice {...props} label={`Which ${device}`} />
      <p>
        <button type="button" class="button" onClick={phase === 'off' ? props.onTry : props.onStop}>
          {phase === 'off' ? (trouble ? 'Try again' : words.off) : words.on}
          <span class="unseen">{phase === 'off' && trouble ? `: ${device}` : ''}</span>
        </button>{' '}
        {phase === 'asking' && device !== 'speaker' && (
          <span class="quiet">The browser may ask you now: press Allow.</span>
        )}
      </p>
      <div role="alert">{trouble && <p class="trouble">{troubleWords(trouble, device, browserName)}</p>}</div>
      {children}
    </section>
  );
}

/** Before the browser was allowed to use one, it names none: then it takes the one that is set in the computer. */
function DeviceChoice({
  devices,
  chosen,
  label,
  onChoose,
}: Pick<TrialProps, 'devices' | 'chosen' | 'onChoose'> & { label: string }) {
  const id = useId();
  return (
    <p class="device">
      <label for={id}>{label}</label>
      <select id={id} value={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {(chosen === '' || !devices.some((each) => each.id === chosen)) && (
          <option value={chosen}>The usual one</option>
        )}
        {devices.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </select>
    </p>
  );
}
