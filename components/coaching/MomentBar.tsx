import { CRITERIA, type CriterionId } from '../../utils/coaching/criteria';
import type { Shape } from '../../utils/coaching/timeline';
import { timer } from '../../utils/i18n/words';

interface MomentBarProps {
  moments: readonly Shape[];
  atMs: number | undefined;
  onMoment(atMs: number): void;
  /** absent where nobody came here from a criterion */
  onBack?: (() => void) | undefined;
  /** absent where nothing can be written */
  onLink?: ((id: CriterionId, atMs: number) => void) | undefined;
}

/** What is looked at on the timeline, in words; the one before and the next by a press; and the way from it to a criterion. */
export function MomentBar({ moments, atMs, onMoment, onBack, onLink }: MomentBarProps) {
  const times = [...new Set(moments.map(({ fromMs }) => fromMs))];
  const earlier = atMs === undefined ? undefined : times.findLast((each) => each < atMs);
  const later = atMs === undefined ? times[0] : times.find((each) => each > atMs);
  const here = new Set(moments.filter(({ fromMs }) => fromMs === atMs).map(({ words }) => words));
  const step = (to: number | undefined): void => {
    if (to !== undefined) onMoment(to);
  };
  return (
    <div class="moment-bar on-screen">
      <div class="buttons">
        <button
          type="button"
          class="button small"
          aria-disabled={earlier === undefined}
          aria-label="Earlier moment"
          onClick={() => step(earlier)}
        >
          ‹ Earlier
        </button>
        <button
          type="button"
          class="button small"
          aria-disabled={later === undefined}
          aria-label="Later moment"
          onClick={() => step(later)}
        >
          Later ›
        </button>
        {onBack && (
          <button type="button" class="button small" onClick={onBack}>
            Back to the criterion
          </button>
        )}
        {onLink && atMs !== undefined && (
          <label class="to-criterion">
            <span class="quiet">Link {timer(atMs)} to</span>
            <select
              value=""
              onChange={({ currentTarget }) => {
                const id = currentTarget.value as CriterionId | '';
                currentTarget.value = '';
                if (id) onLink(id, atMs);
              }}
            >
              <option value="">a practice…</option>
              {CRITERIA.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <div role="status" class="here">
        {atMs === undefined ? (
          <span class="quiet">Press “Later”, or a shape, to go through the call moment by moment.</span>
        ) : (
          <>
            <b>{timer(atMs)}</b>
            {here.size === 0 ? (
              <span>no sign of its own</span>
            ) : (
              [...here].map((words) => <span key={words}>{words}</span>)
            )}
          </>
        )}
      </div>
    </div>
  );
}
