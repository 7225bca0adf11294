import type { CopyResult } from '../../components/consultation/CopyNote';
import { copyText } from '../../utils/browser/clipboard';
import {
  clearConsultation,
  keepConsultation,
  keepLostSound,
  readConsultations,
  readDamaged,
  readLostSound,
} from '../../utils/browser/notes-memory';
import { consultationKey, lostSoundKey } from '../../utils/browser/notes-keys';
import type { Changes } from '../../utils/browser/session';
import type { PanelTab } from '../../utils/browser/tab';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import { choose } from '../../utils/consultation/choose';
import { change, type Change } from '../../utils/consultation/change';
import {
  type AboutConsultation,
  callsOf,
  type Consultation,
  isBegun,
  newConsultation,
} from '../../utils/consultation/consultation';
import { joinLost, keepGaps, type LostSound, type Recheck, toRechecks } from '../../utils/consultation/rechecks';
import { markOf } from '../../utils/record/mark-of';
import { toRecordDocument } from '../../utils/record/record-document';
import { toText } from '../../utils/record/to-text';

/**
 * The panel's notes: what is on the screen is at once in the browser's session memory, and what another panel wrote there
 * comes back. The screen never waits for the memory.
 * @param wipeDraft wipes what is on the disk of cleared notes, and tells whether it is gone
 */
export function openNotes(onChange: () => void, wipeDraft: (id: string) => Promise<boolean>) {
  let stored: Consultation[] = [];
  let damaged: string[] = [];
  let openedId: string | undefined;
  let blank: Consultation | undefined;
  let current: Consultation | undefined;
  let snapshot: Snapshot | undefined;
  let isAsking = false;
  let error: string | undefined;
  let lost: LostSound[] = [];
  let isRead = false;
  let slot: string | undefined;

  /** ids whose first writing is still on its way to the memory */
  const underWay = new Set<string>();
  /** ids that were cleared here: nothing that is still under way brings them back */
  const cleared = new Set<string>();
  /** how many writes there have been, and which was the last of each id */
  let writes = 0;
  const written = new Map<string, number>();

  function write(next: Consultation): void {
    if (cleared.has(next.id)) return;
    // From here on it is no blank: the next one is another.
    if (blank?.id === next.id) blank = undefined;
    written.set(next.id, (writes += 1));
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
    const [tabId, site] = [tab?.id ?? -1, tab?.address?.hostname ?? ''];
    // Who has cleared the notes of a call that is over begins another patient's.
    const isDone = snapshot?.endedAt !== undefined && lostIn(snapshot.callId).clearedAt !== undefined;
    const call = isDone ? undefined : snapshot;
    const about = { tabId, site, callId: call?.callId ?? '', ...(call && { beganAt: call.startedAt }) };
    if (blank?.tabId !== tabId) blank = begin(about);
    // The same blank, as long as nothing is written: who is about to write in it is not disturbed by a call that begins.
    else if (blank.callId !== about.callId || blank.site !== site) {
      const { beganAt: _before, ...same } = blank;
      blank = { ...same, ...about };
    }
    return blank;
  }

  /** A clinic's slots are of one length: it is taken over from the notes before. */
  function begin(about: Omit<AboutConsultation, 'id' | 'startedAt'>): Consultation {
    const fresh = newConsultation({ id: crypto.randomUUID(), startedAt: Date.now(), ...about });
    return slot === undefined ? fresh : { ...fresh, chosen: { slot } };
  }

  const rechecksOf = (consultation: Consultation): Recheck[] =>
    toRechecks(callsOf(consultation).map(lostIn), consultation.settled);

  const isStored = ({ id }: Consultation): boolean => stored.some((each) => each.id === id);

  const textOf = (consultation: Consultation): string =>
    toText(toRecordDocument(consultation, rechecksOf(consultation)));

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
      const [before, onTheWay] = [writes, new Set(underWay)];
      const [read, lostThere, damagedThere] = [await readConsultations(), await readLostSound(), await readDamaged()];
      // Nothing is awaited from here on: what is typed meanwhile is neither lost nor overwritten.
      const found = read.filter(({ id }) => !cleared.has(id));
      const ours = new Map(stored.map((each) => [each.id, each]));
      const later = found.map((each) => {
        const own = ours.get(each.id);
        return own && own.revision > each.revision ? own : each;
      });
      const foundIds = new Set(found.map(({ id }) => id));
      const isUnread = (id: string): boolean => onTheWay.has(id) || underWay.has(id) || (written.get(id) ?? 0) > before;
      const unwritten = stored.filter(({ id }) => isUnread(id) && !foundIds.has(id));
      stored = [...later, ...unwritten].sort((one, other) => one.startedAt - other.startedAt);
      lost = joinLost(lost, lostThere);
      damaged = Object.values(damagedThere);
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
      const own = choose(stored, tab?.id, call, undefined).current;
      const isCallFree = call !== undefined && call.endedAt === undefined && !(own && isBegun(own));
      return {
        consultation: current,
        rechecks,
        isAsking,
        isOpened,
        canTake: isOpened && current.callId === '' && isCallFree,
        isCopied: current.copied !== undefined && current.copied.mark === markOf(textOf(current)),
        others: choice.others,
        damaged,
      };
    },

    /** Notes that were begun before their call go on in it as soon as it is seen, and not only when something is written. */
    joinCall(): void {
      if (!isRead || !current || isAsking || openedId === current.id || !isStored(current)) return;
      if (!snapshot || current.callId === snapshot.callId) return;
      // What is begun when a call is over may be for the next patient.
      if (snapshot.endedAt !== undefined && current.startedAt > snapshot.startedAt) return;
      write(change(current, { do: 'join call', call: snapshot }, Date.now()));
    },

    /** Notes that were prepared beside another tab are this call's. */
    take(tab: PanelTab | undefined): void {
      if (!current || !snapshot || !tab) return;
      const own = choose(stored, tab.id, snapshot, undefined).current;
      // Empty ones that were begun for this call would stand in their place.
      if (own && !isBegun(own)) {
        stored = stored.filter(({ id }) => id !== own.id);
        void clearConsultation(own.id);
      }
      openedId = undefined;
      const moved = { ...current, tabId: tab.id, site: tab.address?.hostname ?? current.site };
      write(change(moved, { do: 'join call', call: snapshot }, Date.now()));
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
      // Notes are begun with their first word, and not when the panel was opened.
      const begun = isStored(current) ? current : { ...current, startedAt: Date.now() };
      if (made.do === 'choose' && made.id === 'slot') slot = made.option;
      write(change(begun, made, Date.now()));
    },

    carryOn(): void {
      if (!current || !snapshot) return;
      const { previous } = snapshot;
      const isNew = previous !== undefined && current.startedAt > previous.at;
      write(change(current, { do: 'join call', call: snapshot, isNew }, Date.now()));
    },

    startNew(): void {
      if (!current) return;
      const { tabId, site } = current;
      const call = snapshot && { callId: snapshot.callId, beganAt: snapshot.startedAt };
      write(begin({ tabId, site, callId: '', ...call }));
    },

    show(id: string | undefined): void {
      openedId = id;
      onChange();
    },

    /** @returns undefined when nothing is written: what is on the clipboard stays */
    async copy(): Promise<CopyResult | undefined> {
      if (!current || !isBegun(current)) return undefined;
      const { id, revision } = current;
      const text = textOf(current);
      try {
        await copyText(text);
      } catch {
        return { isCopied: false, revision };
      }
      const at = Date.now();
      const now = stored.find((each) => each.id === id);
      if (!now || now.revision !== revision)
        return { isCopied: true, at, revision: now?.revision ?? revision, isOvertaken: true };
      write(change(now, { do: 'copy', mark: markOf(text) }, at));
      return { isCopied: true, at, revision: revision + 1 };
    },

    async clear(): Promise<boolean> {
      if (!current) return true;
      const { id } = current;
      for (const callId of callsOf(current)) keepLost({ callId, gaps: [], clearedAt: Date.now() });
      cleared.add(id);
      stored = stored.filter((each) => each.id !== id);
      blank = undefined;
      openedId = undefined;
      // Only what is no longer in memory stays wiped.
      const isGone = (await clearConsultation(id)) && (await wipeDraft(id));
      onChange();
      return isGone;
    },
  };
}

/** Browsers hand objects back with their keys in another order. */
function isSame(one: unknown, other: unknown): boolean {
  return inOrder(one) === inOrder(other);
}

function inOrder(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
