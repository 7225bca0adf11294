import { isSaid } from './edit-ratings';
import { toCanonical } from './file-shape/to-canonical';
import type { Ratings, Review } from './review';
import type { OpenedReview } from './review-file/read-review';
import { toRatings } from './to-review';

const FILE_STATES = ['as it came', 'written in', 'saved'] as const;

/** A learner's file that is open in front of a trainer. */
export interface LearnerFile {
  id: string;
  /** of the file, as it was chosen */
  name: string;
  /** what the trainer calls it, where they have named it */
  label?: string;
  /** as it came */
  text: string;
  opened: OpenedReview;
  /** with what the trainer has written */
  review: Review;
  /** what learner and trainer can read out to each other */
  learnerKey: string;
  /** another trainer's key, where the file came with that one's part */
  writtenBy?: string;
  is: (typeof FILE_STATES)[number];
  /** on this computer's disk */
  isKept?: boolean;
}

export type Opening =
  | 'put it'
  /** the same file: what was written here stays */
  | 'keep what is here'
  /** it brings what another trainer wrote, and something is written here */
  | 'ask'
  /** it goes by the name of one that is open, and is not that one */
  | 'another file';

/** What becomes of a file that is opened: what a trainer has written never makes way for it unasked. */
export function decideOpening(here: LearnerFile | undefined, come: LearnerFile): Opening {
  if (!here) return 'put it';
  if (here.opened.learner.signature !== come.opened.learner.signature) return 'another file';
  if (!isSaid(here.review.trainer)) return 'put it';
  const isSame = here.opened.trainer?.signature === come.opened.trainer?.signature;
  return come.writtenBy === undefined || isSame ? 'keep what is here' : 'ask';
}

/** What lies on the disk of one that a trainer has chosen to keep: the file as it came, and what the trainer makes of it. */
export interface KeptFile {
  name: string;
  text: string;
  /** what the trainer calls it, where they have named it */
  label?: string;
  is?: LearnerFile['is'];
  trainer?: Ratings;
}

/** What is kept of a file, where it does not open. */
export interface UnopenedFile {
  id: string;
  name: string;
  /** sentences */
  errors: string[];
}

/** What lies on the disk of one, unchecked, as far as it can be used. The file itself is checked as any other. */
export function readKeptFile(stored: unknown): KeptFile | undefined {
  const { name, text, label, is, trainer } = (stored ?? {}) as Record<string, unknown>;
  if (typeof name !== 'string' || typeof text !== 'string') return undefined;
  const [state, ratings] = [FILE_STATES.find((each) => each === is), toRatings(trainer)];
  return {
    name,
    text,
    ...(typeof label === 'string' && { label }),
    ...(state && { is: state }),
    ...(ratings && { trainer: ratings }),
  };
}

/** What is to lie on the disk of one. */
export function toKeptFile({ name, label, text, is, review: { trainer } }: LearnerFile): KeptFile {
  return { name, text, is, ...(label && { label }), ...(trainer && { trainer }) };
}

/** A file as its row has it. */
export function withKeptFile(file: LearnerFile, { name, text, label = '', is, trainer }: KeptFile): LearnerFile {
  return {
    ...file,
    name,
    text,
    ...((label || file.label) && { label }),
    ...(is && { is }),
    review: { ...file.review, ...(trainer && { trainer }) },
  };
}

export function isSameKept(one: KeptFile, other: KeptFile): boolean {
  return isSame(one, other);
}

/**
 * Two pages have the same file: each part is as it was changed, and of one that was changed in both the newer stays.
 * @param before as both had it; undefined where this page did not know that it was kept
 * @param here as it is in this page
 * @param there as it lies on the disk
 */
export function mergeKept(before: KeptFile | undefined, here: KeptFile, there: KeptFile): KeptFile {
  const label = isSame(here.label, before?.label) ? there.label : here.label;
  const isFileHere = !before || here.text !== before.text;
  const { name, text } = isFileHere ? here : there;
  const trainer = mergeRatings(before?.trainer, here.trainer, there.trainer);
  const is = stateOf(before, here, there, trainer);
  return { name, text, ...(label && { label }), ...(is && { is }), ...(trainer && { trainer }) };
}

function mergeRatings(
  before: Ratings | undefined,
  here: Ratings | undefined,
  there: Ratings | undefined,
): Ratings | undefined {
  if (isSame(there, before) || isSame(there, here)) return here;
  if (isSame(here, before) || !here || !there) return there ?? here;
  const isHereNewer = here.changedAt >= there.changedAt;
  const choose = <Part>(was: Part | undefined, own: Part, other: Part): Part => {
    if (isSame(own, was)) return other;
    return isHereNewer || isSame(other, was) ? own : other;
  };
  const ids = [...new Set([...Object.keys(there.criteria), ...Object.keys(here.criteria)])];
  const criteria = ids.map((id) => [id, choose(before?.criteria[id], here.criteria[id], there.criteria[id])] as const);
  return {
    criteria: Object.fromEntries(criteria.flatMap(([id, rated]) => (rated ? [[id, rated]] : []))),
    comment: choose(before?.comment ?? '', here.comment, there.comment),
    nextStep: choose(before?.nextStep ?? '', here.nextStep, there.nextStep),
    changedAt: Math.max(here.changedAt, there.changedAt),
  };
}

/** What one page has saved is not what stands there now, where the other has written since. */
function stateOf(
  before: KeptFile | undefined,
  here: KeptFile,
  there: KeptFile,
  trainer: Ratings | undefined,
): LearnerFile['is'] | undefined {
  const [isHere, isThere] = [isSame(trainer, here.trainer), isSame(trainer, there.trainer)];
  if (isHere && isThere) return here.is === (before?.is ?? 'as it came') ? there.is : here.is;
  if (isHere) return here.is;
  return isThere ? there.is : 'written in';
}

/** Absent is the same as undefined. */
function isSame(one: unknown, other: unknown): boolean {
  return one === other || toCanonical({ of: one }) === toCanonical({ of: other });
}

/** Whether closing it would lose what the trainer wrote: it is neither on the disk nor in a file that goes back. */
export function isUnsaved({ is, isKept }: Pick<LearnerFile, 'is' | 'isKept'>): boolean {
  return is === 'written in' && !isKept;
}

/** The other file of the same call, given away another time, in which the learner says something else. */
export function otherOf<File extends Pick<LearnerFile, 'opened' | 'review'>>(
  file: File,
  all: readonly File[],
): File | undefined {
  const callOf = ({ review: { log } }: File): string | undefined => toCanonical({ ...log, callId: '' });
  const saidIn = ({ review: { own, confidence } }: File): string | undefined =>
    toCanonical({ confidence, ...(own && { own }) });
  return all.find(
    (each) =>
      each !== file &&
      each.opened.learner.key === file.opened.learner.key &&
      callOf(each) === callOf(file) &&
      saidIn(each) !== saidIn(file),
  );
}

/**
 * What stands over each column of a table: the trainer's own name for it, or what it is otherwise; with a number where that is the
 * same of several.
 */
export function columnNames(files: readonly { id: string; label?: string; otherwise: string }[]): Map<string, string> {
  const names = files.map(({ label, otherwise }) => label?.trim() || otherwise);
  return new Map(
    files.map(({ id }, index) => {
      const name = names[index]!;
      const isOne = names.filter((each) => each === name).length === 1;
      const number = names.slice(0, index + 1).filter((each) => each === name).length;
      return [id, isOne ? name : `${name} (${number})`];
    }),
  );
}
