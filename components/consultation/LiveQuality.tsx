import { type FindingKind, isOpen, weightOf } from '../../utils/call-quality/finding';
import { DISRUPTIVE_FROM_MS, type Latency, LITTLE_EFFECT_UP_TO_MS } from '../../utils/call-quality/latency';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import { headline } from '../../utils/i18n/headline';
import { findingLine } from '../../utils/i18n/finding-line';
import { BASIS_WORDS, inSeconds, QUALITY_WORDS } from '../../utils/i18n/words';
import { Mark } from '../ui/Mark';
import { HelpDesk } from './HelpDesk';
import { Trace } from './Trace';

/** Live quality: each way's latency in seconds, the last five minutes, and one word each for sound, picture and link. */
export interface LiveQualityProps {
  snapshot: Snapshot;
  /** ms since 1970 */
  now: number;
  onCopyReport(): Promise<void>;
}

export function LiveQuality({ snapshot, now, onCopyReport }: LiveQualityProps) {
  const { mark, words, value } = headline(snapshot, now);
  const { hear, heard } = snapshot.latency;
  const hints = snapshot.findings.filter((finding) => isOpen(finding) && HINTS[finding.kind]);
  const isOver = snapshot.endedAt !== undefined;
  return (
    <section class="quality" aria-label="Call quality">
      {!isOver && (
        <>
          <div class="numbers">
            <Way latency={hear} label="you hear them, about" />
            <Way latency={heard} label="they hear you, estimate" />
          </div>
          <Trace
            values={snapshot.trace}
            marks={[LITTLE_EFFECT_UP_TO_MS, DISRUPTIVE_FROM_MS]}
            gaps={snapshot.gaps}
            at={snapshot.at}
          />
        </>
      )}
      <p class="status">
        <span>
          <Mark band={mark} />
          {words} {value && <b>{value}</b>}
        </span>
        {!isOver && (
          <>
            <span>Sound {QUALITY_WORDS[snapshot.sound]}</span>
            <span>Picture {QUALITY_WORDS[snapshot.picture]}</span>
            <span>Link {QUALITY_WORDS[snapshot.link]}</span>
          </>
        )}
      </p>
      {!isOver &&
        hints.map(({ id, kind }) => (
          <p key={id} class="quiet">
            {HINTS[kind]}
          </p>
        ))}
      <Why snapshot={snapshot} onCopyReport={onCopyReport} />
    </section>
  );
}

function Way({ latency: { valueMs }, label }: { latency: Latency; label: string }) {
  return (
    <div>
      <div class="number">{valueMs === undefined ? 'not known' : inSeconds(valueMs)}</div>
      <div class="quiet">{label}</div>
    </div>
  );
}

/** What a hint means for the clinician. The band of a noticeable latency says it already. */
const HINTS: Partial<Record<FindingKind, string>> = {
  'upload-limited': 'Your picture is held back. Close other programs, or move to a cable.',
  'picture-coarse': 'Their picture is coarse. To look closely: more light, nearer, held still.',
};

/** Parts, ranges and what was found, for those who ask. */
function Why({ snapshot, onCopyReport }: Pick<LiveQualityProps, 'snapshot' | 'onCopyReport'>) {
  const { gaps, talk } = snapshot;
  const findings = snapshot.findings.filter(({ kind }) => weightOf(kind) !== 'help desk');
  const { hear, heard } = snapshot.latency;
  return (
    <details class="why">
      <summary>Why these numbers?</summary>
      {snapshot.media === 'outside rtp' && (
        <p>
          This platform sends sound and picture in a way that the browser does not report. Only the link itself can be
          timed
          {snapshot.roundTripMs === undefined ? '.' : `: ${Math.round(snapshot.roundTripMs)} ms there and back.`}
        </p>
      )}
      {snapshot.measuredTo === 'server' && (
        <p>
          A media server stands between you. The numbers reach to the server only; the patient’s own part comes on top.
        </p>
      )}
      <Parts name="You hear them" latency={hear} />
      <Parts name="They hear you" latency={heard} />
      {hear.basis && <p class="quiet">{BASIS_WORDS[hear.basis]}</p>}
      {heard.parts && (
        <p class="quiet">Their buffer and loudspeaker cannot be seen from here; they are taken to be like yours.</p>
      )}
      {snapshot.protocol && (
        <p class="quiet">
          The link: {snapshot.isRelayed ? 'relayed' : 'direct'}, {snapshot.protocol.toUpperCase()}.
        </p>
      )}
      {findings.length > 0 && (
        <ul class="found">
          {findings.map((finding) => (
            <li key={finding.id}>{findingLine(finding)}</li>
          ))}
        </ul>
      )}
      {gaps.length > 0 && <p>{gaps.length} times sound was not heard: marked below the line above.</p>}
      {talk && talk.overlaps > 0 && <p>You both talked at once {talk.overlaps} times.</p>}
      <HelpDesk onCopy={onCopyReport} />
    </details>
  );
}

function Parts({ name, latency: { valueMs, lowMs = 0, highMs = 0, parts } }: { name: string; latency: Latency }) {
  if (valueMs === undefined || !parts) return <p>{name}: not known yet.</p>;
  const ms = Math.round;
  return (
    <p>
      {name}: {ms(valueMs)} ms ({ms(lowMs)} to {ms(highMs)}) = network {ms(parts.networkMs)} + jitter buffer{' '}
      {ms(parts.jitterBufferMs)} + loudspeaker {ms(parts.playoutMs)} + devices {ms(parts.allowanceMs)}
    </p>
  );
}
