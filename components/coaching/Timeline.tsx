import type { Lane, Shape, Timeline as Picture } from '../../utils/coaching/timeline';
import { TIMELINE_WIDTH } from '../../utils/coaching/timeline-scale';
import { timer } from '../../utils/i18n/words';
import { LaneShape } from './LaneShape';

export interface TimelineProps {
  picture: Picture;
  /** what is looked at, ms since the call began; undefined while nothing is */
  atMs: number | undefined;
  onMoment(atMs: number): void;
}

const percent = (x: number): string => `${(100 * x) / TIMELINE_WIDTH}%`;

/** Every shape of the picture in the order of time: what can be looked at. */
export function momentsOf({ lanes }: Picture): Shape[] {
  return lanes.flatMap(({ shapes }) => shapes).sort((one, other) => one.fromMs - other.fromMs);
}

/** The picture of a call, lane by lane. What a pointer finds in it, keys find beneath it (see MomentBar), and words in the table. */
export function Timeline({ picture, atMs, onMoment }: TimelineProps) {
  const { lanes, ticks, lengthMs } = picture;
  const cursor = atMs === undefined ? undefined : percent((TIMELINE_WIDTH * atMs) / Math.max(1, lengthMs));
  return (
    // It is wider than a narrow screen: there it scrolls by itself, by keys too, and the page stays.
    <div class="timeline" tabIndex={0} role="region" aria-label="Timeline of the call">
      <div class="lanes">
        {lanes.map((lane) => (
          <LaneRow key={lane.id} lane={lane} ticks={ticks} cursor={cursor} onMoment={onMoment} />
        ))}
        <div class="lane axis">
          <span class="quiet">Minutes</span>
          <svg width="100%" height="18" aria-hidden="true">
            {ticks.map(({ x, label }, index) => (
              <text key={label} x={percent(x)} y="14" text-anchor={index === 0 ? 'start' : 'middle'} class="tick">
                {label}
              </text>
            ))}
          </svg>
        </div>
      </div>
    </div>
  );
}

interface LaneRowProps {
  lane: Lane;
  ticks: Picture['ticks'];
  cursor: string | undefined;
  onMoment(atMs: number): void;
}

function LaneRow({ lane: { id, title, height, shapes, alternative }, ticks, cursor, onMoment }: LaneRowProps) {
  return (
    <div class={`lane ${id}`}>
      <span class="quiet">{title}</span>
      <svg width="100%" height={height} role="img" aria-label={`${title}. ${alternative}`}>
        {ticks.map(({ x }) => (
          <line key={x} class="grid" x1={percent(x)} x2={percent(x)} y1="0" y2={height} />
        ))}
        {id === 'talk' && <line class="grid" x1="0" x2="100%" y1={height / 2} y2={height / 2} />}
        {shapes.map((shape, index) => (
          <LaneShape key={index} shape={shape} onPress={() => onMoment(shape.fromMs)} />
        ))}
        {cursor !== undefined && <line class="cursor" x1={cursor} x2={cursor} y1="0" y2={height} />}
      </svg>
    </div>
  );
}

/** All that the picture shows, in words. */
export function TimelineTable({ picture: { lanes } }: { picture: Picture }) {
  return (
    <details class="as-table">
      <summary>The same in words</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">What</th>
          </tr>
        </thead>
        {lanes.map(({ id, title, shapes, alternative }) => (
          <tbody key={id}>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                {title}: <span class="quiet">{alternative}</span>
              </th>
            </tr>
            {shapes.map(({ fromMs, words }, index) => (
              <tr key={index}>
                <td>{timer(fromMs)}</td>
                <td>{words}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </details>
  );
}
