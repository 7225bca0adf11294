import {
  clearConsultation,
  keepConsultation,
  keepLostSound,
  readConsultations,
  readDamaged,
  readLostSound,
} from './notes-memory';
import { consultationKey, lostSoundKey } from './notes-keys';
import type { Changes } from './session';
import type { Consultation } from '../consultation/consultation';
import { joinLost, type LostSound } from '../consultation/rechecks';

const MEMORY_IS_FULL =
  'The browser’s memory for notes is full. What you typed is still on this screen: copy it now, then clear old notes.';

/**
 * What this panel knows of the browser's session memory: what is written here is on the screen at once and in the memory as
 * soon as it takes it, and what another panel wrote there comes back.
 */
export function openKeptNotes(onChange: () => void) {
  let stored: Consultation[] = [];
  let damaged: string[] = [];
  let lost: LostSound[] = [];
  let isRead = false;

  /** ids whose first writing is still on its way to the memory */
  const underWay = new Set<string>();
  /** ids that were cleared here: nothing that is still under way brings them back */
  const cleared = new Set<string>();
  /** how many writes there have been, and which was the last of each id */
  let writes = 0;
  const written = new Map<string, number>();
  /** ids whose last writing the memory has refused: what is new in them is on this screen only */
  const refused = new Set<string>();
  /** ids that have been in the memory: one that is there no more was cleared by another panel */
  const known = new Set<string>();

  function keep(next: Consultation): void {
    underWay.add(next.id);
    keepConsultation(next).then(
      () => {
        underWay.delete(next.id);
        known.add(next.id);
        if (refused.delete(next.id)) onChange();
      },
      () => {
        refused.add(next.id);
        onChange();
      },
    );
  }

  return {
    /** oldest first */
    get all(): readonly Consultation[] {
      return stored;
    },
    get damaged() {
      return damaged;
    },
    get error() {
      return refused.size > 0 ? MEMORY_IS_FULL : undefined;
    },
    get isRead() {
      return isRead;
    },

    has: (id: string): boolean => stored.some((each) => each.id === id),

    /** @returns whether it is kept: what was cleared stays so */
    write(next: Consultation): boolean {
      if (cleared.has(next.id)) return false;
      written.set(next.id, (writes += 1));
      stored = inOrder([...stored.filter(({ id }) => id !== next.id), next]);
      keep(next);
      return true;
    },

    /** Tries again what the memory has refused, since there may be room now. */
    retry(): void {
      for (const id of refused) {
        const own = stored.find((each) => each.id === id);
        if (own) keep(own);
        else refused.delete(id);
      }
    },

    /** Takes away empty ones, which may come back. */
    drop(id: string): void {
      stored = stored.filter((each) => each.id !== id);
      void clearConsultation(id);
    },

    /** @returns whether nothing of it is left in the memory */
    clear(id: string): Promise<boolean> {
      cleared.add(id);
      refused.delete(id);
      stored = stored.filter((each) => each.id !== id);
      return clearConsultation(id);
    },

    lostIn: (callId: string): LostSound => lost.find((each) => each.callId === callId) ?? { callId, gaps: [] },

    keepLost(next: LostSound): void {
      lost = [...lost.filter(({ callId }) => callId !== next.callId), next];
      // Where the memory is full it is told by what is typed; here it stays on the screen.
      void keepLostSound(next).catch(() => undefined);
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
      for (const id of refused) {
        if (!foundIds.has(id) && known.has(id)) {
          refused.delete(id);
          underWay.delete(id);
        } else if (later.some((each) => each.id === id && each !== ours.get(id))) refused.delete(id);
      }
      for (const id of foundIds) known.add(id);
      const isUnread = (id: string): boolean => onTheWay.has(id) || underWay.has(id) || (written.get(id) ?? 0) > before;
      const unwritten = stored.filter(({ id }) => isUnread(id) && !foundIds.has(id));
      stored = inOrder([...later, ...unwritten]);
      lost = joinLost(lost, lostThere);
      damaged = Object.values(damagedThere);
      isRead = true;
    },
  };
}

function inOrder(consultations: Consultation[]): Consultation[] {
  return consultations.sort((one, other) => one.startedAt - other.startedAt);
}

/** Browsers hand objects back with their keys in another order. With each key that is typed it is asked of all that is written. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [own, its] = [one as Record<string, unknown>, other as Record<string, unknown>];
  return [...new Set([...Object.keys(own), ...Object.keys(its)])].every((key) => isSame(own[key], its[key]));
}
