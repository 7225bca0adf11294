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
    <fieldset class="checklist" onKeyDown={moveByKey}>
      <legend class="quiet">
        {ticked.length} of {OPENING.length} · Space ticks, J next, K back
      </legend>
      {OPENING.map(({ id, text, hint }) => {
        const isTicked = ticked.includes(id);
        const suggestion = isTicked ? undefined : suggest(id, snapshot);
        const more = suggestion?.why ?? hint;
        return (
          <label key={id} class={`check ${suggestion?.isLikely ? 'suggested' : ''}`}>
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
