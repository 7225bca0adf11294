import { DISRUPTIVE_FROM_MS, type Latency, LITTLE_EFFECT_UP_TO_MS } from '../../utils/call-quality/latency';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import { headline } from '../../utils/i18n/headline';
import { inSeconds, QUALITY_WORDS } from '../../utils/i18n/words';
import { Mark } from '../ui/Mark';
import { Trace } from './Trace';

/** Live quality: each way's latency in seconds, the last two minutes, and one word each for sound, picture and link. */
export function LiveQuality({ snapshot, now }: { snapshot: Snapshot; now: number }) {
  const { mark, words, value } = headline(snapshot, now);
  const { hear, heard } = snapshot.latency;
  const isOver = snapshot.endedAt !== undefined;
  return (
    <section class="quality" aria-label="Call quality">
      {!isOver && (
        <>
          <div class="numbers">
            <Way latency={hear} label="you hear them, about" />
            <Way latency={heard} label="they hear you, estimate" />
          </div>
          <Trace values={snapshot.trace} marks={[LITTLE_EFFECT_UP_TO_MS, DISRUPTIVE_FROM_MS]} />
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
      {!isOver && <Why snapshot={snapshot} />}
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

/** Parts and ranges, for those who ask. */
function Why({ snapshot }: { snapshot: Snapshot }) {
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
      {heard.parts && (
        <p class="quiet">Their buffer and loudspeaker cannot be seen from here; they are taken to be like yours.</p>
      )}
      {snapshot.protocol && (
        <p class="quiet">
          For the help desk: {snapshot.isRelayed ? 'relayed' : 'direct'}, {snapshot.protocol.toUpperCase()}.
        </p>
      )}
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
