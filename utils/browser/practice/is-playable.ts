/** Hz: any rate that every browser knows. */
const RATE_HZ = 48_000;

/** Whether this browser finds a sound in it, whatever it is called. */
export async function isPlayable(sound: Blob): Promise<boolean> {
  try {
    const { duration } = await new OfflineAudioContext(1, 1, RATE_HZ).decodeAudioData(await sound.arrayBuffer());
    return duration > 0;
  } catch {
    return false;
  }
}
