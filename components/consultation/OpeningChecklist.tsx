import type { Snapshot } from '../../utils/call-quality/snapshot';
import { OPENING, suggest } from '../../utils/consultation/opening-checklist';

interface OpeningProps {
  ticked: string[];
  snapshot: Snapshot | undefined;
  onTick(id: string, isTicked: boolean): void;
}

/** The opening. The clinician ticks; the statistics only suggest, dashed, and say why. */
export function OpeningChecklist({ ticked, snapshot, onTick }: OpeningProps) {
  return (
    <fieldset class="checklist" aria-describedby="opening-keys" onKeyDown={moveByKey}>
      <legend class="quiet">
        Opening checklist, {ticked.length} of {OPENING.length}
      </legend>
      <p id="opening-keys" class="quiet">
        Space ticks, J next, K back
      </p>
      {OPENING.map(({ id, text, hint }) => {
        const isTicked = ticked.includes(id);
        const suggestion = suggest(id, snapshot);
        // What was suggested stays when it is ticked: the items below do not move.
        const more = suggestion?.why ?? hint;
        return (
          <label key={id} class={`check ${suggestion?.isLikely && !isTicked ? 'suggested' : ''}`}>
            <input type="checkbox" checked={isTicked} onChange={(event) => onTick(id, event.currentTarget.checked)} />
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
  const by = { j: 1, k: -1 }[event.key.toLowerCase()];
  if (!by || event.ctrlKey || event.altKey || event.metaKey) return;
  const boxes = [...(event.currentTarget as HTMLElement).querySelectorAll('input')];
  const next = boxes[boxes.indexOf(event.target as HTMLInputElement) + by];
  next?.focus();
}
