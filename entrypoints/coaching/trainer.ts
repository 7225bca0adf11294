import type { TrainerProps } from '../../components/coaching/Trainer';
import type { Keeper } from '../../utils/browser/keeper';
import { openLearnersFile } from '../../utils/browser/open-learners-file';
import { openSigner } from '../../utils/browser/review-key';
import { saveFile } from '../../utils/browser/save-file';
import { keepLearnerFiles } from '../../utils/browser/keep-learner-files';
import type { Ratings } from '../../utils/coaching/review';
import { returnedFileName } from '../../utils/coaching/review-file/file-name';
import { annotate } from '../../utils/coaching/review-file/write-review';
import { decideOpening, type LearnerFile } from '../../utils/coaching/trainer-files';

const ANOTHER = 'Another file with the same number is open, and this is not that one. Close the other one first.';

/** The trainer's side of the page: opens files of learners, writes in them, gives them back. */
export function openTrainer(keeper: Keeper, onChange: () => void, onTold: (words: string) => void) {
  const files = keepLearnerFiles(keeper, onChange, onTold);
  let errors: TrainerProps['errors'] = [];
  /** those that bring another trainer's part to a file in which something is written here */
  let asked: LearnerFile[] = [];

  function change(id: string, changed: Partial<LearnerFile>): void {
    const file = files.of(id);
    if (file) files.put({ ...file, ...changed });
  }

  /** In the place of what is open under its id, with what the trainer has chosen for that. */
  function replace(next: LearnerFile): void {
    const { label, isKept } = files.of(next.id) ?? {};
    files.put({ ...next, ...(label !== undefined && { label }), ...(isKept && { isKept }) });
  }

  async function open(file: File): Promise<void> {
    const come = await openLearnersFile(file);
    const opening = Array.isArray(come) ? 'refused' : decideOpening(files.of(come.id), come);
    if (Array.isArray(come)) errors = [...errors, { name: file.name, errors: come }];
    else if (opening === 'put it') replace(come);
    else if (opening === 'ask') asked = [...asked.filter(({ id }) => id !== come.id), come];
    else if (opening === 'another file') errors = [...errors, { name: file.name, errors: [ANOTHER] }];
    else onTold(`${file.name} is open already: what you have written in it stays as it is.`);
  }

  return {
    of(id: string): LearnerFile | undefined {
      files.readFirst();
      return files.of(id);
    },

    props(): TrainerProps {
      files.readFirst();
      return {
        files: files.all(),
        errors,
        asked,
        unopened: files.unopened(),
        isRefused: files.isRefused(),
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
        onKeep: files.keep,
        onClose: (id) => void files.close(id),
      };
    },

    /** Everything was deleted. @param isHere in this page: elsewhere nobody thought of what is in this page's memory alone */
    forget(isHere: boolean): void {
      asked = [];
      files.forget(isHere);
    },

    rate: (id: string, trainer: Ratings): void => {
      const file = files.of(id);
      if (file)
        change(id, { review: { ...file.review, trainer: { ...trainer, changedAt: Date.now() } }, is: 'written in' });
    },

    /** Lets the browser save the file that goes back to the learner. */
    async save(id: string): Promise<void> {
      const file = files.of(id);
      if (!file?.review.trainer) return onTold('Write something first: then there is something to return.');
      const name = returnedFileName(file.review.log);
      try {
        saveFile(name, await annotate(file.opened, file.review.trainer, await openSigner()));
      } catch {
        return onTold('The browser did not let the file be written. Nothing is lost: press the button again.');
      }
      // What was written while it was signed is not in it.
      if (files.of(id)?.review.trainer === file.review.trainer) change(id, { is: 'saved' });
      onTold(`Saved: ${name} is where your browser saves files. Give it back to the learner.`);
    },
  };
}
