import type { Shape, Tone } from '../../utils/coaching/timeline';
import { TIMELINE_WIDTH } from '../../utils/coaching/timeline-scale';

const percent = (x: number): string => `${(100 * x) / TIMELINE_WIDTH}%`;

/** A letter takes at most about so much of the lane's width, in a picture 640 px wide; words without room stand in the table. */
const LETTER = 11;
const MARK_ROOM = 30;
/** Lower bars hold no word. */
const LEAST_HEIGHT = 12;
/** A word beside a mark so far to the right would leave the picture. */
const LATE = 920;

/** As those of Mark.tsx, around their centre: circle good, triangle fair, octagon poor, ring unknown; what has no status is a diamond. */
const MARKS: Record<Tone, string> = {
  good: 'M0 -5.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11z',
  fair: 'M0 -5.5L5.8 5.5H-5.8z',
  poor: 'M-2.4 -5.8h4.8L5.8 -2.4v4.8L2.4 5.8h-4.8L-5.8 2.4v-4.8z',
  unknown: 'M0 -4.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9z',
  mine: 'M0 -6L6 0L0 6L-6 0z',
  theirs: 'M0 -6L6 0L0 6L-6 0z',
  plain: 'M0 -6L6 0L0 6L-6 0z',
};

const isStatus = (tone: Tone): boolean => tone !== 'mine' && tone !== 'theirs' && tone !== 'plain';

/** One thing that was, drawn: a pointer on it tells it whole. */
export function LaneShape({ shape, onPress }: { shape: Shape; onPress(): void }) {
  return shape.is === 'mark' ? <MarkShape {...{ shape, onPress }} /> : <BarShape {...{ shape, onPress }} />;
}

interface ShapeProps<Is extends Shape['is']> {
  shape: Extract<Shape, { is: Is }>;
  onPress(): void;
}

function MarkShape({ shape: { x, y, tone, isHollow, short, words }, onPress }: ShapeProps<'mark'>) {
  const isLate = x > LATE;
  return (
    <svg x={percent(x)} y={y} class={`shape mark-of ${tone} ${isHollow ? 'hollow' : ''}`} overflow="visible">
      <g onClick={onPress}>
        <title>{words}</title>
        <path d={MARKS[tone]} />
        {short !== '' && (
          <text x={isLate ? -9 : 9} y="5" text-anchor={isLate ? 'end' : 'start'}>
            {short}
          </text>
        )}
      </g>
    </svg>
  );
}

/** Of status a tint with its mark and word on it, since no word can be read on every colour. */
function BarShape({ shape, onPress }: ShapeProps<'bar'>) {
  const { x, y, width, height, tone, isHollow, short, words } = shape;
  const hasMark = isStatus(tone) && width >= MARK_ROOM && height >= LEAST_HEIGHT;
  const hasWord = short !== '' && height >= LEAST_HEIGHT && short.length * LETTER <= width - (hasMark ? MARK_ROOM : 8);
  const look = `${tone} ${isHollow ? 'hollow' : ''} ${isStatus(tone) ? 'status' : ''}`;
  // A long call has hundreds of those.
  if (!hasMark && !hasWord)
    return (
      <rect class={`shape ${look}`} x={percent(x)} y={y} width={percent(width)} height={height} onClick={onPress}>
        <title>{words}</title>
      </rect>
    );
  return (
    <svg x={percent(x)} y={y} width={percent(width)} height={height} class={`shape ${look}`} overflow="visible">
      <g onClick={onPress}>
        <title>{words}</title>
        <rect width="100%" height={height} />
        {hasMark && <path d={MARKS[tone]} transform={`translate(10 ${height / 2}) scale(.8)`} />}
        {hasWord && (
          <text x={hasMark ? 19 : 5} y={height / 2 + 5}>
            {short}
          </text>
        )}
      </g>
    </svg>
  );
}
