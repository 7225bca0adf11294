import { useState } from 'preact/hooks';
import { EXAMINATION_CHECK } from '../../utils/consultation/checks';
import { EXAMINATION_STEPS, MEASURED_BY } from '../../utils/consultation/examination';
import { READING_KINDS, readReading } from '../../utils/consultation/readings';
import { Checklist } from './Checklist';
import { ChoiceField } from './ChoiceField';
import { Rows } from './Rows';
import type { StageProps } from './Stages';

/** Looking together through a camera, and what was measured at home. */
export function Examination(props: Pick<StageProps, 'consultation' | 'onChange'>) {
  const { consultation, onChange } = props;
  const { readings } = consultation;
  const [isOpen, setOpen] = useState(readings.length > 0);
  return (
    <details class="card" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Examination by video, readings</summary>
      <p class="quiet">In words of your own; the ankle is an example.</p>
      <dl>
        {EXAMINATION_STEPS.map(({ step, say }) => (
          <div key={step}>
            <dt>{step}</dt>
            <dd>{say}</dd>
          </div>
        ))}
      </dl>
      <Checklist {...props} name="Offered" checks={[EXAMINATION_CHECK]} />
      <ChoiceField {...props} id="chaperone" />
      <Rows
        list="readings"
        name="Reading"
        rows={readings}
        onChange={onChange}
        fieldOf={(row, part) => {
          const options = OPTIONS[part];
          if (!options) return undefined;
          const [label, words] = options;
          const id = `readings-${row + 1}-${part}`;
          return (
            <div class="field" key={part}>
              <div class="name">
                <label for={id}>{label}</label>
              </div>
              <select
                id={id}
                aria-label={`${label}, Reading ${row + 1}`}
                value={readings[row]?.[part as 'kind' | 'by']}
                onChange={({ currentTarget: { value } }) =>
                  onChange({ do: 'write row', list: 'readings', row, part: part as 'kind' | 'by', text: value })
                }
              >
                <option value="">Not said</option>
                {words.map((each) => (
                  <option key={each} value={each}>
                    {each}
                  </option>
                ))}
              </select>
            </div>
          );
        }}
        noteOf={(row) => {
          const read = readReading(readings[row]!);
          return (
            // Half a number is not wrong yet: what is wrong shows when its field is left.
            <p class={`quiet said ${read.is}`}>
              {read.is === 'typed' && read.why}
              {read.is === 'impossible' && `${read.why} Until then the note says that it is not possible.`}
              {read.is === 'reading' && `In the note: ${read.words}`}
            </p>
          );
        }}
      />
    </details>
  );
}

/** Parts of a reading that are chosen. */
const OPTIONS: Record<string, [label: string, words: readonly string[]] | undefined> = {
  kind: ['Reading', READING_KINDS.map(({ id }) => id)],
  by: ['Measured by', MEASURED_BY],
};
