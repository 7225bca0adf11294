import { type Lane, laneName, type Shape, type Timeline as Picture } from '../../utils/coaching/timeline';
import { TIMELINE_WIDTH } from '../../utils/coaching/timeline-scale';
import { timer } from '../../utils/i18n/words';
import { LaneShape } from './LaneShape';
import { useLater } from './use-later';

export interface TimelineProps {
  picture: Picture;
  /** what is looked at, ms since the call began; undefined while nothing is */
  atMs: number | undefined;
  onMoment(atMs: number): void;
}

/** What half of a tick's words take, at most about. */
const TICK_ROOM = 40;

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
            {ticks.map(({ x, label }) => (
              <text key={label} x={percent(x)} y="14" text-anchor={anchorAt(x)} class="tick">
                {label}
              </text>
            ))}
          </svg>
        </div>
      </div>
    </div>
  );
}

/** The first and the last stay within the picture. */
function anchorAt(x: number): string {
  if (x < TICK_ROOM) return 'start';
  return x > TIMELINE_WIDTH - TICK_ROOM ? 'end' : 'middle';
}

interface LaneRowProps {
  lane: Lane;
  ticks: Picture['ticks'];
  cursor: string | undefined;
  onMoment(atMs: number): void;
}

function LaneRow({ lane, ticks, cursor, onMoment }: LaneRowProps) {
  const { id, title, rows, height, shapes, alternative } = lane;
  return (
    <div class={`lane ${id}`}>
      <span class="quiet title">
        {title}
        {rows && (
          <span class="rows">
            {rows.map((row) => (
              <span key={row}>{row}</span>
            ))}
          </span>
        )}
      </span>
      <svg width="100%" height={height} role="img" aria-label={`${laneName(lane)}. ${alternative}`}>
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

/** Several shapes can be one thing, as the gaps of one stretch are: it is told once. */
function onceEach(shapes: readonly Shape[]): Shape[] {
  return [...new Map(shapes.map((shape) => [`${shape.fromMs} ${shape.words}`, shape])).values()];
}

/** All that the picture shows, in words. */
export function TimelineTable({ picture: { lanes } }: { picture: Picture }) {
  const isLater = useLater();
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
        {(isLater ? lanes : []).map((lane) => (
          <tbody key={lane.id}>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                {laneName(lane)}: <span class="quiet">{lane.alternative}</span>
              </th>
            </tr>
            {onceEach(lane.shapes).map(({ fromMs, words }) => (
              <tr key={`${fromMs} ${words}`}>
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
