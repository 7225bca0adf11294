import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Finding } from '../../utils/call-quality/finding.ts';
import type { Conditions, Direction } from '../call/network.ts';
import type { BrowserName } from '../machine/browsers.ts';

/**
 * A call as the clinician's page saw it, with the truth beside it. As JSON lines, compressed; the first is the head. All
 * instants are ms since 1970 by the machine's clock.
 */
export interface Head {
  version: 1;
  scenario: string;
  about: string;
  browser: BrowserName;
  browserVersion: string;
  startedAtMs: number;
  /** of the machine when it began: one of 2 is two processors' worth */
  load: number;
}

export interface Truth {
  direction: Exclude<Direction, 'both'>;
  latencyMs: number;
}

export type Line =
  /** exactly what the probe says (utils/call-quality/report.ts) */
  | { atMs: number; message: string }
  /** what the browser says of the packets' arrival; peers' formulas take it */
  | { atMs: number; jitterMs: number }
  /** what a peer said of the same call */
  | { atMs: number; peer: { name: string; what: string } }
  /** mouth to ear, measured in the sound itself; `atMs` is when it was said */
  | { atMs: number; truth: Truth }
  /** what was set on the line */
  | { atMs: number; network: { direction: Direction; changes: Partial<Conditions> } }
  /** what truly was wrong, as one of the engine's kinds */
  | { atMs: number; fault: { kind: Finding['kind']; fromMs: number; toMs: number } }
  /** the picture that the clinician saw then: how old it was, by the time that is drawn in it */
  | { atMs: number; pictureMs: number }
  /** nothing of what was sent came through, by the network's own account; instants at which it was sent */
  | { atMs: number; outage: { direction: Truth['direction']; fromMs: number; toMs: number } }
  /** who talked when, as heard at the clinician's ears */
  | { atMs: number; talk: { who: 'clinician' | 'patient'; fromMs: number; toMs: number } };

export interface Recording {
  head: Head;
  /** in the order of time */
  lines: Line[];
}

export function writeRecording(path: string, { head, lines }: Recording): void {
  const text = [head, ...lines].map((line) => `${JSON.stringify(line)}\n`).join('');
  writeFileSync(path, gzipSync(text, { level: 9 }));
}

export function readRecording(path: string): Recording {
  const [head, ...lines] = gunzipSync(readFileSync(path)).toString('utf8').trimEnd().split('\n');
  return { head: JSON.parse(head!) as Head, lines: lines.map((line) => JSON.parse(line) as Line) };
}
