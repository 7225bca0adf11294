import { ReviewView } from '../../components/coaching/ReviewView';
import type { openTrainer } from './trainer';

/** A learner's review, as the trainer looks at it and writes in it. */
export function OpenedReview({ id, trainer }: { id: string; trainer: ReturnType<typeof openTrainer> }) {
  const file = trainer.of(id);
  if (!file) return <p>This file is not open any more. Open it again under “For trainers”.</p>;
  const { name, label, review, learnerKey, writtenBy } = file;
  return (
    <ReviewView
      review={review}
      by="trainer"
      onRate={(ratings) => trainer.rate(id, ratings)}
      about={
        <>
          <p class="quiet">
            From {label?.trim() || name}. The learner’s part is as the learner’s Webside wrote it, signed with the key{' '}
            {learnerKey}: it is theirs if they read out the same. What you write is yours, and is signed with a key of
            your own.
          </p>
          {writtenBy && (
            <p class="card fair">
              Another trainer has written in this file, with the key {writtenBy}. What you change and return takes the
              place of theirs, under your key.
            </p>
          )}
        </>
      }
      acts={
        <>
          <button type="button" class="button main" onClick={() => void trainer.save(id)}>
            Save the file to return
          </button>
          <button type="button" class="button" onClick={() => window.print()}>
            Print or save as PDF
          </button>
        </>
      }
    />
  );
}
