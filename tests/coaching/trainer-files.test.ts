import { describe, expect, it } from 'vitest';
import { readReview } from '../../utils/coaching/review-file/read-review';
import { annotate, writeReview } from '../../utils/coaching/review-file/write-review';
import {
  columnNames,
  decideOpening,
  isUnsaved,
  type LearnerFile,
  mergeKept,
  otherOf,
  readKeptFile,
} from '../../utils/coaching/trainer-files';
import { aSigner, verify } from './review-file/a-signer';
import { aReview, someRatings } from './some-reviews';

const [learner, own, another] = [await aSigner(), await aSigner(), await aSigner()];
const { text } = await writeReview(aReview(), 'file-one', learner);

async function opened(of: string, but: Partial<LearnerFile> = {}): Promise<LearnerFile> {
  const read = await readReview(of, verify);
  if ('errors' in read) throw new Error(read.errors.join(' '));
  const {
    opened,
    opened: { id, review, trainer },
  } = read;
  const isOther = trainer !== undefined && trainer.key !== own.publicKey;
  return {
    id,
    name: 'a.json',
    text: of,
    opened,
    review,
    learnerKey: 'K',
    ...(isOther && { writtenBy: 'T' }),
    is: 'as it came',
    ...but,
  };
}

const plain = await opened(text);
const returnedBy = async (signer = own, comment = 'theirs'): Promise<string> =>
  annotate(plain.opened, someRatings({ comment }), signer);
const writtenIn = (file: LearnerFile, but: Partial<LearnerFile> = {}): LearnerFile => ({
  ...file,
  review: { ...file.review, trainer: someRatings({ comment: 'an hour of comments' }) },
  ...but,
});

describe('a file that is opened once more', () => {
  it.each(['as it came', 'written in', 'saved'] as const)(
    'leaves what the trainer wrote, also where it is %s',
    (is) => {
      expect(decideOpening(writtenIn(plain, { is, isKept: true }), plain)).toBe('keep what is here');
    },
  );

  it('that the trainer has returned leaves what is here, and comes where nothing is', async () => {
    const mine = await opened(await returnedBy());
    expect(decideOpening(writtenIn(plain), mine)).toBe('keep what is here');
    expect(decideOpening(plain, mine)).toBe('put it');
    expect(decideOpening(undefined, mine)).toBe('put it');
  });

  it('with another trainer’s part asks, unless it is the one that is here', async () => {
    const theirs = await opened(await returnedBy(another));
    expect(decideOpening(writtenIn(plain), theirs)).toBe('ask');
    expect(decideOpening(writtenIn(theirs), theirs)).toBe('keep what is here');
    expect(decideOpening(plain, theirs)).toBe('put it');
  });

  it('is not taken for one of another learner that goes by its id', async () => {
    const { text: forged } = await writeReview(aReview(), 'file-one', another);
    expect(decideOpening(plain, await opened(forged))).toBe('another file');
  });
});

it.each([
  ['as it came', false, false],
  ['written in', false, true],
  ['written in', true, false],
  ['saved', false, false],
] as const)('closing one that is %s, kept %s, loses something: %s', (is, isKept, loses) => {
  expect(isUnsaved({ is, isKept })).toBe(loses);
});

describe('a row on the disk', () => {
  it.each([undefined, 'x', {}, { name: 'a', text: 1 }])('that is damaged is none: %j', (row) => {
    expect(readKeptFile(row)).toBeUndefined();
  });

  it('with ratings that are none is the file alone', () => {
    expect(readKeptFile({ name: 'a', text: '{}', trainer: {}, is: 'lost', label: 3 })).toEqual({
      name: 'a',
      text: '{}',
    });
  });

  it('comes back as it was', () => {
    const row = { name: 'a', text: '{}', label: 'Anna', is: 'saved', trainer: someRatings() };
    expect(readKeptFile(row)).toEqual(row);
  });
});

describe('a kept file that two pages have', () => {
  const was = {
    name: 'a',
    text: '{}',
    is: 'written in',
    trainer: someRatings({ comment: 'was', changedAt: 1 }),
  } as const;
  const trainer = someRatings({ comment: 'an hour of words', changedAt: 5 });

  it('and one of them only names keeps the words of the other', () => {
    expect(mergeKept(was, { ...was, label: 'Ann' }, { ...was, trainer })).toEqual({ ...was, label: 'Ann', trainer });
    expect(mergeKept(was, { ...was, trainer }, { ...was, label: 'Ann' })).toEqual({ ...was, label: 'Ann', trainer });
  });

  it('is as both have changed it, and where both changed the same the newer stays', () => {
    const older = { ...was, trainer: someRatings({ comment: 'older', nextStep: 'only here', changedAt: 4 }) };
    const both = { ...trainer, nextStep: 'only here' };
    expect(mergeKept(was, older, { ...was, trainer }).trainer).toEqual(both);
    expect(mergeKept(was, { ...was, trainer }, older).trainer).toEqual(both);
  });

  it('and was saved in one is not saved with what the other wrote', () => {
    expect(mergeKept(was, { ...was, is: 'saved' }, { ...was, trainer }).is).toBe('written in');
    expect(mergeKept(was, { ...was, is: 'saved' }, was).is).toBe('saved');
    expect(mergeKept(was, was, { ...was, is: 'saved' }).is).toBe('saved');
  });

  it('takes a name back', () => {
    expect(mergeKept({ ...was, label: 'Ann' }, was, { ...was, label: 'Ann' }).label).toBeUndefined();
  });
});

describe('two files of the same call', () => {
  it('are told where the learner says something else in them', async () => {
    const later = await writeReview(aReview({ own: someRatings({ comment: 'changed since' }) }), 'file-two', learner);
    const same = await writeReview(aReview(), 'file-three', learner);
    const [two, three] = [await opened(later.text), await opened(same.text)];
    expect(otherOf(plain, [plain, two])).toBe(two);
    expect(otherOf(plain, [plain, three])).toBeUndefined();
  });

  it('of two learners are two calls', async () => {
    const { text: theirs } = await writeReview(aReview({ confidence: {} }), 'file-two', another);
    expect(otherOf(plain, [plain, await opened(theirs)])).toBeUndefined();
  });
});

it('columns have names that tell them apart', () => {
  const names = columnNames([
    { id: 'a', otherwise: 'Thu 26 Nov' },
    { id: 'b', label: ' ', otherwise: 'Thu 26 Nov' },
    { id: 'c', label: 'Cora', otherwise: 'Thu 26 Nov' },
  ]);
  expect([...names.values()]).toEqual(['Thu 26 Nov (1)', 'Thu 26 Nov (2)', 'Cora']);
});
