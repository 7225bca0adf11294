import type { Gauge } from '../../utils/coaching/gauges';
import type { RunChart } from '../../utils/coaching/run-chart';
import { PLOT, RUN_BOX, runX, toRunShape } from '../../utils/coaching/run-shape';
import { useLater } from './use-later';

interface RunPictureProps {
  run: {
    what: string;
    chart: RunChart;
    gauge: Gauge;
    /** of each value the date of its Monday, where it goes by weeks */
    weeks?: readonly string[];
  };
  /** changes that were tried, by the Monday from which on: a number stands there */
  changes?: readonly { from: string; title: string }[];
}

const { width, height } = RUN_BOX;
/** Room for words above and beneath; see RUN_BOX. */
const ABOVE = 20;
const BENEATH = 24;
const { left: LEFT, top: TOP, bottom: FOOT } = PLOT;

/** One measure from call to call, or from week to week, with its median; every point in words beneath. */
export function RunPicture({ run, changes = [] }: RunPictureProps) {
  const { path, points, medianY, edges, alternative } = toRunShape(run.chart, run.gauge);
  const { values, median } = run.chart;
  const isLater = useLater();
  const [first, last] = [values[0], values.at(-1)];
  return (
    <figure class="run">
      <figcaption>
        <b>{run.what}</b>
      </figcaption>
      <svg
        viewBox={`0 ${-ABOVE} ${width} ${height + ABOVE + BENEATH}`}
        role="img"
        aria-label={`${run.what}. ${alternative}`}
      >
        <line class="grid" x1={LEFT - 8} x2={width} y1={FOOT} y2={FOOT} />
        {[TOP, FOOT].map((y, index) => (
          <text key={y} x={LEFT - 12} y={y + (index === 0 ? 6 : 0)} text-anchor="end">
            {edges[1 - index]}
          </text>
        ))}
        {triedIn(run.weeks ?? [], changes).map(({ x, number, title }) => (
          <g key={number}>
            <title>{title}</title>
            <line class="change" x1={x} x2={x} y1="0" y2={FOOT} />
            <text x={x + 4} y={FOOT - 6}>
              {number}
            </text>
          </g>
        ))}
        {medianY !== undefined && <line class="median" x1={LEFT - 8} x2={width} y1={medianY} y2={medianY} />}
        <path class="course" d={path} />
        {points.map(({ x, y, words }) => (
          <circle key={x} cx={x} cy={y} r="5">
            <title>{words}</title>
          </circle>
        ))}
        {median !== undefined && (
          <text x={width} y="-4" text-anchor="end">
            median {run.gauge.say(median)}
          </text>
        )}
        {first && (
          <text x={LEFT - 8} y={FOOT + 26}>
            {first.label}
          </text>
        )}
        {last && values.length > 1 && (
          <text x={width} y={FOOT + 26} text-anchor="end">
            {last.label}
          </text>
        )}
      </svg>
      <p class="quiet">{alternative}</p>
      <details>
        <summary class="quiet">Each point</summary>
        <ul>
          {(isLater ? points : []).map(({ x, words }) => (
            <li key={x}>{words}</li>
          ))}
        </ul>
      </details>
    </figure>
  );
}

/** Where in the picture each change stands that began within it. */
function triedIn(weeks: readonly string[], changes: readonly { from: string; title: string }[]) {
  return changes.flatMap(({ from, title }, index) => {
    const at = weeks.findIndex((week) => week >= from);
    const isBefore = weeks[0] !== undefined && from < weeks[0];
    return at < 0 || isBefore ? [] : [{ x: runX(at, weeks.length), number: index + 1, title }];
  });
}
