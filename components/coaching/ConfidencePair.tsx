import type { Confidence } from '../../utils/coaching/review';
import { confidenceWords } from '../../utils/coaching/confidence-words';
import { READER_WORDS } from '../../utils/coaching/reader-words';
import { ConfidenceField } from '../ui/ConfidenceField';

interface ConfidencePairProps {
  confidence: { before?: Confidence; after?: Confidence };
  /** absent where it is somebody else's */
  onFeel?: ((when: 'before' | 'after', value: Confidence | undefined) => void) | undefined;
}

const TIMES = [
  { when: 'before', ask: 'Before the call' },
  { when: 'after', ask: 'After it' },
] as const;

/** How confident the learner felt: their own word, of five. */
export function ConfidencePair({ confidence, onFeel }: ConfidencePairProps) {
  return (
    <section aria-labelledby="confidence">
      <h2 id="confidence">{READER_WORDS[onFeel ? 'learner' : 'trainer'].felt}</h2>
      <div class="pair">
        {TIMES.map(({ when, ask }) =>
          onFeel ? (
            <ConfidenceField
              key={when}
              id={`confidence-${when}`}
              ask={ask}
              value={confidence[when]}
              onChoose={(value) => onFeel(when, value)}
              className="field"
            />
          ) : (
            <div key={when} class="field">
              <b>{ask}</b>
              <p>{confidenceWords(confidence[when]) ?? 'Not said'}</p>
            </div>
          ),
        )}
      </div>
    </section>
  );
}
