import { after } from '../after';
import { LATE_MS } from './recorded-line';
import type { Saying } from './hum';

/**
 * Says a line from a file that a trainer has opened here: its bytes are at hand, where a page of the extension could not load them.
 * @param onFailed it is no sound that this browser plays
 */
export function sayDecoded(
  { context, out, sound }: { context: AudioContext; out: AudioNode; sound: Blob },
  onOver: () => void,
  onFailed: () => void,
): Saying {
  let source: AudioBufferSourceNode | undefined;
  let [isDone, beganAt] = [false, 0];
  let cancel = (): void => {};
  const finish = (tell?: () => void): void => {
    if (isDone) return;
    isDone = true;
    cancel();
    source?.stop();
    source?.disconnect();
    tell?.();
  };
  void sound
    .arrayBuffer()
    .then((bytes) => context.decodeAudioData(bytes))
    .then(
      (buffer) => {
        if (isDone) return;
        source = new AudioBufferSourceNode(context, { buffer });
        source.addEventListener('ended', () => finish(onOver));
        // By the page's clock, too: a computer without a sound system has no other, and would wait for ever.
        cancel = after(buffer.duration * 1000 + LATE_MS, () => finish(onOver));
        source.connect(out);
        source.start();
        beganAt = performance.now();
      },
      () => finish(onFailed),
    );
  return {
    isHummed: () => false,
    share: () => {
      const seconds = source?.buffer?.duration;
      return seconds ? Math.min(1, (performance.now() - beganAt) / 1000 / seconds) : 0;
    },
    stop: () => finish(),
  };
}
