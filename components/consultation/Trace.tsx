import type { Gap } from '../../utils/call-quality/gaps';
import { MAX_TRACE } from '../../utils/call-quality/snapshot';

const WIDTH = 320;
const HEIGHT = 34;
/** The drawing's upper edge; what is later is drawn at the edge. */
const TOP_MS = 800;

interface TraceProps {
  /** ms, one a second, newest last; null leaves a gap */
  values: (number | null)[];
  /** the bands' limits, ms */
  marks: number[];
  gaps: Gap[];
  /** what it shows, for those who cannot see it, and for who points at it */
  words: string;
  /** when the newest value was taken, ms since 1970 */
  at: number;
}

/**
 * The last five minutes of latency as a line, with the bands' limits dashed, and below it the sound that was not heard.
 */
export function Trace({ values, marks, gaps, at, words }: TraceProps) {
  const xOf = (secondsAgo: number): number => WIDTH - (secondsAgo * WIDTH) / (MAX_TRACE - 1);
  const y = (ms: number): number => HEIGHT - 6 - (Math.min(ms, TOP_MS) / TOP_MS) * (HEIGHT - 8);
  const path = values.map((ms, index) => {
    if (ms === null) return '';
    const isFirst = (values[index - 1] ?? null) === null;
    return `${isFirst ? 'M' : 'L'}${xOf(values.length - 1 - index).toFixed(1)} ${y(ms).toFixed(1)}`;
  });
  return (
    <svg class="trace" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={words}>
      <title>{words}</title>
      {marks.map((ms, index) => (
        <line key={ms} class={index === 0 ? 'fair' : 'poor'} x1="0" x2={WIDTH} y1={y(ms)} y2={y(ms)} />
      ))}
      <path d={path.join('')} />
      {gaps.map(({ id, from, lengthMs }) => (
        <rect
          key={id}
          x={xOf((at - from) / 1000)}
          y={HEIGHT - 4}
          width={Math.max(3, xOf(0) - xOf(lengthMs / 1000))}
          height="4"
        />
      ))}
    </svg>
  );
}
