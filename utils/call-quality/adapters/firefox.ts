import { ASSUMED_PLAYOUT_MS } from '../latency';
import type { Adapter } from '../sample';
import { readRows } from './rows';

/**
 * Firefox, checked against ESR 153: no `media-playout`, so playout is assumed; before 153 no `transport`, so the pair that
 * calls itself `selected` counts; before 142 no round trip on the pair, so RTCP's alone counts. The last two need no code
 * here: they are fields that are absent.
 */
export const adaptFirefox: Adapter = (report, atMs) =>
  readRows(report, atMs, { playoutOf: () => ({ isMeasured: false, ms: ASSUMED_PLAYOUT_MS }) });
