import { ReviewView } from '../../components/coaching/ReviewView';
import { AskedOnce } from '../../components/drafts/AskedOnce';
import type { FollowedReview, openOne } from './one';

interface OneReviewProps {
  followed: FollowedReview;
  one: ReturnType<typeof openOne>;
  onSave(): void;
  onDelete(): void;
}

const NOT_THERE = {
  'being read': 'The review is being read…',
  gone: 'There is no such review in this browser: it was deleted, or never kept. “Calls” has those that there are.',
  unreadable:
    'This review is damaged and cannot be shown. It can be deleted under “Calls”; the others are not touched.',
};

/** One of the learner's own. */
export function OneReview({ followed, one, onSave, onDelete }: OneReviewProps) {
  if (followed.is !== 'there') return <p>{NOT_THERE[followed.is]}</p>;
  return (
    <ReviewView
      review={followed.review}
      by="own"
      onRate={one.rate}
      onFeel={one.feel}
      about={
        followed.review.trainer && (
          <p class="quiet">
            Your trainer’s part was taken in from a file that was signed with the key {one.trainerKey}. It is theirs if
            they read out the same.
          </p>
        )
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
