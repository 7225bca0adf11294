import type { Run } from '../../utils/coaching/compare';
import { RUN_BOX, toRunShape } from '../../utils/coaching/run-shape';

const { width, height } = RUN_BOX;

/** One measure from call to call, with its median; every point in words beneath. */
export function RunPicture({ run }: { run: Run }) {
  const { path, points, medianY, top, alternative } = toRunShape(run.chart, run.say);
  return (
    <figure class="run">
      <figcaption>
        <b>{run.what}</b>
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${run.what}. ${alternative}`}>
        <line class="grid" x1="0" x2={width} y1="124" y2="124" />
        {medianY !== undefined && <line class="median" x1="0" x2={width} y1={medianY} y2={medianY} />}
        <path class="course" d={path} />
        {points.map(({ x, y, words }) => (
          <circle key={x} cx={x} cy={y} r="4">
            <title>{words}</title>
          </circle>
        ))}
        <text x="0" y="10">
          {run.say(top)}
        </text>
        {points[0] && (
          <text x={points[0].x} y="138">
            {points[0].label}
          </text>
        )}
        {points.length > 1 && (
          <text x={points.at(-1)!.x} y="138" text-anchor="end">
            {points.at(-1)!.label}
          </text>
        )}
        {medianY !== undefined && (
          <text x={width} y={medianY - 4} text-anchor="end" class="of-median">
            median {run.say(run.chart.median!)}
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
