import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { adaptChromium } from '../../utils/call-quality/adapters/chromium.ts';
import { openCall } from '../../utils/call-quality/open-call.ts';
import { parseMessage } from '../../utils/call-quality/report.ts';
import { GOOD, simulateConnection, withPeople } from '../call-quality/simulated-connection.ts';
import { median } from '../lab/quantile.ts';
import { type Case, rounded } from './bench.ts';

const SECONDS = 7200;
const PEOPLE = 40;
const TEN_MINUTES = 600;

/**
 * Two hours with forty other people on virtual time, as the content script has them: each Report as text, read, taken and
 * judged. What the last ten minutes cost beside the first ten after it has warmed up, and what is kept in between.
 */
export function longCall(): Case {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const call = openCall({ adapt: adaptChromium, newId: () => 'call', isAfterReload: false });
  const connection = simulateConnection('c1');
  const tookMs: number[] = [];
  const heapBytes: number[] = [];
  for (let second = 0; second < SECONDS; second += 1) {
    const at = 1_700_000_000_000 + second * 1000;
    const text = JSON.stringify({ report: withPeople(connection.second(GOOD, at), PEOPLE) });
    const from = performance.now();
    const message = parseMessage(text);
    if (message) call.take(message, at);
    call.tick(at);
    tookMs.push(performance.now() - from);
    if ((second + 1) % TEN_MINUTES !== 0) continue;
    collect();
    heapBytes.push(process.memoryUsage().heapUsed);
  }
  // In the first ten minutes the history fills and the engine of the language warms up.
  const [early, late] = [tookMs.slice(TEN_MINUTES, 2 * TEN_MINUTES), tookMs.slice(-TEN_MINUTES)];
  return {
    name: 'the engine for two hours with 40 remote people, last ten minutes beside the second ten',
    webside: {
      tickTimeRatio: rounded(median(late) / median(early)),
      tickMs: rounded(median(late)),
      heapGrowthKB: rounded((heapBytes.at(-1)! - heapBytes[1]!) / 1024),
    },
    peers: {},
  };
}
