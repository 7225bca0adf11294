import { LOWEST_DBOV, type Metered, type MicrophoneLevel } from '../../utils/equipment/microphone-meter';
import type { QualityBand } from '../../utils/call-quality/bands';
import { LEVEL_ADVICE, LEVEL_WORDS, SILENT_ADVICE } from '../../utils/i18n/equipment-words';
import { withUnit } from '../../utils/i18n/words';
import { Mark } from '../ui/Mark';
import { Trial, type TrialProps } from './Trial';

export interface MicrophoneProps extends TrialProps {
  meter: Metered;
}

const MARKS: Record<MicrophoneLevel, QualityBand> = {
  nothing: 'unknown',
  quiet: 'fair',
  good: 'good',
  'too loud': 'poor',
};

/** How loud the microphone is, as a bar that follows the voice and as a word that stays through pauses. */
export function Microphone({ meter, ...props }: MicrophoneProps & { browserName: string }) {
  const { level, dbov, isSilentLong } = meter;
  const isOn = props.phase === 'on';
  const loudness = Math.round(isOn ? dbov : LOWEST_DBOV);
  return (
    <Trial {...props} device="microphone" title="Microphone" words={{ off: 'Try microphone', on: 'Stop microphone' }}>
      <meter class="level" min={LOWEST_DBOV} max={0} value={loudness} aria-label="Loudness now">
        {withUnit(loudness, 'dB')}
      </meter>
      {/* The word alone is announced: the bar moves all the time. */}
      <div class="said" role="status">
        {isOn && (
          <p>
            <Mark band={MARKS[level]} /> <b>{LEVEL_WORDS[level]}</b>
            <span class="advice">{isSilentLong ? SILENT_ADVICE : LEVEL_ADVICE[level]}</span>
          </p>
        )}
      </div>
    </Trial>
  );
}
