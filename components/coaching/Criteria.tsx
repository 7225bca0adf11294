import { useMemo } from 'preact/hooks';
import { type Criterion, type CriterionId, CRITERIA, RATING_WORDS } from '../../utils/coaching/criteria';
import type { CallPicture } from '../../utils/coaching/call-picture';
import type { Moment } from '../../utils/coaching/criterion-moments';
import { OTHER_WORDS, READER_OF, READER_WORDS, type Writer } from '../../utils/coaching/reader-words';
import type { Rating, RatedCriterion, Ratings, Review } from '../../utils/coaching/review';
import { MOST_COMMENT } from '../../utils/coaching/review-file/review-shapes';
import { timer } from '../../utils/i18n/words';
import { TextField } from '../ui/TextField';
import { type Changed, ratedOf, toggleMoment } from '../../utils/coaching/edit-ratings';

/** @param from what was pressed: from there one comes back to it */
type GoToMoment = (atMs: number, from: HTMLElement) => void;

interface CriteriaProps {
  review: Review;
  by: Writer;
  moments: CallPicture['moments'];
  /** by whom the page is written in now */
  ratings: Ratings;
  /** always the same function: a criterion is drawn anew when something of it has changed, and not with each key */
  onRate(id: CriterionId, changed: Changed): void;
  /** shows a moment on the timeline, ms since the call began; always the same function, too */
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

function CriterionCard({
  criterion,
  review,
  by,
  moments,
  ratings,
  onRate,
  onMoment,
}: CriteriaProps & { criterion: Criterion }) {
  const { id } = criterion;
  const other = by === 'own' ? 'trainer' : 'own';
  const [rated, said, own] = [ratedOf(ratings, id), ratedOf(review[other], id), moments[id]];
  return useMemo(
    () => <Card {...{ criterion, by, rated, said, moments: own, onRate, onMoment }} />,
    [criterion, by, rated, said, own, onRate, onMoment],
  );
}

type CardProps = Pick<CriteriaProps, 'by' | 'onRate' | 'onMoment'> & {
  criterion: Criterion;
  rated: RatedCriterion;
  /** by the other one */
  said: RatedCriterion;
  moments: readonly Moment[];
};

function Card({ criterion, by, rated, said, moments, onRate, onMoment }: CardProps) {
  const { id, title, ask } = criterion;
  const change = (changed: Changed): void => onRate(id, changed);
  return (
    <section class="card criterion" aria-labelledby={`criterion-${id}`}>
      <h3 id={`criterion-${id}`}>{title}</h3>
      <p class="quiet">{ask}</p>
      <Anchors criterion={criterion} rated={rated} onChoose={(rating) => change({ rating })} />
      <Said by={by === 'own' ? 'trainer' : 'own'} name={OTHER_WORDS[by]} rated={said} onMoment={onMoment} />
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
        moments={moments}
        rated={rated}
        onMoment={onMoment}
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
