import {
  isSameKept,
  isUnsaved,
  type KeptFile,
  type LearnerFile,
  mergeKept,
  readKeptFile,
  toKeptFile,
  type UnopenedFile,
  withKeptFile,
} from '../coaching/trainer-files';
import type { Keeper } from './keeper';
import { openLearnersText } from './open-learners-file';
import { deleteOther, readOther, readOthers } from './review-store';

const DAMAGED = 'What is kept of it is damaged.';
const GONE = 'This file was deleted in another page. What you have written since is in this page only.';

/**
 * Files of learners that are open in front of a trainer: in this page's memory only, until the trainer chooses to keep one. A kept
 * one is on the disk as it is here, and may be open in several pages.
 */
export function keepLearnerFiles(keeper: Keeper, onChange: () => void, onTold: (words: string) => void) {
  let files: LearnerFile[] = [];
  let unopened: UnopenedFile[] = [];
  let kept: 'not read' | 'being read' | 'read' | 'refused' = 'not read';
  /** as this page knows them to lie on the disk */
  const known = new Map<string, KeptFile>();
  /** those that the trainer has chosen to keep: what is written in them is, too, also while the disk refuses or is slow */
  const wanted = new Set<string>();
  /** to be put when it is known what lies on the disk */
  const waiting = new Set<string>();
  const closing = new Set<string>();

  const of = (id: string): LearnerFile | undefined => files.find((each) => each.id === id);

  const isWanted = ({ id, isKept }: LearnerFile): boolean => !closing.has(id) && (isKept || wanted.has(id));

  function show(next: LearnerFile): void {
    const index = files.findIndex(({ id }) => id === next.id);
    files = index < 0 ? [...files, next] : files.with(index, next);
  }

  /** Another page may have written in it meanwhile: only what was changed here is changed. */
  async function keep(id: string): Promise<void> {
    if (waiting.has(id)) return;
    waiting.add(id);
    let before: KeptFile | undefined;
    let stored: unknown;
    do {
      before = known.get(id);
      // Where it cannot be read, what was written here is not held back.
      stored = await readOther('imported', id).catch(() => before);
    } while (before !== known.get(id));
    // Deleted meanwhile, here or in the whole.
    if (!waiting.delete(id)) return;
    const file = of(id);
    if (!file || !isWanted(file)) return;
    if (before && stored === undefined) return lose(file);
    const there = readKeptFile(stored);
    if (there) await meet(file, before, there);
    putNow(id);
    onChange();
  }

  function putNow(id: string): void {
    const file = of(id);
    if (!file || !isWanted(file)) return;
    keeper.put({ store: 'imported', key: id, value: toKeptFile(file) });
  }

  /** Takes over what another page has changed. */
  async function meet(file: LearnerFile, before: KeptFile | undefined, there: KeptFile): Promise<void> {
    const merged = mergeKept(before, toKeptFile(file), there);
    known.set(file.id, there);
    show(withKeptFile(file, merged));
    if (merged.text === file.text) return;
    // Another trainer's part has come to it.
    const read = await openLearnersText(merged.name, merged.text);
    const now = of(file.id);
    if (Array.isArray(read) || now?.text !== merged.text) return;
    show(withKeptFile({ ...read, ...(now.isKept && { isKept: true }) }, toKeptFile(now)));
  }

  /** It was deleted in another page, and does not come back; what was written in it here is not lost for that. */
  function lose(file: LearnerFile): void {
    forgetKept(file.id);
    show({ ...file, isKept: false });
    onTold(GONE);
  }

  function forgetKept(id: string): void {
    keeper.drop('imported', id);
    for (const each of [known, wanted, waiting]) each.delete(id);
  }

  /** Only who is a trainer needs them. */
  async function readKept(): Promise<void> {
    if (kept === 'being read') return;
    kept = 'being read';
    const before = new Map(known);
    const rows = await readOthers('imported').catch(() => undefined);
    if (rows) {
      await take(rows, before);
      loseDeleted(new Set(rows.map(({ key }) => key)), before);
    }
    kept = rows ? 'read' : 'refused';
    onChange();
  }

  /** It was put, or is being deleted, since the disk was read: what is here is newer. */
  function isOld(id: string, before: ReadonlyMap<string, KeptFile>): boolean {
    return closing.has(id) || before.get(id) !== known.get(id);
  }

  /** @param before what was known when they were read */
  async function take(
    rows: Awaited<ReturnType<typeof readOthers>>,
    before: ReadonlyMap<string, KeptFile>,
  ): Promise<void> {
    const failed: UnopenedFile[] = [];
    for (const { key, value } of rows) {
      const [row, file] = [readKeptFile(value), of(key)];
      if (isOld(key, before)) continue;
      if (file && row && isWanted(file)) {
        await meet(file, known.get(key), row);
        // What is tried again is not what it was before.
        if (keeper.unsaved('imported', key)) putNow(key);
      }
      // One that was opened meanwhile is here already.
      if (file) continue;
      const read = row ? await openLearnersText(row.name, row.text) : [DAMAGED];
      if (of(key) || isOld(key, before)) continue;
      if (!row || Array.isArray(read) || read.id !== key)
        failed.push({ id: key, name: row?.label ?? row?.name ?? key, errors: Array.isArray(read) ? read : [DAMAGED] });
      else {
        known.set(key, row);
        show({ ...withKeptFile(read, row), isKept: true });
      }
    }
    unopened = failed;
  }

  /** @param there what lies on the disk */
  function loseDeleted(there: ReadonlySet<string>, before: ReadonlyMap<string, KeptFile>): void {
    for (const [id, row] of before) {
      const file = of(id);
      if (there.has(id) || isOld(id, before) || !file) continue;
      if (!isSameKept(toKeptFile(file), row)) lose(file);
      else {
        forgetKept(id);
        files = files.filter((each) => each !== file);
      }
    }
  }

  /** Somebody has come back to this page, and may have written in another meanwhile. */
  function readAgain(): void {
    if (kept !== 'not read' && document.visibilityState === 'visible') void readKept();
  }

  /** A page that goes has no more turns in which to read anything. */
  function putWaiting(): void {
    for (const id of waiting) putNow(id);
  }

  keeper.onOutcome(({ store, key, value }, outcome) => {
    if (store !== 'imported') return;
    const file = of(key);
    if (outcome === 'kept') {
      known.set(key, value as KeptFile);
      if (file) show({ ...file, isKept: true });
      // What was written while it was kept.
      if (file && !isSameKept(toKeptFile(file), value as KeptFile)) void keep(key);
    } else
      onTold('The browser did not keep this file. It is still open here, and is tried again: save the file to return.');
    onChange();
  });
  addEventListener('visibilitychange', readAgain);
  addEventListener('focus', readAgain);
  addEventListener('pagehide', putWaiting);
  addEventListener('beforeunload', (event) => {
    putWaiting();
    if (files.some(isUnsaved)) event.preventDefault();
  });

  return {
    of,
    all: (): readonly LearnerFile[] => files,
    /** What is kept and could not be opened. */
    unopened: (): readonly UnopenedFile[] => unopened,
    /** The browser did not let what is kept be read. */
    isRefused: (): boolean => kept === 'refused',

    /** Reads what is kept, where that was not done yet. */
    readFirst(): void {
      if (kept === 'not read') void readKept();
    },

    /** From now on it is like this, here and, where it is kept, on the disk. */
    put(next: LearnerFile): void {
      show(next);
      if (isWanted(next)) void keep(next.id);
      onChange();
    },

    /** From now on it is on the disk, too. */
    keep(id: string): void {
      wanted.add(id);
      void keep(id);
    },

    /** Closes it here, and deletes what is kept of it. Where the browser refuses it stays. */
    async close(id: string): Promise<void> {
      closing.add(id);
      keeper.drop('imported', id);
      try {
        await deleteOther('imported', id);
        forgetKept(id);
        files = files.filter((each) => each.id !== id);
        unopened = unopened.filter((each) => each.id !== id);
        onChange();
      } catch {
        onTold('The browser did not let it be deleted. Close other pages of Webside and try again.');
      }
      closing.delete(id);
      // What was written in it meanwhile, or it was opened anew.
      if (of(id)) void keep(id);
    },

    /** Everything was deleted. @param isHere in this page: elsewhere nobody thought of what is in this page's memory alone */
    forget(isHere: boolean): void {
      files = isHere ? [] : files.filter(({ isKept }) => !isKept);
      unopened = [];
      for (const each of [known, wanted, waiting]) each.clear();
      onChange();
    },
  };
}
