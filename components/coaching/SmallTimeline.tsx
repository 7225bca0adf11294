import type { LaneId, Timeline } from '../../utils/coaching/timeline';
import { TIMELINE_WIDTH } from '../../utils/coaching/timeline-scale';
import { timer } from '../../utils/i18n/words';

const percent = (x: number): string => `${(100 * x) / TIMELINE_WIDTH}%`;

/** Enough to tell calls apart at a glance: all else is in the whole picture. */
const SHOWN: readonly LaneId[] = ['delay', 'lost', 'talk'];

/** One of several calls, small: delay, lost sound and talk. */
export function SmallTimeline({ name, href, picture }: { name: string; href?: string; picture: Timeline }) {
  const lanes = picture.lanes.filter(({ id }) => SHOWN.includes(id));
  return (
    <figure class="small-timeline">
      <figcaption>
        {href ? <a href={href}>{name}</a> : <b>{name}</b>} <span class="quiet">{timer(picture.lengthMs)}</span>
      </figcaption>
      {lanes.map(({ id, title, height, shapes, alternative }) => (
        <svg key={id} width="100%" height={height} role="img" aria-label={`${title}. ${alternative}`}>
          {shapes.map((shape, index) =>
            shape.is === 'bar' ? (
              <rect
                key={index}
                class={`shape ${shape.tone} ${shape.isHollow ? 'hollow' : ''}`}
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
