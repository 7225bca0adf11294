import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openNotes } from '../../entrypoints/coaching/improvement-notes';
import type { Keeper, KeptRow } from '../../utils/browser/keeper';
import { newPdsa, type Pdsa } from '../../utils/coaching/trends/pdsa';
import { weekOf } from '../../utils/coaching/trends/week-of';

const disk = new Map<string, unknown>();
const now = { isRefused: false, readings: 0 };

vi.mock('../../utils/browser/review-store', () => ({
  readOthers: async () => {
    now.readings += 1;
    if (now.isRefused) throw new Error('refused');
    const rows = [...disk].map(([key, value]) => ({ key, value }));
    await tick();
    return rows;
  },
  deleteOther: async (_store: string, key: string) => disk.delete(key),
}));

const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const note = (id: string, title: string): Pdsa => ({ ...newPdsa(id, '2026-11-23'), title });

beforeEach(() => {
  disk.clear();
  Object.assign(now, { isRefused: false, readings: 0 });
});

function aPage() {
  const unsaved = new Map<string, KeptRow>();
  const keeper = {
    put: (row: KeptRow) => unsaved.set(row.key, row),
    drop: (_store: string, key: string) => unsaved.delete(key),
    unsaved: (_store: string, key: string) => (unsaved.has(key) ? { row: unsaved.get(key) } : undefined),
    onOutcome: () => undefined,
  } as unknown as Keeper;
  // Each change is looked at, as a page draws itself anew.
  const notes = openNotes(
    keeper,
    () => void notes.known(),
    () => undefined,
  );
  return { notes, titles: () => notes.all.map(({ title }) => title) };
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await tick();
}

describe('notes on changes', () => {
  it('are read once, however often they are looked at', async () => {
    disk.set('a', note('a', 'Headsets'));
    const { notes, titles } = aPage();
    notes.known();
    notes.known();
    await settle();
    notes.known();
    expect(titles()).toEqual(['Headsets']);
    expect(now.readings).toBe(1);
  });

  it('keep what is written while they are read, beside what is on the disk', async () => {
    disk.set('a', note('a', 'Headsets'));
    disk.set('b', note('b', 'as it was'));
    const { notes, titles } = aPage();
    notes.known();
    notes.write(note('b', 'as it is'));
    notes.write(note('c', 'new'));
    await settle();
    expect(titles().toSorted()).toEqual(['Headsets', 'as it is', 'new']);
    expect(now.readings).toBe(2);
  });

  it('do not come back when they are deleted while they are read', async () => {
    disk.set('a', note('a', 'Headsets'));
    const { notes, titles } = aPage();
    notes.known();
    notes.delete('a');
    await settle();
    expect([titles(), disk.size]).toEqual([[], 0]);
  });

  it('that the browser refuses to read are tried again with the next look, and not for ever', async () => {
    disk.set('a', note('a', 'Headsets'));
    now.isRefused = true;
    const { notes, titles } = aPage();
    notes.known();
    await settle();
    expect([titles(), now.readings]).toEqual([[], 1]);
    now.isRefused = false;
    notes.known();
    await settle();
    expect(titles()).toEqual(['Headsets']);
  });

  it('of a time before any can be are of this week, and what is damaged is left out', async () => {
    disk.set('a', { ...note('a', 'Old'), week: '1999-01-04' });
    disk.set('b', 5);
    const { notes, titles } = aPage();
    notes.known();
    await settle();
    expect(titles()).toEqual(['Old']);
    expect(notes.all[0]!.week).toBe(weekOf(Date.now()));
  });
});
