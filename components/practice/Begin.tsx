import { useId } from 'preact/hooks';
import type { Confidence } from '../../utils/coaching/review';
import type { FeelBy } from '../../utils/coaching/feel-the-delay';
import type { Scenario } from '../../utils/coaching/scenario';
import { ConfidenceField } from '../ui/ConfidenceField';
import { OwnFiles, type OwnFilesProps } from './OwnFiles';

/** With the computer's own microphone and camera, or with neither: then the page hums in the learner's place. */
export type LearnerWith = 'devices' | 'nothing';

/** How confident the learner feels, and what they choose. */
export interface AskedConfidence {
  value: Confidence | undefined;
  onChoose(value: Confidence | undefined): void;
}

export interface BeginProps {
  scenarios: readonly Scenario[];
  chosen: LearnerWith;
  onChoose(chosen: LearnerWith): void;
  /** absent where no review is kept */
  confidence?: AskedConfidence | undefined;
  onBegin(scenario: Scenario): void;
  onFeel(by: FeelBy): void;
  onSave(scenario: Scenario): void;
  own: OwnFilesProps;
}

/** What can be practised, and with what. */
export function Begin({ scenarios, chosen, onChoose, confidence, onBegin, onFeel, onSave, own }: BeginProps) {
  const name = useId();
  const ways: [LearnerWith, string][] = [
    ['devices', 'Use my microphone and camera. A headset is best: else the patient may hear themselves.'],
    ['nothing', 'Use neither. The page hums in my place when I press what to say.'],
  ];
  return (
    <>
      <fieldset class="card with">
        <legend>How you take part</legend>
        {ways.map(([value, words]) => (
          <label key={value}>
            <input type="radio" name={name} checked={chosen === value} onChange={() => onChoose(value)} /> {words}
          </label>
        ))}
      </fieldset>
      {confidence && (
        <ConfidenceField
          id="confidence-before"
          ask="How confident you feel before it, for your review"
          {...confidence}
          className="field"
        />
      )}
      <p class="quiet">
        Open Webside’s panel beside this page, by its button in the browser’s bar: it shows this call as it would a real
        one, and says that it is practice.
      </p>
      <ul class="scenarios">
        <li class="card">
          <h2>Feel the delay</h2>
          <p>
            Two minutes. Count in turn with the patient, or chat, at four delays, and see how often you talk at once at
            each.
          </p>
          <div class="buttons">
            <button type="button" class="button main" onClick={() => onFeel('counting')}>
              Begin<span class="unseen">: Feel the delay</span>
            </button>
            <button type="button" class="link" onClick={() => onFeel('chatting')}>
              Chat instead of counting
            </button>
          </div>
        </li>
        {scenarios.map((scenario) => (
          <li key={scenario.id} class="card">
            <h2>{scenario.title}</h2>
            <p>{scenario.brief}</p>
            <div class="buttons">
              <button type="button" class="button main" onClick={() => onBegin(scenario)}>
                Begin<span class="unseen">: {scenario.title}</span>
              </button>
              <button type="button" class="link" onClick={() => onSave(scenario)}>
                Save as a file<span class="unseen">: {scenario.title}</span>
              </button>
            </div>
          </li>
        ))}
      </ul>
      <OwnFiles {...own} />
    </>
  );
}
