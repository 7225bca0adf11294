import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { judgeLatency, summarise, type Way } from './judge';
import { readRecording, type Recording } from './recording';
import { replay } from './replay';

/** Calls that were really held in the lab (npm run lab), with the truth beside them. */
const FOLDER = fileURLToPath(new URL('../fixtures/calls', import.meta.url));
const RECORDINGS: [string, Recording][] = readdirSync(FOLDER).map((name) => [name, readRecording(join(FOLDER, name))]);

/** A step is followed within this time. */
const FOLLOWED_WITHIN_MS = 3000;

interface Limits {
  medianMs: number;
  p95Ms: number;
}
const EVEN: Limits = { medianMs: 20, p95Ms: 60 };
const UNEVEN: Limits = { medianMs: 40, p95Ms: 90 };
const RIGHT_BAND_PERCENT = 97;
/** The other side's buffer cannot be seen from here: twice as much is allowed to go wrong. */
const SHARE: Record<Way, number> = { toClinician: 1, toPatient: 2 };

describe('latency on recorded calls', () => {
  const ways = RECORDINGS.flatMap(([name, recording]) =>
    (['toClinician', 'toPatient'] as const).flatMap((way) => {
      const has = recording.lines.some((line) => 'truth' in line && line.truth.direction === way);
      return has ? [[name, way, recording] as const] : [];
    }),
  );

  it.each(ways)('%s, %s', (_name, way, recording) => {
    const steps = recording.lines.flatMap((line) =>
      'network' in line && line.atMs > recording.head.startedAtMs ? [line.atMs - recording.head.startedAtMs] : [],
    );
    const judged = judgeLatency(recording, replay(recording)).filter(
      ({ direction, afterMs }) =>
        direction === way && steps.every((step) => afterMs < step || afterMs >= step + FOLLOWED_WITHIN_MS),
    );
    const { medianMs, p95Ms } = /-300-0|-0-300/.test(recording.head.scenario) ? UNEVEN : EVEN;
    const found = summarise(judged)!;
    expect(found.medianAbsErrorMs).toBeLessThanOrEqual(medianMs * SHARE[way]);
    expect(found.p95AbsErrorMs).toBeLessThanOrEqual(p95Ms * SHARE[way]);
    expect(found.rightBandPercent).toBeGreaterThanOrEqual(100 - (100 - RIGHT_BAND_PERCENT) * SHARE[way]);
  });
});
