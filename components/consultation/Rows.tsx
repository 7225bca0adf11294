import type { ComponentChildren } from 'preact';
import type { Change } from '../../utils/consultation/change';
import { isBlank, type Row, ROW_PARTS } from '../../utils/consultation/rows';
import { TextField } from '../ui/TextField';
import { useRowFocus } from './use-row-focus';

interface RowsProps {
  list: 'medicines' | 'nextSteps' | 'readings';
  /** what one of them is called: "Medicine" */
  name: string;
  rows: readonly Row[];
  onChange(change: Change): void;
  /** where a part is not typed but chosen */
  fieldOf?(row: number, part: string): ComponentChildren;
  /** what is to be said of a row as it stands */
  noteOf?(row: number): ComponentChildren;
}

/** A list of small cards, none at first, each with its few parts. */
export function Rows({ list, name, rows, onChange, fieldOf, noteOf }: RowsProps) {
  const { all, want } = useRowFocus(rows.length);
  return (
    <div ref={all} class="rows">
      {rows.map((row, index) => (
        <section key={index} class="card" aria-label={`${name} ${index + 1}`}>
          <div class="parts-of-row">
            {ROW_PARTS[list].map(
              ({ id, label }) =>
                fieldOf?.(index, id) ?? (
                  <TextField
                    key={id}
                    id={`${list}-${index + 1}-${id}`}
                    label={label}
                    name={`${label}, ${name} ${index + 1}`}
                    value={String(row[id] ?? '')}
                    onWrite={(text) => onChange({ do: 'write row', list, row: index, part: id, text } as Change)}
                  />
                ),
            )}
          </div>
          {noteOf?.(index)}
          {/* Its room stays when it goes with the first letter. */}
          <button
            type="button"
            class="link"
            style={{ visibility: isBlank(row) ? 'visible' : 'hidden' }}
            aria-label={`Take the empty ${name} ${index + 1} away`}
            onClick={() => {
              want(index - 1);
              onChange({ do: 'drop row', list, row: index });
            }}
          >
            Take this empty one away
          </button>
        </section>
      ))}
      <button
        type="button"
        class="link add"
        onClick={() => {
          want(rows.length);
          onChange({ do: 'add row', list });
        }}
      >
        {`Add: ${name.toLowerCase()}`}
      </button>
    </div>
  );
}
