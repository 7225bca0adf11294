import { CONFIDENCE_WORDS } from '../../utils/coaching/confidence-words';
import type { Confidence } from '../../utils/coaching/review';

interface ConfidenceFieldProps {
  id: string;
  ask: string;
  value: Confidence | undefined;
  onChoose(value: Confidence | undefined): void;
  /** how the place that it stands in lays out a question */
  className: 'choice' | 'field';
}

/** One question with five answers, in words: it rates nobody, and need not be answered. */
export function ConfidenceField({ id, ask, value, onChoose, className }: ConfidenceFieldProps) {
  return (
    <div class={className}>
      <label for={id}>{ask}</label>
      <select
        id={id}
        value={value ?? ''}
        onChange={({ currentTarget }) => onChoose((Number(currentTarget.value) || undefined) as Confidence | undefined)}
      >
        <option value="">Not said</option>
        {CONFIDENCE_WORDS.map(({ value: each, words }) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
