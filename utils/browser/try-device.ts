/** A device that is on for a try. */
export interface Tried {
  deviceId: string;
  stream: MediaStream;
  /** switches it off; nothing is called back any more */
  stop(): void;
}

export interface TryOptions {
  kind: 'audio' | 'video';
  /** empty for the one that the browser would take */
  deviceId: string;
  /** unplugged, or taken away by the browser */
  onEnded(): void;
}

/**
 * Switches one microphone or camera on. What it gives stays in this page: it is neither sent nor recorded.
 * @throws what the browser throws, see utils/equipment/trouble.ts
 */
export async function tryDevice({ kind, deviceId, onEnded }: TryOptions): Promise<Tried> {
  const wanted = deviceId === '' ? true : { deviceId: { exact: deviceId } };
  const stream = await navigator.mediaDevices.getUserMedia({ [kind]: wanted });
  const [track] = stream.getTracks() as [MediaStreamTrack];
  // It is called only when the device goes, not when it is stopped here.
  track.addEventListener('ended', onEnded);
  return {
    deviceId: track.getSettings().deviceId ?? deviceId,
    stream,
    stop() {
      track.removeEventListener('ended', onEnded);
      track.stop();
    },
  };
}
