const WIDTH = 320;
const HEIGHT = 34;
/** The drawing's upper edge; what is later is drawn at the edge. */
const TOP_MS = 800;
const SECONDS = 120;

/**
 * The last two minutes of latency as a line, with the bands' limits dashed. Decoration for the eye: the same is said in
 * words beside it.
 * @param values ms, one a second, newest last; null leaves a gap
 */
export function Trace({ values, marks }: { values: (number | null)[]; marks: number[] }) {
  const x = (index: number): number => WIDTH - ((values.length - 1 - index) * WIDTH) / (SECONDS - 1);
  const y = (ms: number): number => HEIGHT - 2 - (Math.min(ms, TOP_MS) / TOP_MS) * (HEIGHT - 4);
  const path = values.map((ms, index) => {
    if (ms === null) return '';
    return `${(values[index - 1] ?? null) === null ? 'M' : 'L'}${x(index).toFixed(1)} ${y(ms).toFixed(1)}`;
  });
  return (
    <svg class="trace" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {marks.map((ms, index) => (
        <line key={ms} class={index === 0 ? 'fair' : 'poor'} x1="0" x2={WIDTH} y1={y(ms)} y2={y(ms)} />
      ))}
      <path d={path.join('')} />
    </svg>
  );
}
