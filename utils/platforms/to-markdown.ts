import { PLATFORMS, type Platform } from './known-platforms';

/** The columns of docs/platforms.md: a heading, and what stands under it. */
const COLUMNS: readonly [heading: string, toCell: (platform: Platform) => string][] = [
  ['Platform', ({ name }) => `**${name}**`],
  ['Known hosts', ({ hosts }) => hosts.map(asCode).join('<br>') || 'none'],
  ['How its call is built', ({ build, frames }) => [build, ...frames.map(asCode)].join('<br>')],
  ['Reach', ({ reach }) => reach],
  ['What is shown', ({ works }) => works],
  ['What cannot be shown', ({ cannot }) => cannot],
  ['How it is known', ({ evidence }) => evidence],
];

/** The known platforms as a Markdown table: a row each, in the order of their list, without a line break at the end. */
export function platformsTable(): string {
  const head = COLUMNS.map(([heading]) => heading);
  const rule = COLUMNS.map(() => '---');
  const rows = PLATFORMS.map((platform) => COLUMNS.map(([, toCell]) => toCell(platform)));
  return [head, rule, ...rows].map(toLine).join('\n');
}

function toLine(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function asCode(text: string): string {
  return `\`${text}\``;
}
