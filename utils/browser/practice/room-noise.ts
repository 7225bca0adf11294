/** A room is never quite silent, -66 dBov here. */
const LOUDNESS = 0.0005;
const SECONDS = 2;

/**
 * The room around a made-up microphone. One that gives nothing at all would be taken for broken, and Chromium goes on counting the
 * last loudness of one into which nothing goes any more.
 * @returns ends it
 */
export function openRoomNoise(context: AudioContext, microphone: AudioNode): () => void {
  const buffer = new AudioBuffer({ length: SECONDS * context.sampleRate, sampleRate: context.sampleRate });
  const samples = buffer.getChannelData(0);
  for (let index = 0; index < samples.length; index += 1) samples[index] = (2 * Math.random() - 1) * LOUDNESS;
  const noise = new AudioBufferSourceNode(context, { buffer, loop: true });
  noise.connect(microphone);
  noise.start();
  return () => {
    noise.stop();
    noise.disconnect();
  };
}
