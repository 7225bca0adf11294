import type { CopyResult, ToCopy } from '../../components/consultation/copy-words';
import type { PanelTab } from '../../utils/browser/tab';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import { choose } from '../../utils/consultation/choose';
import { change, type Change } from '../../utils/consultation/change';
import {
  type AboutConsultation,
  callsOf,
  type Consultation,
  isBegun,
  lastCopiedAt,
  newConsultation,
} from '../../utils/consultation/consultation';
import type { LocalItem } from '../../utils/consultation/local-content';
import { isOfPractice } from '../../utils/consultation/practice-site';
import { keepGaps, type LostSound, toRechecks } from '../../utils/consultation/rechecks';
import { recordToCheck } from '../../utils/record/copying';
import type { OfCalls } from '../../utils/record/to-document';
import { heardByVideo, type Mode, modeOf } from '../../utils/consultation/segments';
import type { WrittenBeside } from '../../utils/consultation/which-tab';
import { openKeptNotes } from '../../utils/browser/kept-notes';

/** How a note is put into words is fetched from the disk while the panel is drawn for the first time. */
const whenRecord = import('./record');

type OpenedRecord = ReturnType<Awaited<typeof whenRecord>['openRecord']>;

const NO_TAB = -1;

/**
 * The panel's notes: which of them are on the screen, and what the clinician does to them.
 * @param wipeDraft wipes what is on the disk of cleared notes, and tells whether it is gone
 * @param openingNow what the service has made of the opening checklist, as far as it is read
 */
export function openNotes(
  onChange: () => void,
  wipeDraft: (id: string) => Promise<boolean>,
  openingNow: () => readonly LocalItem[] | undefined,
) {
  const kept = openKeptNotes(onChange);
  let openedId: string | undefined;
  let blank: Consultation | undefined;
  let current: Consultation | undefined;
  let own: PanelTab | undefined;
  let snapshot: Snapshot | undefined;
  let isAsking = false;
  let slot: string | undefined;
  /** of notes that were begun here beside no tab, which nothing else tells again */
  let besideNoTab: string | undefined;
  /** in this panel, of whichever notes */
  let lastCopied: { id: string; at: number } | undefined;
  let record: OpenedRecord | undefined;
  const whenOpen = whenRecord.then((loaded) => (record = loaded.openRecord(onChange)));
  whenOpen.then(
    () => onChange(),
    // Who then copies is told so.
    () => undefined,
  );

  function write(next: Consultation): void {
    if (!kept.write(next)) return;
    // From here on it is no blank: the next one is another.
    if (blank?.id === next.id) blank = undefined;
    current = next;
    if (next.tabId === NO_TAB && next.id !== openedId) besideNoTab = next.id;
    onChange();
  }

  function blankFor(tab: PanelTab | undefined): Consultation {
    const [tabId, site] = [tab?.id ?? NO_TAB, tab?.site ?? ''];
    // Who has cleared the notes of a call that is over begins another patient's.
    const isDone = snapshot?.endedAt !== undefined && kept.lostIn(snapshot.callId).clearedAt !== undefined;
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

  /** Beside a practice call its own notes alone, and beside all others none of these. */
  const ofKind = (tab: PanelTab | undefined): Consultation[] =>
    kept.all.filter((each) => isOfPractice(each) === isOfPractice(tab ?? { site: '' }));

  /** When another's note was copied last, ms since 1970, cleared since or not. */
  const otherCopiedAt = (id: string): number | undefined => {
    const times = kept.all.filter((each) => each.id !== id).flatMap((each) => lastCopiedAt(each) ?? []);
    if (lastCopied && lastCopied.id !== id) times.push(lastCopied.at);
    return times.length > 0 ? Math.max(...times) : undefined;
  };

  /** What goes into the note beside what was entered. */
  const besideOf = (opened: OpenedRecord, consultation: Consultation): OfCalls => {
    const opening = openingNow();
    return { ...opened.ofCalls(consultation, lostOf(consultation)), ...(opening && { opening }) };
  };

  const lostOf = (consultation: Consultation): LostSound[] => callsOf(consultation).map(kept.lostIn);

  return {
    get error() {
      return kept.error;
    },
    isNews: kept.isNews,
    read: kept.read,
    retry: kept.retry,

    /** The tabs beside which something is written, the one written beside last first. */
    tabsWritten: (): WrittenBeside[] =>
      kept.all
        .filter(isBegun)
        .map(({ tabId, changedAt, startedAt }) => ({ tabId, at: changedAt ?? startedAt }))
        .toSorted((one, other) => other.at - one.at),

    /** The notes to show beside a tab's call. */
    choose(tab: PanelTab | undefined, call: Snapshot | undefined) {
      [own, snapshot] = [tab, call];
      const choice = choose(ofKind(tab), tab?.id, call, openedId);
      const ownBesideNoTab = tab ? undefined : kept.all.find(({ id }) => id === besideNoTab);
      current = choice.current ?? ownBesideNoTab ?? blankFor(tab);
      isAsking = choice.belong === 'ask';
      const isOpened = current.id === openedId;
      const rechecks = toRechecks(lostOf(current), current.settled);
      const calls = record && besideOf(record, current);
      const ownNotes = choose(ofKind(tab), tab?.id, call, undefined).current;
      const isCallFree = call !== undefined && call.endedAt === undefined && !(ownNotes && isBegun(ownNotes));
      return {
        consultation: current,
        rechecks,
        isAsking,
        isOpened,
        canTake: isOpened && current.callId === '' && isCallFree,
        calls,
        settings: record?.settings,
        isCopied: record !== undefined && calls !== undefined && record.isCopied(current, calls),
        recordToCheck: recordToCheck(current, {
          callBeganAt: call?.startedAt,
          otherCopiedAt: otherCopiedAt(current.id),
        }),
        others: choice.others.filter((each) => each !== current),
        damaged: kept.damaged,
      };
    },

    /** Notes that were begun before their call go on in it as soon as it is seen, and not only when something is written. */
    joinCall(): void {
      if (!kept.isRead || !current || isAsking || openedId === current.id || !kept.has(current.id)) return;
      if (!snapshot || current.callId === snapshot.callId) return;
      // What is begun when a call is over may be for the next patient.
      if (snapshot.endedAt !== undefined && current.startedAt > snapshot.startedAt) return;
      write(change(current, { do: 'join call', call: snapshot }, Date.now()));
    },

    /** Notes that were prepared beside another tab are this call's. */
    take(tab: PanelTab | undefined): void {
      if (!current || !snapshot || !tab) return;
      const before = choose(ofKind(tab), tab.id, snapshot, undefined).current;
      // Empty ones that were begun for this call would stand in their place.
      if (before && !isBegun(before)) kept.drop(before.id);
      openedId = undefined;
      const moved = { ...current, tabId: tab.id, site: tab.site || current.site };
      write(change(moved, { do: 'join call', call: snapshot, isSure: true }, Date.now()));
    },

    /** How they meet in that call, as far as the notes on the screen are its own. */
    modeIn: (callId: string): Mode | undefined =>
      current && current.callId === callId && !isAsking ? modeOf(current) : undefined,

    /** Keeps what the call beside the notes has lost, whatever notes are open. */
    hearGaps(): void {
      if (!kept.isRead || !snapshot) return;
      const { callId, gaps } = snapshot;
      const known = kept.lostIn(callId);
      const isCurrent = current?.callId === callId && !isAsking;
      // Whatever notes are open, how they met is told by the call's own.
      const notes = isCurrent ? current : kept.all.find((each) => each.callId === callId);
      // By phone nobody misses what the line of the video loses.
      const missed = notes ? heardByVideo(notes, gaps) : gaps;
      const lost = keepGaps(known, missed, isCurrent ? current?.written : undefined);
      const next = record?.keepLine(lost, snapshot) ?? lost;
      if (next === known) return;
      kept.keepLost(next);
      onChange();
    },

    change(made: Change): void {
      if (!current) return;
      // Notes are begun with their first word, and not when the panel was opened.
      const begun = kept.has(current.id) ? current : { ...current, startedAt: Date.now() };
      if (made.do === 'choose' && made.id === 'slot') slot = made.option;
      write(change(begun, made, Date.now()));
    },

    carryOn(): void {
      if (!current || !snapshot) return;
      const { previous } = snapshot;
      const isNew = previous !== undefined && current.startedAt > previous.at;
      write(change(current, { do: 'join call', call: snapshot, isNew, isSure: true }, Date.now()));
    },

    /** @returns the new ones' id */
    startNew(): string | undefined {
      if (!current) return undefined;
      openedId = undefined;
      // They went on in this call by themselves, and it is another patient's.
      if (current.isResumed) write(change(current, { do: 'leave call' }, Date.now()));
      const [tabId, site] = [own?.id ?? NO_TAB, own?.site ?? ''];
      // Of a call that is over nothing is the next patient's.
      const call = snapshot?.endedAt === undefined ? snapshot : undefined;
      const next = begin({ tabId, site, callId: '', ...(call && { callId: call.callId, beganAt: call.startedAt }) });
      write(next);
      return next.id;
    },

    show(id: string | undefined): void {
      openedId = id;
      onChange();
    },

    /** @returns undefined when nothing is written: what is on the clipboard stays */
    async copy(what: ToCopy): Promise<CopyResult | undefined> {
      if (!current || !isBegun(current)) return undefined;
      const { id, revision } = current;
      const copying = current;
      const opened = record ?? (await whenOpen.catch(() => undefined));
      if (!opened) return { is: 'not loaded', revision };
      const result = await opened.copy(copying, besideOf(opened, copying), what);
      if (!result) return { is: 'nothing', revision };
      const { key, left, missing, made } = result;
      if (!made) return { is: 'refused', key, revision };
      const at = Date.now();
      lastCopied = { id, at };
      const now = kept.all.find((each) => each.id === id);
      if (!now || now.revision !== revision)
        return { is: 'copied', key, at, revision: now?.revision ?? revision, left, missing, isOvertaken: true };
      write(change(now, made, at));
      return { is: 'copied', key, at, revision: revision + 1, left, missing };
    },

    async clear(): Promise<boolean> {
      if (!current) return true;
      for (const callId of callsOf(current)) kept.keepLost({ callId, gaps: [], clearedAt: Date.now() });
      blank = undefined;
      openedId = undefined;
      const { id } = current;
      // Only what is no longer in memory stays wiped.
      const isGone = (await kept.clear(id)) && (await wipeDraft(id));
      onChange();
      return isGone;
    },
  };
}
