import type { TrainerProps } from '../../components/coaching/Trainer';
import type { Keeper } from '../../utils/browser/keeper';
import { openSigner } from '../../utils/browser/review-key';
import type { KeptFile } from '../../utils/browser/review-parts';
import { deleteOther, readOther, readOthers } from '../../utils/browser/review-store';
import { saveFile } from '../../utils/browser/save-file';
import type { Ratings } from '../../utils/coaching/review';
import { returnedFileName } from '../../utils/coaching/review-file/file-name';
import { annotate } from '../../utils/coaching/review-file/write-review';
import {
  decideOpening,
  isSameRow,
  isUnsaved,
  type KeptRow,
  type LearnerFile,
  mergeKept,
  readKeptRow,
  toKeptRow,
  withKeptRow,
} from '../../utils/coaching/trainer-files';
import { openLearnersFile, openLearnersText } from './open-learners-file';

const ANOTHER = 'Another file with the same number is open, and this is not that one. Close the other one first.';
const DAMAGED = 'What is kept of it is damaged.';
const GONE = 'This file was deleted in another page. What you have written since is in this page only.';

/** Files of learners that are open here: in this page's memory only, until the trainer chooses to keep one. */
export function openTrainer(keeper: Keeper, onChange: () => void, onTold: (words: string) => void) {
  let files: LearnerFile[] = [];
  let errors: TrainerProps['errors'] = [];
  /** those that bring another trainer's part to a file in which something is written here */
  let asked: LearnerFile[] = [];
  let unopened: TrainerProps['unopened'] = [];
  let kept: 'not read' | 'being read' | 'read' | 'refused' = 'not read';
  /** as this page knows them to lie on the disk */
  const known = new Map<string, KeptRow>();
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

  /** What is kept is on the disk as it is here, from now on. */
  function put(next: LearnerFile): void {
    show(next);
    if (isWanted(next)) void keep(next.id);
    onChange();
  }

  function change(id: string, changed: Partial<LearnerFile>): void {
    const file = of(id);
    if (file) put({ ...file, ...changed });
  }

  /** Another page may have written in it meanwhile: only what was changed here is changed. */
  async function keep(id: string): Promise<void> {
    if (waiting.has(id)) return;
    waiting.add(id);
    let before: KeptRow | undefined;
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
    const there = readKeptRow(stored);
    if (there) await meet(file, before, there);
    putNow(id);
    onChange();
  }

  function putNow(id: string): void {
    const file = of(id);
    if (!file || !isWanted(file)) return;
    const value: KeptFile = toKeptRow(file);
    keeper.put({ store: 'imported', key: id, value });
  }

  /** Takes over what another page has changed. */
  async function meet(file: LearnerFile, before: KeptRow | undefined, there: KeptRow): Promise<void> {
    const merged = mergeKept(before, toKeptRow(file), there);
    known.set(file.id, there);
    show(withKeptRow(file, merged));
    if (merged.text === file.text) return;
    // Another trainer's part has come to it.
    const read = await openLearnersText(merged.name, merged.text);
    const now = of(file.id);
    if (Array.isArray(read) || now?.text !== merged.text) return;
    show(withKeptRow({ ...read, ...(now.isKept && { isKept: true }) }, toKeptRow(now)));
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

  /** In the place of what is open under its id, with what the trainer has chosen for that. */
  function replace(next: LearnerFile): void {
    const { label, isKept } = of(next.id) ?? {};
    put({ ...next, ...(label !== undefined && { label }), ...(isKept && { isKept }) });
  }

  async function open(file: File): Promise<void> {
    const come = await openLearnersFile(file);
    const opening = Array.isArray(come) ? 'refused' : decideOpening(of(come.id), come);
    if (Array.isArray(come)) errors = [...errors, { name: file.name, errors: come }];
    else if (opening === 'put it') replace(come);
    else if (opening === 'ask') asked = [...asked.filter(({ id }) => id !== come.id), come];
    else if (opening === 'another file') errors = [...errors, { name: file.name, errors: [ANOTHER] }];
    else onTold(`${file.name} is open already: what you have written in it stays as it is.`);
  }

  /** Only who is a trainer needs them. */
  async function readKept(): Promise<void> {
    if (kept === 'being read') return;
    kept = 'being read';
    const before = new Map(known);
    const rows = await readOthers('imported').catch(() => undefined);
    if (rows) await take(rows, before);
    kept = rows ? 'read' : 'refused';
    onChange();
  }

  /** @param before what was known when they were read: what was put since is newer than they are */
  async function take(
    rows: Awaited<ReturnType<typeof readOthers>>,
    before: ReadonlyMap<string, KeptRow>,
  ): Promise<void> {
    const isOld = (id: string): boolean => closing.has(id) || before.get(id) !== known.get(id);
    const failed: TrainerProps['unopened'][number][] = [];
    for (const { key, value } of rows) {
      const [row, file] = [readKeptRow(value), of(key)];
      if (isOld(key)) continue;
      if (file && row && isWanted(file)) {
        await meet(file, known.get(key), row);
        // What is tried again is not what it was before.
        if (keeper.unsaved('imported', key)) putNow(key);
      }
      // One that was opened meanwhile is here already.
      if (file) continue;
      const read = row ? await openLearnersText(row.name, row.text) : [DAMAGED];
      if (of(key) || isOld(key)) continue;
      if (!row || Array.isArray(read) || read.id !== key)
        failed.push({ id: key, name: row?.label ?? row?.name ?? key, errors: Array.isArray(read) ? read : [DAMAGED] });
      else {
        known.set(key, row);
        show({ ...withKeptRow(read, row), isKept: true });
      }
    }
    unopened = failed;
    const there = new Set(rows.map(({ key }) => key));
    for (const [id, row] of before) {
      const file = of(id);
      if (there.has(id) || isOld(id) || !file) continue;
      if (!isSameRow(toKeptRow(file), row)) lose(file);
      else {
        forgetKept(id);
        files = files.filter((each) => each !== file);
      }
    }
  }

  function readFirst(): void {
    if (kept === 'not read') void readKept();
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
      if (file && !isSameRow(toKeptRow(file), value as KeptFile)) void keep(key);
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
    of(id: string): LearnerFile | undefined {
      readFirst();
      return of(id);
    },

    props(): TrainerProps {
      readFirst();
      return {
        files,
        errors,
        asked,
        unopened,
        isRefused: kept === 'refused',
        async onOpen(chosen) {
          errors = [];
          for (const file of chosen) await open(file);
          onChange();
        },
        onAnswer(id, isTaken) {
          const come = asked.find((each) => each.id === id);
          asked = asked.filter((each) => each.id !== id);
          if (come && isTaken) replace(come);
          onChange();
        },
        onName: (id, label) => change(id, { label }),
        onKeep(id) {
          wanted.add(id);
          void keep(id);
        },
        onClose(id) {
          closing.add(id);
          keeper.drop('imported', id);
          const isClosed = deleteOther('imported', id).then(
            () => {
              forgetKept(id);
              files = files.filter((each) => each.id !== id);
              unopened = unopened.filter((each) => each.id !== id);
              onChange();
            },
            () => onTold('The browser did not let it be deleted. Close other pages of Webside and try again.'),
          );
          void isClosed.then(() => {
            closing.delete(id);
            if (of(id)) void keep(id);
          });
        },
      };
    },

    /** Everything was deleted. @param isHere in this page: elsewhere nobody thought of what is in this page's memory alone */
    forget(isHere: boolean): void {
      files = isHere ? [] : files.filter(({ isKept }) => !isKept);
      asked = [];
      unopened = [];
      for (const each of [known, wanted, waiting]) each.clear();
      onChange();
    },

    rate: (id: string, trainer: Ratings): void => {
      const file = of(id);
      if (file)
        change(id, { review: { ...file.review, trainer: { ...trainer, changedAt: Date.now() } }, is: 'written in' });
    },

    /** Lets the browser save the file that goes back to the learner. */
    async save(id: string): Promise<void> {
      const file = of(id);
      if (!file?.review.trainer) return onTold('Write something first: then there is something to return.');
      const name = returnedFileName(file.review.log);
      try {
        saveFile(name, await annotate(file.opened, file.review.trainer, await openSigner()));
      } catch {
        return onTold('The browser did not let the file be written. Nothing is lost: press the button again.');
      }
      // What was written while it was signed is not in it.
      if (of(id)?.review.trainer === file.review.trainer) change(id, { is: 'saved' });
      onTold(`Saved: ${name} is where your browser saves files. Give it back to the learner.`);
    },
  };
}
