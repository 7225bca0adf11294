import { useEffect, useRef, useState } from 'preact/hooks';
import type { Drafts } from '../../utils/consultation/drafts';
import { draftsWords, howManyDrafts, wipedWords } from '../../utils/i18n/draft-words';
import { AskedOnce } from '../drafts/AskedOnce';
import { UnreadDrafts } from '../drafts/UnreadDrafts';
import { Unlock } from '../drafts/Unlock';
import { SwitchOnDrafts } from './SwitchOnDrafts';

export interface DraftsSectionProps {
  /** not in a private window */
  canKeep: boolean;
  /** undefined until it is known, or where the browser refuses to tell */
  drafts: Drafts | undefined;
  now: number;
  /** @returns whether it was done */
  onSwitchOn(passphrase: string, hours: number): Promise<boolean>;
  onSwitchOff(): Promise<boolean>;
  onUnlock(passphrase: string): Promise<number | undefined>;
  onWipe(ids: string[]): Promise<boolean>;
}

/** Drafts of notes: what they are, what they risk, on or off. */
export function DraftsSection({ canKeep, drafts, now, onSwitchOn, onSwitchOff, onUnlock, onWipe }: DraftsSectionProps) {
  const place = useRef<HTMLElement>(null);
  const [told, setTold] = useState<{ words: string }>();
  // What was pressed goes; the focus stays here.
  useEffect(() => {
    if (told) place.current?.focus();
  }, [told]);
  const switchOff = async (): Promise<void> => {
    const words = (await onSwitchOff())
      ? 'Switched off. No draft is left on the disk; notes that are open stay in memory.'
      : 'The browser did not let the drafts be wiped. Close the panel, then try again.';
    setTold({ words });
  };
  const wipe = async (ids: string[]): Promise<void> => setTold({ words: wipedWords(await onWipe(ids)) });
  return (
    <section ref={place} tabIndex={-1} aria-label="Drafts">
      <h2>Drafts</h2>
      <p>
        Your notes are in the browser’s memory only, and a crash or a closed browser loses them. With drafts, they are
        kept on this computer’s disk too, encrypted, and come back when you type your passphrase.
      </p>
      <p class="card fair">
        <b>On a shared computer, or in a browser account that others use, leave this off.</b> Anyone who learns the
        passphrase, or uses this browser while it is unlocked, can read your notes; and nobody can open them once it is
        forgotten.
      </p>
      {canKeep ? (
        <>
          <p>
            <b>{drafts && draftsWords(drafts, now)}</b>
          </p>
          <div role="status">{told?.words}</div>
          {drafts?.is === 'off' && (
            <SwitchOnDrafts
              onSwitchOn={async (passphrase, hours) => {
                const isOn = await onSwitchOn(passphrase, hours);
                setTold(isOn ? { words: 'Switched on. Notes are kept as drafts from now on.' } : undefined);
                return isOn;
              }}
            />
          )}
          {drafts?.is === 'locked' && (
            <Unlock
              act="Unlock"
              onUnlock={onUnlock}
              onOpened={(count) =>
                setTold({
                  words:
                    count > 0
                      ? `Unlocked. ${howManyDrafts(count)} opened: see “Other notes” in the panel.`
                      : 'Unlocked.',
                })
              }
            />
          )}
          {drafts?.is === 'unlocked' && (
            <UnreadDrafts unread={drafts.unread} now={now} onWipe={(ids) => void wipe(ids)} />
          )}
          {drafts && drafts.is !== 'off' && (
            <>
              <AskedOnce
                act="Switch drafts off"
                question="This wipes all drafts for good. Switch off?"
                isAsked={drafts.is === 'damaged' || drafts.heads.length > 0}
                onDo={() => void switchOff()}
              />
              <p class="quiet">For another passphrase, or another time, switch drafts off and on again.</p>
            </>
          )}
        </>
      ) : (
        <p>
          <b>Off: drafts are never kept in private windows.</b>
        </p>
      )}
    </section>
  );
}
