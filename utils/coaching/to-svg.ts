import { type Lane, laneName, type Shape, type Timeline, type Tone } from './timeline';
import { LETTER_WIDTH, TIMELINE_WIDTH } from './timeline-scale';

/** On white paper; the light set of the pages' tokens (components/ui/tokens.css). */
const COLOURS: Record<Tone, string> = {
  good: '#007f3b',
  fair: '#ed8b00',
  poor: '#d5281b',
  unknown: '#768692',
  mine: '#005eb8',
  theirs: '#4c6272',
  plain: '#005eb8',
};
const TEXT = '#212b32';
const QUIET = '#4c6272';
const LINE = '#d8dde0';

const MARGIN = 24;
const TITLE = 34;
/** A lane's name stands above it. */
const NAME = 20;
const BETWEEN = 14;
const AXIS = 34;
const SIZE = 13;
/**
 * The whole picture as an SVG file of its own, for paper and for a PNG: no font, style or script from elsewhere.
 * @param title such as the day and the platform
 */
export function toSvg({ ticks, lanes }: Timeline, title: string): string {
  const tops: number[] = [];
  let y = MARGIN + TITLE;
  for (const { height } of lanes) {
    tops.push(y + NAME);
    y += NAME + height + BETWEEN;
  }
  const bottom = y;
  const [width, height] = [TIMELINE_WIDTH + 2 * MARGIN, bottom + AXIS];
  const described = lanes.map((lane) => `${laneName(lane)}. ${lane.alternative}`).join('\n');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="Arial, sans-serif" font-size="${SIZE}">`,
    `<title>${escape(title)}</title><desc>${escape(described)}</desc>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    text(MARGIN, MARGIN + 14, title, TEXT, ' font-size="18" font-weight="bold"'),
    `<g transform="translate(${MARGIN} 0)">`,
    ...ticks.map((tick) => toTick(tick, MARGIN + TITLE, bottom)),
    ...lanes.map((lane, index) => toLane(lane, tops[index]!)),
    '</g></svg>',
  ].join('\n');
}

function toTick({ x, label }: Timeline['ticks'][number], top: number, bottom: number): string {
  const anchor = x > TIMELINE_WIDTH - 30 ? 'end' : x < 30 ? 'start' : 'middle';
  const words = text(x, bottom + 18, label, QUIET, ` text-anchor="${anchor}"`);
  return `<path d="M${x} ${top}V${bottom + 4}" stroke="${LINE}"/>${words}`;
}

function toLane(lane: Lane, top: number): string {
  const { height, shapes, alternative } = lane;
  return [
    text(0, top - 6, laneName(lane), TEXT, ' font-weight="bold"'),
    `<g transform="translate(0 ${top})">`,
    `<path d="M0 ${height}H${TIMELINE_WIDTH}" stroke="${LINE}"/>`,
    // Where nothing is drawn, it is said that there was nothing, or that it is not known.
    shapes.length === 0 ? text(0, height / 2 + 5, alternative, QUIET) : '',
    ...shapes.map((shape) => (shape.is === 'bar' ? toBar(shape) : toMark(shape))),
    '</g>',
  ].join('');
}

function toBar(bar: Extract<Shape, { is: 'bar' }>): string {
  const { x, y, width, height, tone, isHollow, short, words, isBeside } = bar;
  const colour = COLOURS[tone];
  // Of status a tint with its mark and word on it, since no word can be read on every colour.
  const isStatus = tone !== 'mine' && tone !== 'theirs';
  const paint = isHollow
    ? `fill="#ffffff" stroke="${colour}" stroke-dasharray="${tone === 'unknown' ? '4 3' : 'none'}"`
    : `fill="${colour}"${isStatus ? ' fill-opacity="0.25"' : ''} stroke="${colour}"`;
  const hasMark = isStatus && tone !== 'plain' && width >= 18 && height >= 12;
  const mark = hasMark ? markPath(tone, x + 9, y + height / 2, 5) : '';
  const word = height < 12 ? '' : toWord({ x, y: y + height / 2 + 5, width, short }, hasMark ? 18 : 4, isBeside);
  return `<g><title>${escape(words)}</title><rect x="${x}" y="${y}" width="${width}" height="${height}" ${paint}/>${mark}${word}</g>`;
}

/** In the bar where there is room; else beside it, where that is kept free, or nowhere: it stands in the lane's sentence, too. */
function toWord(
  { x, y, width, short }: { x: number; y: number; width: number; short: string },
  indent: number,
  isBeside = false,
): string {
  const wordWidth = short.length * LETTER_WIDTH;
  if (short !== '' && wordWidth <= width - indent - 2) return text(x + indent, y, short, TEXT);
  if (!isBeside) return '';
  const isLate = x + width + wordWidth > TIMELINE_WIDTH;
  return isLate ? text(x - 4, y, short, TEXT, ' text-anchor="end"') : text(x + width + 4, y, short, TEXT);
}

function toMark({ x, y, tone, isHollow, short, words }: Extract<Shape, { is: 'mark' }>): string {
  const isLate = x > TIMELINE_WIDTH - short.length * LETTER_WIDTH - 12;
  const word = text(isLate ? x - 9 : x + 9, y + 5, short, TEXT, isLate ? ' text-anchor="end"' : '');
  return `<g><title>${escape(words)}</title>${markPath(tone, x, y, 6, isHollow)}${word}</g>`;
}

/** Circle good, triangle fair, octagon poor, ring unknown, as everywhere; a diamond where there is no status. */
function markPath(tone: Tone, x: number, y: number, size: number, isHollow = false): string {
  const paths: Partial<Record<Tone, string>> = {
    good: 'M0 -1a1 1 0 1 0 0 2a1 1 0 1 0 0 -2z',
    fair: 'M0 -1L1 1H-1z',
    poor: 'M-.42 -1H.42L1 -.42V.42L.42 1H-.42L-1 .42V-.42z',
    unknown: 'M0 -.8a.8 .8 0 1 0 0 1.6a.8 .8 0 1 0 0 -1.6z',
  };
  const colour = COLOURS[tone];
  const paint =
    isHollow || tone === 'unknown' ? `fill="#ffffff" stroke="${colour}" stroke-width="0.3"` : `fill="${colour}"`;
  return `<path transform="translate(${x} ${y}) scale(${size})" d="${paths[tone] ?? 'M0 -1L1 0L0 1L-1 0z'}" ${paint}/>`;
}

function text(x: number, y: number, words: string, colour: string, more = ''): string {
  return `<text x="${x}" y="${y}" fill="${colour}"${more}>${escape(words)}</text>`;
}

function escape(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
