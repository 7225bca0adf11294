import { type ChoiceId, choiceOf } from '../../utils/consultation/choices';
import type { StageProps } from './Stages';

interface ChoiceFieldProps extends Pick<StageProps, 'consultation' | 'onChange'> {
  id: ChoiceId;
}

/** So many characters stand whole beside their question. */
const LONGEST_BESIDE = 20;

/** A question with one answer of several, which can be taken back. */
export function ChoiceField({ id, consultation: { chosen }, onChange }: ChoiceFieldProps) {
  const { ask, options, hint } = choiceOf(id);
  const [field, more] = [`choice-${id}`, `choice-${id}-hint`];
  return (
    <div class={options.some((option) => option.length > LONGEST_BESIDE) ? 'choice wide' : 'choice'}>
      <label for={field}>{ask}</label>
      <select
        id={field}
        value={chosen[id] ?? ''}
        aria-describedby={hint && more}
        onChange={({ currentTarget: { value } }) => onChange({ do: 'choose', id, option: value || undefined })}
      >
        <option value="">Not said</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </select>
      {hint && (
        <small id={more} class="quiet">
          {hint}
        </small>
      )}
    </div>
  );
}
