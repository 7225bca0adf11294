import { ReviewView } from '../../components/coaching/ReviewView';
import { AskedOnce } from '../../components/drafts/AskedOnce';
import type { FollowedReview } from '../../utils/coaching/followed-review';
import type { openOne } from './one';

interface OneReviewProps {
  followed: FollowedReview;
  one: ReturnType<typeof openOne>;
  onSave(): void;
  onDelete(): void;
}

const NOT_THERE = {
  'being read': 'The review is being read…',
  gone: 'There is no such review in this browser: it was deleted, or never kept. “Calls” has those that there are.',
  refused: 'The browser did not let this review be read. Nothing was changed in it: load this page again.',
  unreadable:
    'This review is damaged and cannot be shown. It can be deleted under “Calls”; the others are not touched.',
};

const TROUBLE = {
  refused:
    'The browser did not keep what you typed: the disk may be full. It is on this screen alone, and is tried again every few seconds. To be sure of it, save it as a file now.',
  gone: 'This review was deleted in another page. What you typed is on this screen alone, and is gone with it: save it as a file if you want it.',
};

/** One of the learner's own. */
export function OneReview({ followed, one, onSave, onDelete }: OneReviewProps) {
  if (followed.is !== 'there') return <p>{NOT_THERE[followed.is]}</p>;
  const { review, trainerKey } = followed;
  const trouble = followed.isDeleted ? 'gone' : one.trouble;
  return (
    <ReviewView
      review={review}
      by="own"
      onRate={one.rate}
      onFeel={one.feel}
      about={
        <>
          <div role="alert">{trouble && <p class="card fair">{TROUBLE[trouble]}</p>}</div>
          {review.trainer && (
            <p class="quiet">
              Your trainer’s part was taken in from a file that was signed with the key{' '}
              {trainerKey ?? 'of nobody known'}. It is theirs if they read out the same.
            </p>
          )}
        </>
      }
      acts={
        <>
          <button type="button" class="button main" onClick={onSave}>
            Save as a file
          </button>
          <button type="button" class="button" onClick={() => window.print()}>
            Print or save as PDF
          </button>
          <AskedOnce
            act="Delete this review"
            question="This deletes it with all that was written in it, for good. "
            onDo={onDelete}
          />
        </>
      }
    />
  );
}
