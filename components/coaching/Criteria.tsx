import { type Criterion, CRITERIA, RATING_WORDS } from '../../utils/coaching/criteria';
import { momentsFor, type Moment } from '../../utils/coaching/criterion-moments';
import { OTHER_WORDS, READER_OF, READER_WORDS, type Writer } from '../../utils/coaching/reader-words';
import type { Rating, RatedCriterion, Ratings, Review } from '../../utils/coaching/review';
import { MOST_COMMENT } from '../../utils/coaching/review-file/review-shapes';
import { timer } from '../../utils/i18n/words';
import { TextField } from '../ui/TextField';
import { rate, ratedOf, toggleMoment } from './edit-ratings';

/** @param from what was pressed: from there one comes back to it */
type GoToMoment = (atMs: number, from: HTMLElement) => void;

interface CriteriaProps {
  review: Review;
  by: Writer;
  /** by whom the page is written in now */
  ratings: Ratings;
  onRate(ratings: Ratings): void;
  /** shows a moment on the timeline, ms since the call began */
  onMoment: GoToMoment;
}

const RATINGS: readonly Rating[] = [0, 1, 2, 3];

/** The fifteen practices, each rated by a person, with what the other one said beside it. Nothing is added up. */
export function Criteria(props: CriteriaProps) {
  return (
    <section aria-labelledby="criteria">
      <h2 id="criteria">{READER_WORDS[READER_OF[props.by]].seen}</h2>
      <p class="quiet">
        Fifteen practices to talk about. You rate, or leave it; Webside rates nothing and adds nothing up. Leave out
        what did not come up.
      </p>
      {CRITERIA.map((criterion) => (
        <CriterionCard key={criterion.id} {...props} criterion={criterion} />
      ))}
    </section>
  );
}

function CriterionCard({ criterion, ...props }: CriteriaProps & { criterion: Criterion }) {
  const { review, by, ratings, onRate } = props;
  const { id, title, ask } = criterion;
  const rated = ratedOf(ratings, id);
  const other = by === 'own' ? 'trainer' : 'own';
  const change = (changed: Parameters<typeof rate>[2]): void => onRate(rate(ratings, id, changed));
  return (
    <section class="card criterion" aria-labelledby={`criterion-${id}`}>
      <h3 id={`criterion-${id}`}>{title}</h3>
      <p class="quiet">{ask}</p>
      <Anchors criterion={criterion} rated={rated} onChoose={(rating) => change({ rating })} />
      <Said by={other} name={OTHER_WORDS[by]} rated={ratedOf(review[other], id)} onMoment={props.onMoment} />
      <TextField
        id={`comment-${id}`}
        label="Comment"
        name={`Comment on: ${title}`}
        aside="Name no patient"
        value={rated.comment}
        most={MOST_COMMENT}
        onWrite={(comment) => change({ comment })}
      />
      <Moments
        title={title}
        moments={momentsFor(id, review, READER_OF[by])}
        rated={rated}
        onMoment={props.onMoment}
        onLink={(atMs) => change({ momentsMs: toggleMoment(rated, atMs) })}
      />
    </section>
  );
}

interface AnchorsProps {
  criterion: Criterion;
  rated: RatedCriterion;
  onChoose(rating: Rating | undefined): void;
}

/** Four words, each with what it looks like, and a way back. */
function Anchors({ criterion: { id, title, anchors }, rated: { rating }, onChoose }: AnchorsProps) {
  return (
    <fieldset class="anchors" aria-label={`Your rating: ${title}`}>
      {RATINGS.map((each) => (
        <label key={each} class={rating === each ? 'is-chosen' : ''}>
          <input type="radio" name={`rating-${id}`} checked={rating === each} onChange={() => onChoose(each)} />
          <span>
            <b>{RATING_WORDS[each]}</b>
            <small class="quiet">{anchors[each]}</small>
          </span>
        </label>
      ))}
      {/* Its room stays when there is nothing to take back. */}
      <button
        type="button"
        class="link"
        style={{ visibility: rating === undefined ? 'hidden' : 'visible' }}
        aria-label={`Take it back: ${title}`}
        onClick={() => onChoose(undefined)}
      >
        Take it back
      </button>
    </fieldset>
  );
}

interface SaidProps {
  by: Writer;
  name: string;
  rated: RatedCriterion;
  onMoment: GoToMoment;
}

/** What the other one has said of it; nothing where they have not. */
function Said({ by, name, rated, onMoment }: SaidProps) {
  const { rating, comment, momentsMs } = rated;
  if (rating === undefined && comment.trim() === '' && momentsMs.length === 0) return null;
  return (
    <blockquote class={`said by-${by}`}>
      <p>
        <b>{name}</b>
        {rating !== undefined && `: ${RATING_WORDS[rating]}`}
      </p>
      {comment.trim() !== '' && <p class="words">{comment}</p>}
      {momentsMs.length > 0 && (
        <p>
          {momentsMs.map((atMs) => (
            <button
              key={atMs}
              type="button"
              class="link"
              onClick={({ currentTarget }) => onMoment(atMs, currentTarget)}
            >
              at {timer(atMs)}
            </button>
          ))}
        </p>
      )}
    </blockquote>
  );
}

interface MomentsProps {
  title: string;
  moments: readonly Moment[];
  rated: RatedCriterion;
  onMoment: GoToMoment;
  onLink(atMs: number): void;
}

/** Where to look back. Linked ones stay with the rating, those too that no sign of the call suggests. */
function Moments({ title, moments, rated: { momentsMs }, onMoment, onLink }: MomentsProps) {
  const own = momentsMs
    .filter((atMs) => moments.every(({ fromMs }) => fromMs !== atMs))
    .map((fromMs): Moment => ({ fromMs, what: 'Chosen on the timeline' }));
  const all = [...moments, ...own].sort((one, other) => one.fromMs - other.fromMs);
  if (all.length === 0) return null;
  return (
    <details class="moments">
      <summary>
        Moments to look back on: {all.length}
        {momentsMs.length > 0 && `, ${momentsMs.length} linked`}
      </summary>
      <ul aria-label={`Moments: ${title}`}>
        {all.map(({ fromMs, what }, index) => (
          <li key={`${fromMs} ${index}`}>
            <label class="check">
              <input
                type="checkbox"
                aria-label={`Link ${timer(fromMs)}, ${what}`}
                checked={momentsMs.includes(fromMs)}
                onChange={() => onLink(fromMs)}
              />
            </label>
            <button type="button" class="link" onClick={({ currentTarget }) => onMoment(fromMs, currentTarget)}>
              {timer(fromMs)}
            </button>{' '}
            {what}
          </li>
        ))}
      </ul>
    </details>
  );
}
