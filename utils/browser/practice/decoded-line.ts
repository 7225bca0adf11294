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
  let [isStopped, beganAt] = [false, 0];
  void sound
    .arrayBuffer()
    .then((bytes) => context.decodeAudioData(bytes))
    .then(
      (buffer) => {
        if (isStopped) return;
        source = new AudioBufferSourceNode(context, { buffer });
        source.addEventListener('ended', () => {
          if (!isStopped) onOver();
        });
        source.connect(out);
        source.start();
        beganAt = performance.now();
      },
      () => {
        if (!isStopped) onFailed();
      },
    );
  return {
    share: () => {
      const seconds = source?.buffer?.duration;
      return seconds ? Math.min(1, (performance.now() - beganAt) / 1000 / seconds) : 0;
    },
    stop() {
      isStopped = true;
      source?.stop();
      source?.disconnect();
    },
  };
}
