import type { TrainerProps } from '../../components/coaching/Trainer';
import type { Keeper } from '../../utils/browser/keeper';
import { openSigner } from '../../utils/browser/review-key';
import type { KeptFile } from '../../utils/browser/review-parts';
import { deleteOther, readOthers } from '../../utils/browser/review-store';
import { saveFile } from '../../utils/browser/save-file';
import type { Ratings } from '../../utils/coaching/review';
import { returnedFileName } from '../../utils/coaching/review-file/file-name';
import { annotate } from '../../utils/coaching/review-file/write-review';
import { decideOpening, isUnsaved, type LearnerFile, readKeptRow } from '../../utils/coaching/trainer-files';
import { openLearnersFile, openLearnersText } from './open-learners-file';

const ANOTHER = 'Another file with the same number is open, and this is not that one. Close the other one first.';

/** Files of learners that are open here: in this page's memory only, until the trainer chooses to keep one. */
export function openTrainer(keeper: Keeper, onChange: () => void, onTold: (words: string) => void) {
  let files: LearnerFile[] = [];
  let errors: TrainerProps['errors'] = [];
  /** those that bring another trainer's part to a file in which something is written here */
  let asked: LearnerFile[] = [];
  let isRead = false;

  const of = (id: string): LearnerFile | undefined => files.find((each) => each.id === id);

  /** What is kept is on the disk as it is here, from now on. */
  function put(next: LearnerFile): void {
    const index = files.findIndex(({ id }) => id === next.id);
    files = index < 0 ? [...files, next] : files.with(index, next);
    if (next.isKept) keep(next);
    onChange();
  }

  function change(id: string, changed: Partial<LearnerFile>): void {
    const file = of(id);
    if (file) put({ ...file, ...changed });
  }

  function keep({ id, name, label, text, is, review: { trainer } }: LearnerFile): void {
    const value: KeptFile = { name, text, is, ...(label && { label }), ...(trainer && { trainer }) };
    keeper.put({ store: 'imported', key: id, value });
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
    if (isRead) return;
    isRead = true;
    for (const { value } of await readOthers('imported').catch(() => [])) {
      const row = readKeptRow(value);
      const read = row && (await openLearnersText(row.name, row.text));
      // One that was opened meanwhile is here already.
      if (!row || !read || Array.isArray(read) || of(read.id)) continue;
      const { trainer, label, is } = row;
      const review = { ...read.review, ...(trainer && { trainer }) };
      files = [...files, { ...read, review, isKept: true, ...(label && { label }), ...(is && { is }) }];
    }
    onChange();
  }

  keeper.onOutcome(({ store, key }, outcome) => {
    if (store !== 'imported') return;
    if (outcome === 'kept') files = files.map((each) => (each.id === key ? { ...each, isKept: true } : each));
    else
      onTold('The browser did not keep this file. It is still open here, and is tried again: save the file to return.');
    onChange();
  });
  addEventListener('beforeunload', (event) => {
    if (files.some(isUnsaved)) event.preventDefault();
  });
  return {
    of(id: string): LearnerFile | undefined {
      void readKept();
      return of(id);
    },

    props(): TrainerProps {
      void readKept();
      return {
        files,
        errors,
        asked,
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
          const file = of(id);
          if (file) keep(file);
        },
        onClose(id) {
          keeper.drop('imported', id);
          void deleteOther('imported', id).then(
            () => {
              files = files.filter((each) => each.id !== id);
              onChange();
            },
            () => onTold('The browser did not let it be deleted. Close other pages of Webside and try again.'),
          );
        },
      };
    },

    /** Everything was deleted. @param isHere in this page: elsewhere nobody thought of what is in this page's memory alone */
    forget(isHere: boolean): void {
      files = isHere ? [] : files.filter(({ isKept }) => !isKept);
      asked = [];
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
