import type { CameraSight } from '../equipment/camera-picture';
import { type Tried, tryDevice } from './try-device';

const LOOK_EACH_MS = 500;
/** Frames are counted over this long. */
const COUNT_OVER_MS = 1000;

interface CameraOptions {
  deviceId: string;
  onSight(sight: CameraSight): void;
  onEnded(): void;
}

export interface TriedCamera extends Tried {
  /** to be called for each frame that is shown */
  onFrame(width: number, height: number): void;
}

/** Switches a camera on and tells what comes of it, twice a second. @throws what the browser throws */
export async function tryCamera({ deviceId, onSight, onEnded }: CameraOptions): Promise<TriedCamera> {
  const tried = await tryDevice({ kind: 'video', deviceId, onEnded });
  const [track] = tried.stream.getVideoTracks() as [MediaStreamTrack];
  let size = { width: 0, height: 0 };
  let frames: number[] = [];
  let countedFrom: number | undefined;
  let lastAt = performance.now();

  function look(): void {
    const now = performance.now();
    // Nobody draws frames in a page that is not seen: that says nothing of the camera.
    if (document.hidden) {
      lastAt = now;
      countedFrom = undefined;
      return;
    }
    frames = frames.filter((at) => now - at < COUNT_OVER_MS);
    const isCounting = countedFrom !== undefined && now - countedFrom < COUNT_OVER_MS;
    if (isCounting && !track.muted) return;
    onSight({
      ...size,
      framesPerSecond: frames.length,
      sinceFrameMs: now - lastAt,
      hasFrame: size.height > 0,
      isMuted: track.muted,
    });
  }

  const looking = setInterval(look, LOOK_EACH_MS);
  return {
    ...tried,
    onFrame(width, height) {
      size = { width, height };
      lastAt = performance.now();
      countedFrom ??= lastAt;
      frames.push(lastAt);
    },
    stop() {
      clearInterval(looking);
      tried.stop();
    },
  };
}
