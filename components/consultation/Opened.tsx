import { useEffect, useRef } from 'preact/hooks';
import type { Consultation } from '../../utils/consultation/consultation';
import { clock } from '../../utils/i18n/words';

export interface OpenedProps {
  consultation: Consultation;
  /** they were prepared beside no call, and there is one now without notes */
  canTake: boolean;
  onTake(): void;
  onBack(): void;
}

/** Whose words these are, when they are not this call's. */
export function Opened({ consultation: { site, startedAt }, canTake, onTake, onBack }: OpenedProps) {
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <p class="opened" ref={place} tabIndex={-1}>
      <b>
        Notes of {clock(startedAt)}
        {site && `, ${site}`}: not of this call.
      </b>{' '}
      <button type="button" class="link" onClick={onBack}>
        Back to this call
      </button>
      {canTake && (
        <button type="button" class="link" onClick={onTake}>
          They are for this call
        </button>
      )}
    </p>
  );
}
