import type { Adapter } from '../sample';
import { ASSUMED_PLAYOUT_MS } from '../latency';
import { number, readRows } from './rows';

/**
 * Microphone, encoder, packetisation, decoder and sound cards. With it the estimate came within 5 ms of mouth-to-ear on
 * symmetric paths of 0, 100 and 250 ms (PulseAudio, Chromium 156).
 */
const DEVICES_MS = 45;

/**
 * Chromium (Chrome, Edge), checked against 156. It alone counts playout: `media-playout`, found by the stream's
 * `playoutId`. Left alone on purpose: `totalProcessingDelay`, which already contains the jitter buffer.
 */
export const adaptChromium: Adapter = (report, atMs) =>
  readRows(report, atMs, {
    devicesMs: DEVICES_MS,
    playoutOf(inbound, rows) {
      const playout = rows.get(String(inbound.playoutId));
      const totalSeconds = number(playout, 'totalPlayoutDelay');
      const samples = number(playout, 'totalSamplesCount');
      if (totalSeconds === undefined || samples === undefined) return { isMeasured: false, ms: ASSUMED_PLAYOUT_MS };
      return { isMeasured: true, totalSeconds, samples };
    },
  });
