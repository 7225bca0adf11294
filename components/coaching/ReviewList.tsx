import { useState } from 'preact/hooks';
import { AskedOnce } from '../drafts/AskedOnce';
import { whereWords } from '../../utils/coaching/where-words';
import { howManyReviews, lengthWords, whenWords } from './review-words';
import { toHash } from './places';
import { ReadRefused } from './ReadRefused';
import { TakeIn, type TakeInProps } from './TakeIn';

export interface ListedReview {
  callId: string;
  startedAt: number;
  lengthMs: number;
  isOver: boolean;
  platform: string;
  scenario?: string;
}

export interface ReviewListProps extends TakeInProps {
  /** undefined until they are read; the latest first */
  reviews: ListedReview[] | 'unreadable' | undefined;
  /** of those of which somebody has made something */
  made: ReadonlySet<string>;
  /** whether a review of each call is kept */
  isOn: boolean;
  onSettings(): void;
  onPractise(): void;
  onSave(ids: string[]): void;
  onDelete(ids: string[]): void;
}

/** So many are drawn at once; more by a press. */
const SHOWN_AT_ONCE = 50;

/** All calls of which there is a review, and what can be done with several of them. */
export function ReviewList(props: ReviewListProps) {
  const { reviews, made, isOn, onSettings } = props;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [most, setMost] = useState(SHOWN_AT_ONCE);
  if (reviews === undefined) return <p>The reviews are being read…</p>;
  if (reviews === 'unreadable') return <ReadRefused />;
  if (reviews.length === 0) return <NoReviews {...props} />;
  const ids = reviews.map(({ callId }) => callId).filter((id) => chosen.has(id));
  const choose = (id: string, isChosen: boolean): void => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  return (
    <section aria-labelledby="calls">
      <h2 id="calls">Calls</h2>
      {!isOn && (
        <p class="card fair">
          Reviews are switched off, so no new call comes in.{' '}
          <button type="button" class="link" onClick={onSettings}>
            Switch them on in Settings
          </button>
        </p>
      )}
      <Chosen {...props} ids={ids} />
      <ul class="calls" aria-label={howManyReviews(reviews.length)}>
        {reviews.slice(0, most).map((review) => (
          <Listed
            key={review.callId}
            review={review}
            isMade={made.has(review.callId)}
            isChosen={chosen.has(review.callId)}
            onChoose={(isChosen) => choose(review.callId, isChosen)}
          />
        ))}
      </ul>
      {reviews.length > most && (
        <p>
          <button type="button" class="button" onClick={() => setMost(most + SHOWN_AT_ONCE)}>
            Show {Math.min(SHOWN_AT_ONCE, reviews.length - most)} more
          </button>{' '}
          <span class="quiet">
            {most} of {reviews.length}
          </span>
        </p>
      )}
      <TakeIn {...props} />
    </section>
  );
}

interface ListedProps {
  review: ListedReview;
  isMade: boolean;
  isChosen: boolean;
  onChoose(isChosen: boolean): void;
}

function Listed({ review, isMade, isChosen, onChoose }: ListedProps) {
  const { callId, startedAt, lengthMs, isOver } = review;
  const when = whenWords(startedAt);
  return (
    <li>
      <label class="box">
        <input
          type="checkbox"
          aria-label={`Choose the call of ${when}`}
          checked={isChosen}
          onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
        />
      </label>
      <a href={toHash({ is: 'review', id: callId })}>{when}</a>
      <span class="length">{isOver ? lengthWords(lengthMs) : 'going on'}</span>
      <span class="where">{whereWords(review)}</span>
      <span class="quiet">{isMade ? 'written in' : ''}</span>
    </li>
  );
}

/** What can be done with the chosen ones. Its room is there before any is. */
function Chosen({ ids, onSave, onDelete }: ReviewListProps & { ids: string[] }) {
  const isNone = ids.length === 0;
  return (
    <div class="buttons chosen" role="group" aria-label="With the chosen calls">
      <span class="quiet" role="status">
        {isNone ? 'Tick calls to compare, save or delete them.' : `${ids.length} chosen`}
      </span>
      <button
        type="button"
        class="button small"
        aria-disabled={ids.length < 2}
        onClick={() => {
          if (ids.length > 1) location.hash = toHash({ is: 'compare', ids });
        }}
      >
        Compare
      </button>
      <button type="button" class="button small" aria-disabled={isNone} onClick={() => !isNone && onSave(ids)}>
        Save as a file
      </button>
      {!isNone && (
        <AskedOnce
          act={`Delete ${ids.length === 1 ? 'it' : `these ${ids.length}`}`}
          question={`This deletes ${howManyReviews(ids.length)}, with all that was written in them, for good. `}
          onDo={() => onDelete(ids)}
        />
      )}
    </div>
  );
}

/** Nothing yet: what to do next. */
function NoReviews({ isOn, onSettings, onPractise }: ReviewListProps) {
  return (
    <section class="card" aria-labelledby="calls">
      <h2 id="calls">No call has a review yet</h2>
      <p>
        {isOn
          ? 'Reviews are on. Hold a call on a site that Webside watches, or practise one: its review is here as soon as it begins.'
          : 'Reviews are off, so nothing is kept of any call. Settings say exactly what would be; switch them on there, then hold a call or practise one.'}
      </p>
      <div class="buttons">
        {!isOn && (
          <button type="button" class="button main" onClick={onSettings}>
            Open Settings
          </button>
        )}
        <button type="button" class={`button ${isOn ? 'main' : ''}`} onClick={onPractise}>
          Open the practice room
        </button>
      </div>
      <p class="quiet">You are a trainer, and have been given a file? It is opened under “For trainers”.</p>
    </section>
  );
}
