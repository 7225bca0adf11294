import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Change } from '../../utils/consultation/consultation';
import { isBlank, isGeneric, SAFETY_NET_PARTS, type SafetyNet } from '../../utils/consultation/safety-net';
import { TextField } from './TextField';

interface SafetyNetsProps {
  safetyNets: SafetyNet[];
  onChange(change: Change): void;
}

/** Advice on coming back, one card for each problem. */
export function SafetyNets({ safetyNets, onChange }: SafetyNetsProps) {
  const all = useRef<HTMLDivElement>(null);
  const before = useRef(safetyNets.length);
  // Who adds a card writes in it; who takes one away stays with the one before.
  useLayoutEffect(() => {
    if (before.current !== safetyNets.length)
      all.current?.querySelector<HTMLElement>('.card:last-of-type textarea')?.focus();
    before.current = safetyNets.length;
  }, [safetyNets.length]);
  return (
    <div ref={all}>
      {safetyNets.map((net, row) => (
        <Card key={row} net={net} row={row} count={safetyNets.length} onChange={onChange} />
      ))}
      <button type="button" class="link" onClick={() => onChange({ do: 'add safety net' })}>
        Another problem
      </button>
    </div>
  );
}

interface CardProps {
  net: SafetyNet;
  row: number;
  count: number;
  onChange(change: Change): void;
}

function Card({ net, row, count, onChange }: CardProps) {
  const name = count === 1 ? 'Safety net' : `Safety net ${row + 1} of ${count}`;
  return (
    <section class="card" aria-label={name}>
      <h2>{name}</h2>
      {SAFETY_NET_PARTS.map(({ id, label }) => (
        <TextField
          key={id}
          id={`net-${row + 1}-${id}`}
          label={label}
          value={net[id]}
          onWrite={(text) => onChange({ do: 'write safety net', row, part: id, text })}
        />
      ))}
      {/* Its room is always there, so that nothing moves under the hand. */}
      <p class="generic quiet" role="status">
        {isGeneric(net) && 'This would fit any problem: add a sign to look out for, and a time.'}
      </p>
      <label class="check">
        <input
          type="checkbox"
          checked={net.status === 'given'}
          onChange={(event) =>
            onChange({ do: 'set safety net status', row, status: event.currentTarget.checked ? 'given' : 'planned' })
          }
        />
        <span>
          I have said this to them
          <small class="quiet" role="status">
            {net.status === 'changed'
              ? 'Changed since you said it: tick again'
              : 'Until then the note says “planned, not yet given”'}
          </small>
        </span>
      </label>
      {count > 1 && isBlank(net) && (
        <button type="button" class="link" onClick={() => onChange({ do: 'drop safety net', row })}>
          Take this empty one away
        </button>
      )}
    </section>
  );
}
