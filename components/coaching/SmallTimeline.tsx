import type { SmallMultiple } from '../../utils/coaching/compare';
import { laneName } from '../../utils/coaching/timeline';
import { TIMELINE_WIDTH } from '../../utils/coaching/timeline-scale';

const percent = (x: number): string => `${(100 * x) / TIMELINE_WIDTH}%`;

interface SmallTimelineProps {
  name: string;
  href?: string;
  multiple: SmallMultiple;
}

/** One of several calls, small, and on one scale of time with them: its delay and its lost sound. */
export function SmallTimeline({ name, href, multiple: { label, width, lanes } }: SmallTimelineProps) {
  return (
    <figure class="small-timeline">
      <figcaption>
        {href ? <a href={href}>{name}</a> : <b>{name}</b>} <span class="quiet">{label}</span>
      </figcaption>
      {lanes.map((lane) => (
        <svg
          key={lane.id}
          width="100%"
          height={lane.height}
          role="img"
          aria-label={`${laneName(lane)}. ${lane.alternative}`}
        >
          <line class="grid" x1="0" x2={percent(width)} y1={lane.height} y2={lane.height} />
          {lane.shapes.map((shape, index) =>
            shape.is === 'bar' ? (
              <rect
                key={index}
                class={`shape status ${shape.tone} ${shape.isHollow ? 'hollow' : ''}`}
                x={percent(shape.x)}
                y={shape.y}
                width={percent(shape.width)}
                height={shape.height}
              >
                <title>{shape.words}</title>
              </rect>
            ) : null,
          )}
        </svg>
      ))}
    </figure>
  );
}
