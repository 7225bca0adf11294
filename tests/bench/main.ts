/**
 * Holds us beside the peers, all in one run:
 *   npm run bench -- NAME [--json FILE] [--runs N] [--browser chromium|firefox] [--from DIR] [--hours N]
 * NAME is latency, detection, overhead, talk, size or reviews. What is printed is what --json FILE then holds:
 * {name, at, browsers, from, cases: [{name, webside, peers}]}, `from` only for calls that were recorded before.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readRecording } from '../lab/recording.ts';
import { launch } from '../machine/browsers.ts';
import type { Benchmark, Case, Figures, Options } from './bench.ts';
import { latency } from './latency.ts';
import { detection } from './detection.ts';
import { overhead } from './overhead.ts';
import type { Result } from './to-markdown.ts';
import { reviews } from './reviews.ts';
import { size } from './size.ts';
import { talk } from './talk.ts';

const BENCHMARKS: Record<string, Benchmark> = { latency, detection, overhead, talk, size, reviews };

/** The processor's time, and when a page of ours is drawn, are told by Chromium only, and what has no browser in it is of none. */
const MEASURED_IN: Record<string, Options['browsers']> = { overhead: ['chromium'], reviews: ['chromium'], size: [] };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'string' },
    runs: { type: 'string', default: '5' },
    hours: { type: 'string', default: '0' },
    browser: { type: 'string', multiple: true, default: ['chromium', 'firefox'] },
    from: { type: 'string' },
  },
});
const [name = ''] = positionals;
const benchmark = BENCHMARKS[name];
if (!benchmark) {
  console.error(`No such benchmark: “${name}”. There are ${Object.keys(BENCHMARKS).join(', ')}.`);
  process.exit(1);
}
const options: Options = {
  runs: Number(values.runs),
  hours: Number(values.hours),
  browsers: values.browser as Options['browsers'],
  from: values.from,
};
const cases = await benchmark(options);
const from = options.from && { from: options.from };
const measured = options.browsers.filter((each) => MEASURED_IN[name]?.includes(each) ?? true);
const browsers = options.from ? recordedIn(options.from, measured) : await versionsOf(measured);
const result: Result = { name, at: new Date().toISOString(), browsers, ...from, cases };
for (const each of cases) print(each);
if (values.json) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);

function print({ name: of, webside, peers }: Case): void {
  console.log(`\n${of}`);
  for (const [who, figures] of Object.entries({ webside, ...peers })) console.log(`  ${who}: ${inWords(figures)}`);
}

function inWords(figures: Figures): string {
  return Object.entries(figures)
    .map(([figure, value]) => `${figure} ${value ?? 'not told'}`)
    .join(', ');
}

/** Those that held the calls: what is installed here by now may be another one. */
function recordedIn(folder: string, browsers: Options['browsers']): Record<string, string> {
  const heads = readdirSync(folder).map((file) => readRecording(join(folder, file)).head);
  const versions = (browser: string): string[] =>
    heads.filter((head) => head.browser === browser).map(({ browserVersion }) => browserVersion);
  return Object.fromEntries(browsers.map((browser) => [browser, [...new Set(versions(browser))].join(', ')]));
}

async function versionsOf(browsers: Options['browsers']): Promise<Record<string, string>> {
  const versions: Record<string, string> = {};
  for (const browser of browsers) {
    const started = await launch(browser);
    versions[browser] = await started.version();
    await started.close();
  }
  return versions;
}
