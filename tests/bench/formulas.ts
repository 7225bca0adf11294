import { parseMessage } from '../../utils/call-quality/report.ts';
import { adaptChromium } from '../../utils/call-quality/adapters/chromium.ts';
import { readSample } from '../../utils/call-quality/reading.ts';
import type { Sample } from '../../utils/call-quality/sample.ts';
import type { Recording } from '../lab/recording.ts';

/** What the formulas are fed with, at one instant. */
export interface Inputs {
  atMs: number;
  /** as the browser tells it: the pair's, or RTCP's where the pair has none */
  roundTripMs: number | undefined;
  jitterBufferMs: number | undefined;
  jitterMs: number | undefined;
}

type Formula = (inputs: Inputs) => number | undefined;

const withAll =
  (formula: (roundTripMs: number, jitterMs: number, jitterBufferMs: number) => number): Formula =>
  ({ roundTripMs, jitterMs = 0, jitterBufferMs = 0 }) =>
    roundTripMs === undefined ? undefined : formula(roundTripMs, jitterMs, jitterBufferMs);

/** Latencies as others take them, by the packages' own code at these versions. */
export const FORMULAS: Record<string, Formula> = {
  RTT: withAll((roundTripMs) => roundTripMs),
  'RTT/2': withAll((roundTripMs) => roundTripMs / 2),
  // 1.17.3, NetworkScoresCalculator.calculateMOS
  'webrtc-issue-detector': withAll((roundTripMs, jitterMs) => roundTripMs + 2 * jitterMs + 10),
  // 5.5.0, mos_in
  webrtcmetrics: withAll((roundTripMs, jitterMs) => (roundTripMs + jitterMs) / 2 + 30),
  // 4.0.3, scores/mosScores.js, calculateAudioMOS
  '@observertc/client-monitor-js': withAll(
    (roundTripMs, _jitterMs, jitterBufferMs) => 20 + jitterBufferMs + roundTripMs / 2,
  ),
};

/** The formulas' inputs in each of the call's Reports; the last known of each is carried on. */
export function readInputs({ lines }: Recording): Inputs[] {
  const inputs: Inputs[] = [];
  let [roundTripMs, jitterBufferMs, jitterMs]: (number | undefined)[] = [];
  let previous: Sample | undefined;
  for (const line of lines) {
    if ('jitterMs' in line) jitterMs = line.jitterMs;
    if (!('message' in line)) continue;
    const message = parseMessage(line.message);
    if (!message || !('report' in message)) continue;
    // Browsers tell these fields alike; what is Firefox's own in its adapter is our finding, and not the peers'.
    const sample = adaptChromium(message.report, line.atMs);
    const { audio } = readSample(previous, sample);
    previous = sample;
    roundTripMs = sample.path?.roundTrip?.ms ?? sample.rtcpRoundTrips[0]?.ms ?? roundTripMs;
    jitterBufferMs = audio?.jitterBufferMs ?? jitterBufferMs;
    inputs.push({ atMs: line.atMs, roundTripMs, jitterBufferMs, jitterMs });
  }
  return inputs;
}
