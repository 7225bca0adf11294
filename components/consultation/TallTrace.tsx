import { MAX_TRACE, type Snapshot } from '../../utils/call-quality/snapshot';
import { TRACE_BOX, TRACE_LANE, TRACE_LEVELS, traceShape } from '../../utils/call-quality/trace-shape';
import { inSeconds, timer } from '../../utils/i18n/words';
import { Level, Trace } from './Trace';

/** The same picture with room to read it: its upper edge, whose sound is missing, and from when to when. */
export function TallTrace({ snapshot }: { snapshot: Snapshot }) {
  const { trace, gaps, at } = snapshot;
  const { topMs, nowX } = traceShape(trace, gaps, at);
  const nowAt = (100 * nowX) / TRACE_BOX.width;
  return (
    <div class="tall">
      <Trace snapshot={snapshot}>
        <Level y={TRACE_LANE / 2}>they missed</Level>
        <Level y={TRACE_LEVELS.top + 2}>{inSeconds(topMs)}</Level>
        <Level y={TRACE_BOX.height - TRACE_LANE / 2}>you missed</Level>
      </Trace>
      <div class="times" aria-hidden="true">
        {/* A call's first seconds leave no room for both. */}
        {nowAt > 50 && <span>{trace.length < MAX_TRACE ? `${timer(trace.length * 1000)} ago` : '5 min ago'}</span>}
        <span class="now" style={{ right: `${100 - nowAt}%` }}>
          now
        </span>
      </div>
    </div>
  );
}
