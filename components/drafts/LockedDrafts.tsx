import { useEffect, useRef, useState } from 'preact/hooks';
import type { Drafts } from '../../utils/consultation/drafts';
import { howManyDrafts, lockedWords, wipedWords } from '../../utils/i18n/draft-words';
import { AskedOnce } from './AskedOnce';
import { Unlock } from './Unlock';
import { UnreadDrafts } from './UnreadDrafts';

export interface LockedDraftsProps {
  drafts: Drafts;
  now: number;
  onUnlock(passphrase: string): Promise<number | undefined>;
  /** @returns whether they are gone */
  onWipe(ids: string[]): Promise<boolean>;
}

/** In the panel: drafts that wait for their passphrase after the browser was closed, and what became of them. */
export function LockedDrafts({ drafts, now, onUnlock, onWipe }: LockedDraftsProps) {
  const place = useRef<HTMLElement>(null);
  const [told, setTold] = useState<{ words: string }>();
  // What was pressed goes; the focus stays here.
  useEffect(() => {
    if (told) place.current?.focus();
  }, [told]);
  const wipe = async (ids: string[]): Promise<void> => setTold({ words: wipedWords(await onWipe(ids)) });
  const unread = drafts.is === 'unlocked' ? drafts.unread : [];
  if (drafts.is === 'off' || (drafts.is === 'unlocked' && unread.length === 0 && !told)) return null;
  return (
    <section class="card" aria-label="Drafts" ref={place} tabIndex={-1}>
      <h2>Drafts</h2>
      <div role="status">{told?.words}</div>
      {drafts.is === 'damaged' && (
        <p>
          What opens the drafts is damaged: nobody can open them any more. Switch drafts off in Settings to wipe them.
        </p>
      )}
      {drafts.is === 'locked' && (
        <>
          <p>
            {drafts.heads.length > 0
              ? `${lockedWords(drafts.heads, now)} Until they are opened, what you type now is in memory only.`
              : 'Locked since the browser was started: what you type now is in memory only.'}
          </p>
          <Unlock
            act={drafts.heads.length > 0 ? 'Open them' : 'Unlock'}
            onUnlock={onUnlock}
            onOpened={(count) => setTold({ words: openedWords(count) })}
          />
          {drafts.heads.length > 0 && (
            <AskedOnce
              act="Delete them"
              question={`Delete ${howManyDrafts(drafts.heads.length)} for good?`}
              onDo={() => void wipe(drafts.heads.map(({ id }) => id))}
            />
          )}
        </>
      )}
      <UnreadDrafts unread={unread} now={now} onWipe={(ids) => void wipe(ids)} />
    </section>
  );
}

function openedWords(count: number): string {
  if (count === 0) return 'Unlocked: what you type is kept as a draft again.';
  return count === 1
    ? 'Your notes are back, under “Other notes” below.'
    : `${count} notes are back, under “Other notes” below.`;
}
