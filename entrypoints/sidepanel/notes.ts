import type { CopyResult } from '../../components/consultation/CopyNote';
import { copyText } from '../../utils/browser/clipboard';
import {
  clearConsultation,
  consultationKey,
  keepConsultation,
  keepLostSound,
  lostSoundKey,
  readConsultations,
  readDamaged,
  readLostSound,
} from '../../utils/browser/notes-memory';
import type { Changes } from '../../utils/browser/session';
import type { PanelTab } from '../../utils/browser/tab';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import { choose } from '../../utils/consultation/choose';
import {
  callsOf,
  change,
  type Change,
  type Consultation,
  isBegun,
  join,
  newConsultation,
} from '../../utils/consultation/consultation';
import { joinLost, keepGaps, type LostSound, type Recheck, toRechecks } from '../../utils/consultation/rechecks';
import { toRecordDocument } from '../../utils/record/record-document';
import { toText } from '../../utils/record/to-text';

/**
 * The panel's notes: what is on the screen is at once in the browser's session memory, and what another panel wrote there
 * comes back. The screen never waits for the memory.
 */
export function openNotes(onChange: () => void) {
  let stored: Consultation[] = [];
  let damaged: string[] = [];
  let openedId: string | undefined;
  let blank: Consultation | undefined;
  /** the blank has been there since the call was over, at the earliest */
  let isBlankAfter = false;
  let current: Consultation | undefined;
  let snapshot: Snapshot | undefined;
  let isAsking = false;
  let error: string | undefined;
  let lost: LostSound[] = [];
  let isRead = false;

  /** ids whose first writing is still on its way to the memory */
  const underWay = new Set<string>();

  function write(next: Consultation): void {
    stored = [...stored.filter(({ id }) => id !== next.id), next].sort((one, other) => one.startedAt - other.startedAt);
    current = next;
    underWay.add(next.id);
    keepConsultation(next).then(
      () => {
        error = undefined;
        underWay.delete(next.id);
      },
      () => {
        error =
          'The browser’s memory for notes is full. What you typed is still on this screen: copy it now, then clear old notes.';
        onChange();
      },
    );
    onChange();
  }

  function lostIn(callId: string): LostSound {
    return lost.find((each) => each.callId === callId) ?? { callId, gaps: [] };
  }

  function keepLost(next: LostSound): void {
    lost = [...lost.filter(({ callId }) => callId !== next.callId), next];
    // Where the memory is full it is told by what is typed; here it stays on the screen.
    void keepLostSound(next).catch(() => undefined);
  }

  function blankFor(tab: PanelTab | undefined): Consultation {
    const [tabId, callId, site] = [tab?.id ?? -1, snapshot?.callId ?? '', tab?.address?.hostname ?? ''];
    const isOver = snapshot?.endedAt !== undefined;
    if (blank?.tabId === tabId && blank.callId === callId) {
      // What is begun after a call may be for the next patient: when it was begun tells.
      if (isOver && !isBlankAfter) blank = { ...blank, startedAt: Date.now() };
      isBlankAfter = isOver;
      return blank;
    }
    isBlankAfter = isOver;
    blank = newConsultation({ id: crypto.randomUUID(), tabId, callId, site, startedAt: Date.now() });
    return blank;
  }

  const rechecksOf = (consultation: Consultation): Recheck[] =>
    toRechecks(callsOf(consultation).map(lostIn), consultation.settled);

  return {
    get error() {
      return error;
    },

    /** Whether something of these changes was not written by this panel itself. */
    isNews(changes: Changes): boolean {
      return Object.entries(changes).some(([key, { newValue }]) => {
        const ownLost = lost.find(({ callId }) => key === lostSoundKey(callId));
        if (ownLost) return !isSame(newValue, ownLost);
        const own = stored.find(({ id }) => key === consultationKey(id));
        const { revision } = (newValue ?? {}) as { revision?: unknown };
        if (!own || typeof revision !== 'number') return true;
        // Two panels may have written at once; the later to be kept counts in both.
        return revision > own.revision || (revision === own.revision && !isSame(newValue, own));
      });
    },

    /** The tabs beside which something is written, the latest first. */
    tabsWritten: (): number[] =>
      stored
        .filter(isBegun)
        .map(({ tabId }) => tabId)
        .toReversed(),

    /** Reads what is in memory; of each Consultation the later revision counts, here or there. */
    async read(): Promise<void> {
      const found = await readConsultations();
      const ours = new Map(stored.map((each) => [each.id, each]));
      const later = found.map((each) => {
        const own = ours.get(each.id);
        return own && own.revision > each.revision ? own : each;
      });
      const foundIds = new Set(found.map(({ id }) => id));
      const unwritten = stored.filter(({ id }) => underWay.has(id) && !foundIds.has(id));
      stored = [...later, ...unwritten].sort((one, other) => one.startedAt - other.startedAt);
      lost = joinLost(lost, await readLostSound());
      damaged = Object.values(await readDamaged());
      isRead = true;
    },

    /** The notes to show beside a tab's call. */
    choose(tab: PanelTab | undefined, call: Snapshot | undefined) {
      snapshot = call;
      const choice = choose(stored, tab?.id, call, openedId);
      current = choice.current ?? blankFor(tab);
      isAsking = choice.belong === 'ask';
      const isOpened = current.id === openedId;
      const rechecks = rechecksOf(current);
      return { consultation: current, rechecks, isAsking, isOpened, others: choice.others, damaged };
    },

    /** Keeps what the call beside the notes has lost, whatever notes are open. */
    hearGaps(): void {
      if (!isRead || !snapshot) return;
      const { callId, gaps } = snapshot;
      const known = lostIn(callId);
      const next = keepGaps(known, gaps, current?.callId === callId && !isAsking ? current.written : undefined);
      if (next === known) return;
      keepLost(next);
      onChange();
    },

    change(made: Change): void {
      if (!current) return;
      const isOther = openedId === current.id;
      // Notes that go on in a new call of the same consultation now belong to that call; a word that was being typed when
      // the call began says nothing of whose they are.
      const joined = isOther || isAsking || !snapshot ? current : join(current, snapshot.callId);
      write(change(joined, made, Date.now()));
    },

    carryOn(): void {
      if (!current || !snapshot) return;
      const { callId, previous } = snapshot;
      const isNew = previous !== undefined && current.startedAt > previous.at;
      write(change(current, { do: 'join call', callId, isNew }, Date.now()));
    },

    startNew(): void {
      if (!current) return;
      const { tabId, site } = current;
      write(
        newConsultation({
          id: crypto.randomUUID(),
          tabId,
          site,
          callId: snapshot?.callId ?? '',
          startedAt: Date.now(),
        }),
      );
    },

    show(id: string | undefined): void {
      openedId = id;
      onChange();
    },

    /** @returns undefined when nothing is written: what is on the clipboard stays */
    async copy(): Promise<CopyResult | undefined> {
      if (!current || !isBegun(current)) return undefined;
      try {
        await copyText(toText(toRecordDocument(current, rechecksOf(current))));
        return { isCopied: true, at: Date.now() };
      } catch {
        return { isCopied: false };
      }
    },

    async clear(): Promise<boolean> {
      if (!current) return true;
      const { id } = current;
      for (const callId of callsOf(current)) keepLost({ callId, gaps: [], clearedAt: Date.now() });
      const isGone = await clearConsultation(id);
      stored = stored.filter((each) => each.id !== id);
      blank = undefined;
      openedId = undefined;
      onChange();
      return isGone;
    },
  };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
