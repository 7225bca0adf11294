import { LockedDrafts } from '../../components/drafts/LockedDrafts';
import {
  canKeepDrafts,
  keepAllDrafts,
  keepDraft,
  keepDraftsOf,
  readDrafts,
  unlockDrafts,
  wipeDrafts,
} from '../../utils/browser/drafts';
import { DRAFT_KEY, hasKey } from '../../utils/browser/draft-key';
import { callsIn, consultationsIn } from '../../utils/browser/notes-keys';
import { DAMAGED, watchSession } from '../../utils/browser/session';
import type { Drafts } from '../../utils/consultation/drafts';
import { keptWords } from '../../utils/i18n/draft-words';

/** What is changed is on the disk at the latest so long after. */
const KEEP_WITHIN_MS = 250;
const LOOK_EACH_MS = 60_000;

const NOT_KEPT =
  'No draft could be kept on the disk. Your notes are safe in memory: copy them before the browser closes.';
const NOT_WIPED = 'Its draft is still on the disk. Switch drafts off in Settings to wipe all of them.';

/** The panel's drafts: whatever changes in memory goes on to the disk, while they are on and unlocked. */
export function openDrafts(onChange: () => void) {
  let drafts: Drafts = { is: 'off' };
  let isKnown = false;
  let notKept: string | undefined;
  let notWiped: string | undefined;
  let whenRead: Promise<void> | undefined;
  /** of the notes that have changed, by id, when */
  let changed = new Map<string, number>();

  async function read(): Promise<void> {
    try {
      drafts = await readDrafts();
      isKnown = true;
      if (drafts.is === 'off') [notKept, notWiped] = [undefined, undefined];
    } catch {
      // A browser that has no database to look into has no drafts either, unless they were opened before.
      isKnown = !(await hasKey());
      notKept = isKnown ? undefined : NOT_KEPT;
    }
    onChange();
    // What was changed while no panel was open, or before it was known that drafts are on.
    if (drafts.is === 'unlocked') await tell(keepAllDrafts());
  }

  /** Typing is never disturbed: what cannot be kept is told, once, until it can. */
  async function tell(keeping: Promise<unknown>): Promise<void> {
    const before = notKept;
    notKept = await keeping.then(
      () => undefined,
      () => NOT_KEPT,
    );
    if (notKept !== before) onChange();
  }

  async function keepChanged(): Promise<void> {
    const due = changed;
    changed = new Map();
    await tell(Promise.all([...due].map(([id, at]) => keepDraft(id, at))));
  }

  function hear(id: string): void {
    if (changed.size === 0) setTimeout(() => void keepChanged(), KEEP_WITHIN_MS);
    changed.set(id, Date.now());
  }

  if (canKeepDrafts()) {
    watchSession(['consultation:', 'gaps:', DAMAGED, DRAFT_KEY], (changes) => {
      const keys = Object.keys(changes);
      // Switched on, unlocked or switched off, here or elsewhere.
      if (keys.some((key) => key === DRAFT_KEY || key.startsWith(DAMAGED))) void read();
      if (drafts.is === 'off' && isKnown) return;
      for (const id of consultationsIn(keys)) hear(id);
      const calls = callsIn(keys);
      if (calls.length > 0) void tell(keepDraftsOf(calls, Date.now()));
    });
    whenRead = read();
    // Those that are past their time go while the panel is open, too.
    setInterval(() => void (drafts.is !== 'off' && read()), LOOK_EACH_MS);
  }

  return {
    get error() {
      return notWiped ?? notKept;
    },
    get kept() {
      return keptWords(drafts);
    },

    /** What there is to say of drafts beside the stages that wait. */
    card: () => (
      <LockedDrafts
        drafts={drafts}
        now={Date.now()}
        onUnlock={unlockDrafts}
        onWipe={async (ids) => {
          const isGone = await wipe(ids);
          await read();
          return isGone;
        }}
      />
    ),

    wipe,
  };

  /** @returns whether nothing of them is left on the disk */
  async function wipe(ids: string[]): Promise<boolean> {
    if (!canKeepDrafts()) return true;
    await whenRead;
    const isGone = await wipeDrafts(ids).then(
      () => true,
      // As above: what was never opened with its key lies on no disk.
      async () => drafts.is === 'off' && !(await hasKey()),
    );
    notWiped = isGone ? undefined : NOT_WIPED;
    return isGone;
  }
}
