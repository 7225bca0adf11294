import type { FrameLosses, FrameWay } from '../../coaching/to-line';

/** Chrome and Edge have what spoils a line from 141 on, Firefox from 117, Safari from 15.4 (MDN, RTCRtpScriptTransform). */
export const canSpoilLine = 'RTCRtpScriptTransform' in globalThis;

/** Loses encoded sound and picture on their way, as a bad line does. */
export function openLossyLine() {
  const worker = new Worker(new URL('./drop-frames.worker.ts', import.meta.url), { type: 'module' });
  return {
    /** Before the sender's first negotiation: after it, Chromium ignores it silently. */
    through(sender: RTCRtpSender, way: FrameWay): void {
      sender.transform = new RTCRtpScriptTransform(worker, way);
    },
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to aim at
    lose: (losses: FrameLosses): void => worker.postMessage(losses),
    close: () => worker.terminate(),
  };
}
