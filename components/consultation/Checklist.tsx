import { useId } from 'preact/hooks';
import type { Check } from '../../utils/consultation/checks';
import type { Suggestion } from '../../utils/consultation/opening-checklist';
import type { StageProps } from './Stages';

interface ChecklistProps extends Pick<StageProps, 'consultation' | 'onChange'> {
  /** stands above, with how many are ticked */
  name: string;
  checks: readonly Check[];
  /** what the call says of an item: it is shown, and is never a tick */
  suggestionOf?(id: string): Suggestion | undefined;
}

/** Lines to tick. The clinician ticks; what is suggested is dashed, and says why. */
export function Checklist({ name, checks, suggestionOf, consultation: { ticked }, onChange }: ChecklistProps) {
  const keys = useId();
  const done = checks.filter(({ id }) => ticked.includes(id)).length;
  return (
    <fieldset class="checklist" aria-describedby={checks.length > 1 ? keys : undefined} onKeyDown={moveByKey}>
      <legend class="quiet">{checks.length > 1 ? `${name}, ${done} of ${checks.length}` : name}</legend>
      {checks.length > 1 && (
        <p id={keys} class="quiet">
          Space ticks, Enter ticks and goes on, J next, K back
        </p>
      )}
      {checks.map(({ id, text, hint }) => {
        const isTicked = ticked.includes(id);
        const suggestion = suggestionOf?.(id);
        // What was suggested stays when it is ticked: the items below do not move.
        const more = suggestion?.why ?? hint;
        return (
          <label key={id} class={`check ${suggestion?.isLikely && !isTicked ? 'suggested' : ''}`}>
            <input
              type="checkbox"
              checked={isTicked}
              onChange={(event) => onChange({ do: 'tick', id, isTicked: event.currentTarget.checked })}
            />
            <span>
              {text}
              {more && <small class="quiet">{more}</small>}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

function moveByKey(event: KeyboardEvent): void {
  const by = { j: 1, k: -1, enter: 1 }[event.key.toLowerCase()];
  if (!by || event.ctrlKey || event.altKey || event.metaKey) return;
  const boxes = [...(event.currentTarget as HTMLElement).querySelectorAll('input')];
  const box = event.target as HTMLInputElement;
  if (event.key === 'Enter' && !box.checked) box.click();
  boxes[boxes.indexOf(box) + by]?.focus();
}
