import type { Consultation } from '../../utils/consultation/consultation';
import { clock } from '../../utils/i18n/words';

export interface OtherNotesProps {
  others: Consultation[];
  /** undefined goes back to the notes of this call */
  onShowOther(id: string | undefined): void;
}

export function OtherNotes({ others, onShowOther }: OtherNotesProps) {
  if (others.length === 0) return null;
  return (
    // What opens at the end of the page opens beneath what is pinned there.
    <details
      class="others"
      onToggle={({ currentTarget }) => currentTarget.lastElementChild?.scrollIntoView({ block: 'nearest' })}
    >
      <summary>Other notes ({others.length})</summary>
      {others.map(({ id, site, startedAt }) => (
        <button key={id} type="button" class="link" onClick={() => onShowOther(id)}>
          {site ? `${site}, ` : ''}
          {clock(startedAt)}
        </button>
      ))}
    </details>
  );
}
