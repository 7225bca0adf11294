import type { ComponentChildren } from 'preact';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import { TRACE_BOX, TRACE_LANE, TRACE_LEVELS, traceShape } from '../../utils/call-quality/trace-shape';
import { traceWords } from '../../utils/i18n/call-words';

/** What is written beside the picture, at a height within its box. What it says is in the picture's own name already. */
export function Level({ y, children }: { y: number; children: ComponentChildren }) {
  return (
    <span class="level" style={{ top: `${(100 * y) / TRACE_BOX.height}%` }} aria-hidden="true">
      {children}
    </span>
  );
}

/**
 * The last five minutes of latency as a line through its three bands. Sound that they did not hear is marked above it, sound
 * that the clinician did not hear below it. As large as where it stands.
 */
export function Trace({ snapshot, children }: { snapshot: Snapshot; children?: ComponentChildren }) {
  const { trace, gaps, at } = snapshot;
  const { width, height } = TRACE_BOX;
  const { top, disruptive, noticeable } = TRACE_LEVELS;
  const shape = traceShape(trace, gaps, at);
  const words = traceWords(snapshot);
  return (
    <div class="trace">
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label={words}>
        <title>{words}</title>
        <rect class="disruptive" x="0" width={width} y={top} height={disruptive - top} />
        <rect class="noticeable" x="0" width={width} y={disruptive} height={noticeable - disruptive} />
        <path class="limit" d={`M0 ${disruptive}H${width}M0 ${noticeable}H${width}`} />
        <path d={shape.path} />
        {shape.gaps.map((gap) => (
          <rect key={gap.id} class="gap" x={gap.x} y={gap.y} width={gap.width} height={TRACE_LANE} />
        ))}
      </svg>
      <Level y={disruptive}>0.5 s</Level>
      <Level y={noticeable}>0.2 s</Level>
      {children}
    </div>
  );
}
