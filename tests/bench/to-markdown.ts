import type { Case, Figures } from './bench.ts';
import { holdTargets } from './targets.ts';

/** What `npm run bench -- NAME --json FILE` writes. */
export interface Result {
  name: string;
  at: string;
  browsers: Record<string, string>;
  /** the folder of recorded calls; absent where they were held for it */
  from?: string;
  cases: Case[];
}

/** How a figure is headed in a table; those without a heading here are headed by their own name. */
const HEADINGS: Record<string, string> = {
  medianAbsErrorMs: 'median error, ms',
  p95AbsErrorMs: '95 % within, ms',
  rightBandPercent: 'right band, %',
  inRangePercent: 'truth within the range, %',
  noBandPercent: 'band not told, %',
  medianLengthErrorMs: 'length off by, ms',
  recall: 'recall',
  precision: 'precision',
  medianNoticeMs: 'median to notice, ms',
  p95NoticeMs: '95 % noticed within, ms',
  rightSidePercent: 'on the right side, %',
  alarms: 'alarms',
  falseAlarmsPerHour: 'false alarms an hour',
  medianTimeErrorMs: 'told after its end, ms',
  ratioToBareLoop: 'ratio to a bare loop',
  scriptMsPerMinute: 'script, ms a minute',
  percentOfCore: 'together, % of a core',
  inPagePercentOfCore: 'in the page, % of a core',
  backgroundPercentOfCore: 'in the background, % of a core',
  heapGrowthKB: 'heap growth, KB',
  tickTimeRatio: 'time of a poll, ratio',
  tickMs: 'time of a poll, ms',
  cpuPercent: 'whole browser, % of a core',
  framesDropped: 'frames dropped',
  openMs: 'drawn after, ms',
  ratioToTenKept: 'ratio to ten kept',
  minBytes: 'minified, bytes',
  gzipBytes: 'compressed, bytes',
};

/** One benchmark's results: when and on what, then a table a case, us first. */
export function toMarkdown({ name, at, browsers, from, cases }: Result): string {
  const on = Object.entries(browsers).map(([browser, version]) => `${browser} (${version})`);
  const command = `npm run bench -- ${name}${from ? ` --from ${from}` : ''}`;
  const head = `Measured ${at.slice(0, 10)} with ${[`\`${command}\``, on.join(' and ')].filter(Boolean).join(', ')}.`;
  return [head, ...toTargets(name, cases), ...cases.map(toTable)].join('\n\n');
}

/** Which of the figures that were set as targets are met, and each that is missed. */
function toTargets(name: string, cases: Case[]): string[] {
  const { met, missed } = holdTargets(name, cases);
  if (met + missed.length === 0) return [];
  const told = missed.map(
    ({ name: where, figure, value, wanted }) => `${where}: ${HEADINGS[figure] ?? figure} ${value}, wanted ${wanted}`,
  );
  const head = `Targets: ${met} of ${met + missed.length} are met${missed.length > 0 ? '. Missed:' : '.'}`;
  return [[head, ...(told.length > 0 ? [''] : []), ...told.map((line) => `- ${line}`)].join('\n')];
}

function toTable({ name, measured, webside, peers }: Case): string {
  const figures = Object.keys(webside);
  const row = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  return [
    `**${name}**`,
    '',
    ...(measured ? [measured, ''] : []),
    row(['', ...figures.map((figure) => HEADINGS[figure] ?? figure)]),
    row(['---', ...figures.map(() => '---:')]),
    row(['**Webside**', ...figures.map((figure) => inCell(webside, figure))]),
    ...Object.entries(peers).map(([peer, theirs]) => row([peer, ...figures.map((figure) => inCell(theirs, figure))])),
  ].join('\n');
}

function inCell(figures: Figures, figure: string): string {
  const value = figures[figure];
  return value === undefined || value === null ? 'not told' : String(value);
}
