import { useState } from 'preact/hooks';
import type { Latency } from '../../utils/call-quality/latency';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import type { Quiet } from '../../utils/consultation/prompt-answers';
import { qualityWords } from '../../utils/i18n/call-words';
import { headline } from '../../utils/i18n/headline';
import { inSeconds } from '../../utils/i18n/words';
import { Mark } from '../ui/Mark';
import { Trace } from './Trace';
import { useLater } from './use-later';
import type { WhyProps } from './Why';

/** Live quality: each way's latency in seconds, the last five minutes, and one word each for sound, picture and link. */
export interface LiveQualityProps {
  snapshot: Snapshot;
  /** ms since 1970 */
  now: number;
  /** why the plain numbers stand here, and no alarm */
  quiet: Quiet | undefined;
  about: WhyProps['about'];
  local: WhyProps['local'];
  onCopyText: WhyProps['onCopyText'];
}

/** Every line keeps its height, whatever it says, so that what stands below does not move. */
export function LiveQuality({ snapshot, now, quiet, about, local, onCopyText }: LiveQualityProps) {
  const [isOpen, setOpen] = useState(false);
  const later = useLater();
  const { mark, words, value } = headline(snapshot, now, quiet);
  const told = qualityWords(snapshot);
  const { hear, heard } = snapshot.latency;
  // Where each way's number stands right below, it is not told twice: at 320 px there is no room for both.
  const isTold = (hear.valueMs ?? heard.valueMs) !== undefined && snapshot.endedAt === undefined;
  return (
    <section aria-label="Call quality">
      <div class="call">
        <div class="headline">
          <Mark band={mark} />
          <span class="words">{words}</span>
          {value && !isTold && <b>{value}</b>}
          <button type="button" class="link why" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            Why?
          </button>
        </div>
        {snapshot.endedAt === undefined && (
          <>
            <div class="numbers">
              <Ways snapshot={snapshot} />
              <Trace snapshot={snapshot} />
            </div>
            <p class="qualities">
              {told.map((each) => (
                <span key={each}>{each}</span>
              ))}
            </p>
          </>
        )}
      </div>
      {isOpen && later && later !== 'failed' && <later.Why {...{ snapshot, now, about, local, onCopyText }} />}
    </section>
  );
}

function Ways({ snapshot: { latency, measuredTo } }: Pick<LiveQualityProps, 'snapshot'>) {
  const isPart = measuredTo === 'server';
  return (
    <div class="ways">
      <Way latency={latency.hear} label={isPart ? 'from the server, about' : 'you hear them, about'} />
      <Way latency={latency.heard} label={isPart ? 'to the server, about' : 'they hear you, estimate'} />
    </div>
  );
}

function Way({ latency: { valueMs }, label }: { latency: Latency; label: string }) {
  return (
    <div class="way">
      <div class={`number ${valueMs === undefined ? 'unknown' : ''}`}>
        {valueMs === undefined ? 'not known' : inSeconds(valueMs)}
      </div>
      <div class="quiet">{label}</div>
    </div>
  );
}
