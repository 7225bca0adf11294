import type { Drops } from '../../coaching/drops';

/** What goes to the patient is the learner's, and the other way round. */
export const FRAME_WAYS = [
  'sound to learner',
  'picture to learner',
  'sound to patient',
  'picture to patient',
] as const;
export type FrameWay = (typeof FRAME_WAYS)[number];

/** What of each is lost; nothing where it is absent. */
export type FrameLosses = Partial<Record<FrameWay, Drops>>;

/** Loses encoded sound and picture on their way, as a bad line does. */
export function openFrameLosses() {
  const worker = new Worker(new URL('./drop-frames.worker.ts', import.meta.url), { type: 'module' });
  return {
    /** Before the sender's first negotiation: after it, Chromium ignores it silently. */
    through(sender: RTCRtpSender, way: FrameWay): void {
      sender.transform = new RTCRtpScriptTransform(worker, way);
    },
    lose: (losses: FrameLosses): void => worker.postMessage(losses),
    close: () => worker.terminate(),
  };
}
