import { Fragment } from 'preact';
import type { Change } from '../../utils/consultation/change';
import type { LocalItem } from '../../utils/consultation/local-content';
import { isBlank, isWorded } from '../../utils/consultation/rows';
import { isGeneric } from '../../utils/consultation/is-generic';
import { isGiven, SAFETY_NET_PARTS, type SafetyNet } from '../../utils/consultation/safety-net';
import { clock } from '../../utils/i18n/words';
import { Key } from '../ui/Key';
import { Leaflets } from './Leaflets';
import { TextField } from '../ui/TextField';
import { useRowFocus } from './use-row-focus';

interface SafetyNetsProps {
  safetyNets: SafetyNet[];
  /** the service’s own, to choose from */
  leaflets: readonly LocalItem[];
  /** when the note was copied */
  copiedAt: number | undefined;
  onChange(change: Change): void;
}

/** Advice on coming back, one card for each problem. */
export function SafetyNets({ safetyNets, leaflets, copiedAt, onChange }: SafetyNetsProps) {
  const { all, want } = useRowFocus(safetyNets.length);
  const add = (): void => {
    want(safetyNets.length);
    onChange({ do: 'add row', list: 'safetyNets' });
  };
  const drop = (row: number): void => {
    want(Math.max(0, row - 1));
    onChange({ do: 'drop row', list: 'safetyNets', row });
  };
  return (
    <div ref={all} class="rows">
      {safetyNets.map((net, row) => (
        <Card
          key={row}
          {...{ net, row, leaflets, copiedAt, onChange }}
          count={safetyNets.length}
          onDrop={() => drop(row)}
        />
      ))}
      <button type="button" class="link add" onClick={add}>
        Another problem
      </button>
    </div>
  );
}

interface CardProps extends Omit<SafetyNetsProps, 'safetyNets'> {
  net: SafetyNet;
  row: number;
  count: number;
  onDrop(): void;
}

function Card({ net, row, count, leaflets, copiedAt, onChange, onDrop }: CardProps) {
  const name = count === 1 ? 'Safety net' : `Safety net ${row + 1} of ${count}`;
  return (
    <section class="card" aria-label={name}>
      <h2>{name}</h2>
      {SAFETY_NET_PARTS.map(({ id, label }) => {
        const onWrite = (text: string): void => onChange({ do: 'write row', list: 'safetyNets', row, part: id, text });
        return (
          <Fragment key={id}>
            <TextField id={`net-${row + 1}-${id}`} label={label} value={net[id]} onWrite={onWrite} />
            {id === 'written' && <Leaflets name={name} leaflets={leaflets} written={net[id]} onWrite={onWrite} />}
          </Fragment>
        );
      })}
      {/* Its room is always there, so that nothing moves under the hand. */}
      <p class="said quiet" role="status">
        {isGeneric(net) && 'This would fit any problem: add a sign to look out for, and a time.'}
      </p>
      <label class="check">
        <input
          id={`net-${row + 1}-given`}
          type="checkbox"
          aria-keyshortcuts="Alt+G"
          checked={isGiven(net)}
          // Nothing cannot have been said; it stays in reach, so that the words below are heard.
          aria-disabled={!isGiven(net) && !isWorded(net)}
          onClick={(event) => !isGiven(net) && !isWorded(net) && event.preventDefault()}
          onChange={(event) =>
            onChange({ do: 'set safety net status', row, status: event.currentTarget.checked ? 'given' : 'planned' })
          }
        />
        <span>
          I have said this to them <Key name="Alt G" />
          <small class="quiet" role="status">
            {isGiven(net) || isWorded(net) ? statusWords(net, copiedAt) : 'Write first what you say to them'}
          </small>
        </span>
      </label>
      {count > 1 && isBlank(net) && (
        <button type="button" class="link" onClick={onDrop}>
          Take this empty one away
        </button>
      )}
    </section>
  );
}

/** What the note says of it now, and whether that note has been copied. */
function statusWords({ status, givenAt }: SafetyNet, copiedAt: number | undefined): string {
  const given = givenAt === undefined ? 'Given' : `Given, noted at ${clock(givenAt)}`;
  switch (status) {
    case 'planned':
      return 'Until then the note says “planned, not yet given”';
    case 'given':
      return `${given}. Not yet in a note that you have copied`;
    case 'documented':
      return copiedAt === undefined
        ? `${given}, and in the note that you copied`
        : `${given}, and in the note copied at ${clock(copiedAt)}`;
    case 'changed':
      return 'Changed since you said it: tick again';
  }
}
