import type { RunChart } from '../../utils/coaching/run-chart';
import { RUN_BOX, toRunShape } from '../../utils/coaching/run-shape';

interface RunPictureProps {
  run: { what: string; chart: RunChart; say(value: number): string };
  /** changes that were tried, by the label from which on: a number stands there */
  changes?: readonly { from: string; title: string }[];
}

const { width, height } = RUN_BOX;
/** Room for words above and beneath; see RUN_BOX. */
const ABOVE = 20;
const BENEATH = 20;
const FOOT = height - 16;
const [LEFT, RIGHT] = [8, width - 8];

/** One measure from call to call, or from week to week, with its median; every point in words beneath. */
export function RunPicture({ run, changes = [] }: RunPictureProps) {
  const { path, points, medianY, top, alternative } = toRunShape(run.chart, run.say);
  const { values, median } = run.chart;
  const [first, last] = [values[0], values.at(-1)];
  const tried = changes.flatMap(({ from, title }, index) => {
    const at = values.findIndex(({ label }) => label >= from);
    if (at < 0 || (first && from < first.label)) return [];
    const x = values.length === 1 ? width / 2 : LEFT + ((RIGHT - LEFT) * at) / (values.length - 1);
    return [{ x, number: index + 1, title }];
  });
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
        <line class="grid" x1="0" x2={width} y1={FOOT} y2={FOOT} />
        {tried.map(({ x, number, title }) => (
          <g key={number}>
            <title>{title}</title>
            <line class="change" x1={x} x2={x} y1="0" y2={FOOT} />
            <text x={x + 4} y={FOOT - 6}>
              {number}
            </text>
          </g>
        ))}
        {medianY !== undefined && <line class="median" x1="0" x2={width} y1={medianY} y2={medianY} />}
        <path class="course" d={path} />
        {points.map(({ x, y, words }) => (
          <circle key={x} cx={x} cy={y} r="5">
            <title>{words}</title>
          </circle>
        ))}
        <text x="0" y="-4">
          {run.say(top)}
        </text>
        {median !== undefined && (
          <text x={width} y="-4" text-anchor="end">
            median {run.say(median)}
          </text>
        )}
        {first && (
          <text x="0" y={FOOT + 24}>
            {first.label}
          </text>
        )}
        {last && values.length > 1 && (
          <text x={width} y={FOOT + 24} text-anchor="end">
            {last.label}
          </text>
        )}
      </svg>
      <p class="quiet">{alternative}</p>
      <details>
        <summary class="quiet">Each point</summary>
        <ul>
          {points.map(({ x, words }) => (
            <li key={x}>{words}</li>
          ))}
        </ul>
      </details>
    </figure>
  );
}
