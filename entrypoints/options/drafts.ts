import type { DraftsSectionProps } from '../../components/options/DraftsSection';
import { DRAFT_KEY } from '../../utils/browser/draft-key';
import {
  canKeepDrafts,
  readDrafts,
  switchOffDrafts,
  switchOnDrafts,
  unlockDrafts,
  wipeDrafts,
} from '../../utils/browser/drafts';
import { watchSession } from '../../utils/browser/session';
import type { Drafts } from '../../utils/consultation/drafts';

/** Drafts come by the panel and go with time: whether switching off wipes any is to be known when it is pressed. */
const REREAD_MS = 2000;

/** The settings of drafts. What is shown is read again after each act, and when another page has acted. */
export function openDraftSettings(onChange: () => void) {
  /** undefined until it is known, or where the browser refuses to tell */
  let drafts: Drafts | undefined;

  async function read(): Promise<void> {
    drafts = await readDrafts().catch(() => undefined);
    onChange();
  }

  async function done(act: Promise<void>): Promise<boolean> {
    const isDone = await act.then(
      () => true,
      () => false,
    );
    await read();
    return isDone;
  }

  if (canKeepDrafts()) {
    watchSession([DRAFT_KEY], () => void read());
    setInterval(() => void read(), REREAD_MS);
    void read();
  }

  return {
    props: (): DraftsSectionProps => ({
      canKeep: canKeepDrafts(),
      drafts,
      now: Date.now(),
      onSwitchOn: (passphrase, hours) => done(switchOnDrafts(passphrase, hours)),
      onSwitchOff: () => done(switchOffDrafts()),
      onUnlock: unlockDrafts,
      onWipe: (ids) => done(wipeDrafts(ids)),
    }),
  };
}
