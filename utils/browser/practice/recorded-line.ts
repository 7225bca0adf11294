import { after } from '../after';
import type { Saying } from './hum';

/** A file that ends later than its own length by so much does not play at all: there is no sound system, or it is damaged. */
export const LATE_MS = 1500;
/** From the extension's own folder it is there at once, or not at all. */
const LOADS_WITHIN_MS = 3000;

/**
 * Says a recorded line. Not read as bytes and decoded: no page of the extension may fetch anything.
 * @param src a file of the extension's own
 * @param onFailed there is no such file, or it is none that this browser plays
 */
export function sayRecorded(
  { context, out, src }: { context: AudioContext; out: AudioNode; src: string },
  onOver: () => void,
  onFailed: () => void,
): Saying {
  const audio = new Audio(src);
  const source = context.createMediaElementSource(audio);
  source.connect(out);
  let isDone = false;
  const finish = (tell?: () => void): void => {
    if (isDone) return;
    isDone = true;
    cancel();
    audio.pause();
    source.disconnect();
    tell?.();
  };
  let cancel = after(LOADS_WITHIN_MS, () => finish(onFailed));
  let beganAt = 0;
  audio.addEventListener('loadedmetadata', () => {
    cancel();
    beganAt = performance.now();
    cancel = after(audio.duration * 1000 + LATE_MS, () => finish(onOver));
  });
  audio.addEventListener('ended', () => finish(onOver));
  audio.addEventListener('error', () => finish(onFailed));
  audio.play().catch(() => finish(onFailed));
  return {
    isHummed: () => false,
    share: () => (beganAt === 0 ? 0 : Math.min(1, (performance.now() - beganAt) / 1000 / audio.duration)),
    stop: () => finish(),
  };
}
