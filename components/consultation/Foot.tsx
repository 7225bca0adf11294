import { openRechecks } from '../../utils/consultation/rechecks';
import { Key } from '../ui/Key';
import type { ClearNotesProps } from './ClearNotes';
import { useLater } from './use-later';

interface FootProps extends ClearNotesProps {
  /** what became of copying, in words */
  told: string | undefined;
  error: string | undefined;
  /** where what is typed is, when it is not in memory only */
  kept: string | undefined;
  /** whose notes these are is not settled, or another panel writes them, so nobody can mean to clear them here */
  isClosed: boolean;
  onRecheck(): void;
}

/** Always in sight: what became of what was pressed, wherever that was. */
export function Foot({ told, error, kept, isClosed, onRecheck, ...notes }: FootProps) {
  const later = useLater();
  const open = openRechecks(notes.rechecks).length;
  return (
    <footer class="foot">
      <div class="told">
        <div role="alert">{error}</div>
        <div role="status">{told}</div>
        {!error && !told && (
          <span class="quiet">{kept ?? 'In memory only: gone when the browser is closed or Webside updated.'}</span>
        )}
      </div>
      {!isClosed && (
        <div class="acts">
          <span role="status">
            {open > 0 && (
              <button type="button" class="link" aria-keyshortcuts="Alt+R" onClick={onRecheck}>
                {open} to re-check
                <Key name="Alt R" />
              </button>
            )}
          </span>
          {later && later !== 'failed' && <later.ClearNotes {...notes} />}
        </div>
      )}
    </footer>
  );
}
