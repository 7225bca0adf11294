import type { CopyResult } from '../../components/consultation/CopyNote';
import { copyText } from '../../utils/browser/clipboard';
import {
  clearConsultation,
  consultationKey,
  keepConsultation,
  readConsultations,
  readDamaged,
} from '../../utils/browser/notes-memory';
import type { Changes } from '../../utils/browser/session';
import type { PanelTab } from '../../utils/browser/tab';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import { choose } from '../../utils/consultation/choose';
import {
  change,
  type Change,
  type Consultation,
  isBegun,
  newConsultation,
  noteGaps,
} from '../../utils/consultation/consultation';
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
  let current: Consultation | undefined;
  let snapshot: Snapshot | undefined;
  let isAsking = false;
  let error: string | undefined;
  /** when notes of this call were cleared: what was lost before is not to come back */
  let cleared: { callId: string; at: number } | undefined;

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

  function blankFor(tab: PanelTab | undefined): Consultation {
    const [tabId, callId, site] = [tab?.id ?? -1, snapshot?.callId ?? '', tab?.address?.hostname ?? ''];
    if (blank?.tabId === tabId && blank.callId === callId) return blank;
    blank = newConsultation({ id: crypto.randomUUID(), tabId, callId, site, startedAt: Date.now() });
    return blank;
  }

  return {
    get error() {
      return error;
    },

    /** Whether something of these changes was not written by this panel itself. */
    isNews(changes: Changes): boolean {
      return Object.entries(changes).some(([key, { newValue }]) => {
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
      damaged = Object.values(await readDamaged());
    },

    /** The notes to show beside a tab's call. */
    choose(tab: PanelTab | undefined, call: Snapshot | undefined) {
      snapshot = call;
      const choice = choose(stored, tab?.id, call, openedId);
      current = choice.current ?? blankFor(tab);
      isAsking = choice.belong === 'ask';
      const isOpened = current.id === openedId;
      return { consultation: current, isAsking, isOpened, others: choice.others, damaged };
    },

    /** Sound that was lost in the call beside which the notes are is to be re-checked. */
    hearGaps(): void {
      if (!current || !snapshot || isAsking || current.id === openedId) return;
      const { callId, gaps } = snapshot;
      const since = cleared?.callId === callId ? cleared.at : -Infinity;
      const next = noteGaps(
        current,
        callId,
        gaps.filter(({ from }) => from >= since),
      );
      if (next !== current) write({ ...next, callId });
    },

    change(made: Change): void {
      if (!current) return;
      const isOther = openedId === current.id;
      // Notes that go on in a new call of the same consultation now belong to that call; a word that was being typed when
      // the call began says nothing of whose they are.
      const callId = isOther || isAsking || !snapshot ? current.callId : snapshot.callId;
      write({ ...change(current, made, Date.now()), callId });
    },

    carryOn(): void {
      if (current && snapshot) write(change(current, { do: 'join call', callId: snapshot.callId }, Date.now()));
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
        await copyText(toText(toRecordDocument(current)));
        return { isCopied: true, at: Date.now() };
      } catch {
        return { isCopied: false };
      }
    },

    async clear(): Promise<boolean> {
      if (!current) return true;
      const { id } = current;
      const isGone = await clearConsultation(id);
      cleared = { callId: current.callId, at: Date.now() };
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
