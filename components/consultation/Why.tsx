import { weightOf } from '../../utils/call-quality/finding';
import type { Latency } from '../../utils/call-quality/latency';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import type { LocalContent } from '../../utils/consultation/local-content';
import { lostWords } from '../../utils/i18n/call-words';
import { figureLines } from '../../utils/i18n/figure-lines';
import { findingLines } from '../../utils/i18n/finding-lines';
import { gapLine } from '../../utils/i18n/gap-line';
import { type HelpDeskFacts, helpDeskReport } from '../../utils/i18n/help-desk-report';
import { bandNotTold, notKnown } from '../../utils/i18n/unknown-latency';
import { BASIS_WORDS, times, withUnit } from '../../utils/i18n/words';
import { Contacts } from './Contacts';
import { HelpDesk } from './HelpDesk';
import { TallTrace } from './TallTrace';

export interface WhyProps {
  snapshot: Snapshot;
  /** ms since 1970 */
  now: number;
  /** for the help desk's report; undefined until it has been fetched */
  about: Omit<HelpDeskFacts, 'now'> | undefined;
  /** its contact lines stand beside the report */
  local: LocalContent;
  /** @throws when the browser refuses the clipboard */
  onCopyText(text: string): Promise<void>;
}

/** What every word and number above rests on, for those who ask, and for a help desk. */
export function Why({ snapshot, now, about, local, onCopyText }: WhyProps) {
  const { talk } = snapshot;
  const findings = snapshot.findings.filter(({ kind }) => weightOf(kind) !== 'help desk');
  const { hear, heard } = snapshot.latency;
  return (
    <>
      {about && <HelpDesk onCopy={() => onCopyText(helpDeskReport(snapshot, { ...about, now }))} />}
      <section class="parts" tabIndex={0} aria-label="Why">
        {snapshot.media === 'outside rtp' && (
          <p>
            This platform sends sound and picture in a way that the browser does not report. Only the link itself can be
            timed
            {snapshot.roundTripMs === undefined ? '.' : `: ${ms(snapshot.roundTripMs)} there and back.`}
          </p>
        )}
        {snapshot.measuredTo === 'server' && (
          <p>
            A media server stands between you. The numbers reach to the server only; the patient’s own part comes on
            top.
          </p>
        )}
        <Parts name="You hear them" latency={hear} snapshot={snapshot} />
        <Parts name="They hear you" latency={heard} snapshot={snapshot} />
        {[...new Set([hear.basis, heard.basis])].map((basis) => basis && <p class="quiet">{BASIS_WORDS[basis]}</p>)}
        <h2>In the last second</h2>
        <ul>
          {figureLines(snapshot).map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
        {findings.length > 0 && (
          <>
            <h2>What was found</h2>
            <ul>
              {findingLines(findings).map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          </>
        )}
        {snapshot.gaps.length > 0 && (
          <>
            <h2>Sound that was lost</h2>
            <p>{lostWords(snapshot.gapsMade)}</p>
            <ul>
              {snapshot.gaps.map((gap) => (
                <li key={gap.id}>{gapLine(gap)}</li>
              ))}
            </ul>
          </>
        )}
        {talk && talk.overlaps > 0 && <p>Both of you talked at once {times(talk.overlaps)}.</p>}
        {/* The box shows some lines at a time: the picture, of which a smaller one stands above, comes after the words. */}
        <TallTrace snapshot={snapshot} />
        {hear.parts && (
          <p class="quiet">
            Buffer: sound that waits here so as to play evenly. Devices: an allowance for microphone, loudspeaker and
            what lies between.
          </p>
        )}
        {heard.parts && (
          <p class="quiet">
            Their buffer and loudspeaker cannot be seen from here. They are taken to be like yours, and the buffer to
            grow when they report much loss.
          </p>
        )}
        <Contacts local={local} />
      </section>
    </>
  );
}

function Parts({ name, latency, snapshot }: { name: string; latency: Latency; snapshot: Snapshot }) {
  const { valueMs, lowMs = 0, highMs = 0, parts } = latency;
  if (valueMs === undefined || !parts)
    return (
      <p>
        {name}: {notKnown(latency, snapshot)}.
      </p>
    );
  const { networkMs, jitterBufferMs, playoutMs, allowanceMs } = parts;
  return (
    <p>
      {name}: {ms(valueMs)} ({Math.round(lowMs)} to {Math.round(highMs)}) = network {Math.round(networkMs)} + buffer{' '}
      {Math.round(jitterBufferMs)} + loudspeaker {Math.round(playoutMs)} + devices {Math.round(allowanceMs)}
      {bandNotTold(latency)}
    </p>
  );
}

function ms(value: number): string {
  return withUnit(Math.round(value), 'ms');
}
