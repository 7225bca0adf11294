import { ASSUMED_PLAYOUT_MS } from '../latency';
import type { Adapter } from '../sample';
import { readRows } from './rows';

/** As in Chromium. */
const DEVICES_MS = 45;

/**
 * Firefox, checked against ESR 153: no `media-playout`, so playout is assumed; and the pair's round trip is measured
 * seldom (a quarter as often as a picture's by RTCP in the lab's calls), so RTCP's takes its place as soon as there is one. Before 153 there is no `transport`, and
 * the pair that calls itself `selected` counts: that needs no code here.
 */
export const adaptFirefox: Adapter = (report, atMs) => {
  const sample = readRows(report, atMs, {
    devicesMs: DEVICES_MS,
    playoutOf: () => ({ isMeasured: false, ms: ASSUMED_PLAYOUT_MS }),
  });
  if (!sample.path || sample.rtcpRoundTrips.length === 0) return sample;
  const { roundTrip: _stale, ...path } = sample.path;
  return { ...sample, path };
};
