import type { TrainerFile, TrainerProps } from '../../components/coaching/Trainer';
import { fingerprintOf, openSigner, verify } from '../../utils/browser/review-key';
import type { KeptFile } from '../../utils/browser/review-parts';
import { deleteOther, keepOther, readOthers } from '../../utils/browser/review-store';
import { saveFile } from '../../utils/browser/save-file';
import type { Ratings } from '../../utils/coaching/review';
import { type OpenedReview, readReview } from '../../utils/coaching/review-file/read-review';
import { annotate } from '../../utils/coaching/review-file/write-review';

/** What the trainer types in a kept file is on the disk at the latest so long after. */
const KEEP_WITHIN_MS = 400;
const RETURNED_NAME = 'webside-review-returned.json';

interface Open extends TrainerFile {
  text: string;
  opened: OpenedReview;
}

/** Files of learners that are open here: in this page's memory only, until the trainer chooses to keep one. */
export function openTrainer(onChange: () => void, onTold: (words: string) => void) {
  let files: Open[] = [];
  let errors: TrainerProps['errors'] = [];
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let isRead = false;

  async function open(name: string, text: string): Promise<Open | string[]> {
    const read = await readReview(text, verify);
    if ('errors' in read) return read.errors;
    const { opened } = read;
    const learnerKey = await fingerprintOf(opened.learner.key);
    const ownKey = opened.trainer && (await openSigner()).publicKey;
    const isMine = opened.trainer?.key === ownKey;
    const writtenBy = opened.trainer && (await fingerprintOf(opened.trainer.key));
    const { id, review } = opened;
    return { id, name, text, opened, review, learnerKey, ...(writtenBy && !isMine && { writtenBy }), is: 'as it came' };
  }

  function put(next: Open): void {
    const index = files.findIndex(({ id }) => id === next.id);
    files = index < 0 ? [...files, next] : files.with(index, next);
  }

  function change(id: string, changed: Partial<Open>): void {
    files = files.map((each) => (each.id === id ? { ...each, ...changed } : each));
    onChange();
  }

  function listed(): readonly Open[] {
    void readKept();
    return files;
  }

  const of = (id: string): Open | undefined => files.find((each) => each.id === id);

  async function keep(id: string): Promise<void> {
    timers.delete(id);
    const file = of(id);
    if (!file) return;
    const { name, text, review } = file;
    const row: KeptFile = { name, text, ...(review.trainer && { trainer: review.trainer }) };
    const isKept = await keepOther('imported', id, row).then(
      () => true,
      () => false,
    );
    if (isKept) change(id, { isKept: true });
    else onTold('The browser did not keep this file. It is still open here: save the file to return.');
  }

  /** Only who is a trainer needs them. */
  async function readKept(): Promise<void> {
    if (isRead) return;
    isRead = true;
    const rows = await readOthers('imported').catch(() => []);
    for (const { value } of rows) {
      const { name, text, trainer } = (value ?? {}) as Partial<KeptFile>;
      if (typeof name !== 'string' || typeof text !== 'string') continue;
      const read = await open(name, text);
      if (Array.isArray(read)) continue;
      put({ ...read, isKept: true, review: { ...read.review, ...(trainer && { trainer }) } });
    }
    onChange();
  }

  addEventListener('beforeunload', (event) => {
    if (files.some(({ is, isKept }) => is === 'written in' && !isKept)) event.preventDefault();
  });
  return {
    of(id: string): TrainerFile | undefined {
      void readKept();
      return of(id);
    },

    props: (): TrainerProps => ({
      files: listed(),
      errors,
      async onOpen(chosen) {
        errors = [];
        for (const file of chosen) {
          const read = await file.text().then(
            (text) => open(file.name, text),
            () => ['It could not be read. Is it still where it was? Choose it again.'],
          );
          if (Array.isArray(read)) errors = [...errors, { name: file.name, errors: read }];
          // What was written here meanwhile is not lost by opening the same file once more.
          else if (of(read.id)?.is !== 'written in') put(read);
        }
        onChange();
      },
      onKeep: (id) => void keep(id),
      onClose(id) {
        void deleteOther('imported', id).then(
          () => {
            files = files.filter((each) => each.id !== id);
            onChange();
          },
          () => onTold('The browser did not let it be deleted. Close other pages of Webside and try again.'),
        );
      },
    }),

    /** Everything was deleted: nothing that is under way brings it back. */
    forget(): void {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
      files = [];
    },

    rate(id: string, trainer: Ratings): void {
      const file = of(id);
      if (!file) return;
      const review = { ...file.review, trainer: { ...trainer, changedAt: Date.now() } };
      change(id, { review, is: 'written in' });
      if (file.isKept && !timers.has(id))
        timers.set(
          id,
          setTimeout(() => void keep(id), KEEP_WITHIN_MS),
        );
    },

    /** Lets the browser save the file that goes back to the learner. */
    async save(id: string): Promise<void> {
      const file = of(id);
      if (!file?.review.trainer) return onTold('Write something first: then there is something to return.');
      try {
        saveFile(RETURNED_NAME, await annotate(file.opened, file.review.trainer, await openSigner()));
      } catch {
        return onTold('The browser did not let the file be written. Nothing is lost: press the button again.');
      }
      change(id, { is: 'saved' });
      onTold(`Saved: ${RETURNED_NAME} is where your browser saves files. Give it back to the learner.`);
    },
  };
}
