import { useEffect, useRef } from 'preact/hooks';
import { type CameraSight, rateCamera } from '../../utils/equipment/camera-picture';
import { FAULT_WORDS, pictureSize } from '../../utils/i18n/equipment-words';
import { QUALITY_WORDS } from '../../utils/i18n/words';
import { Mark } from '../ui/Mark';
import { Trial, type TrialProps } from './Trial';

/** Where the picture comes from, and who counts its frames. */
interface Source {
  stream: MediaStream;
  onFrame(width: number, height: number): void;
}

export interface CameraProps extends TrialProps {
  sight: CameraSight | undefined;
  started?: Source;
}

/** One's own picture, as in a mirror, with its size and frame rate in words. */
export function Camera({ sight, started, ...props }: CameraProps & { browserName: string }) {
  const seen = started && sight;
  const { band, fault } = seen ? rateCamera(seen) : { band: 'unknown' as const, fault: undefined };
  return (
    <Trial {...props} device="camera" title="Camera" words={{ off: 'Try camera', on: 'Stop camera' }}>
      <Mirror source={started} />
      <div class="said" role="status">
        {started && (
          <p>
            <Mark band={band} />{' '}
            <b>{seen && band !== 'unknown' ? `Picture ${QUALITY_WORDS[band]}` : 'Waiting for the picture'}</b>
            {fault && <span class="advice">{FAULT_WORDS[fault]}</span>}
          </p>
        )}
      </div>
      {/* Not announced: it changes with every count of frames. */}
      <p class="quiet size">{seen && seen.height > 0 ? pictureSize(seen) : ''}</p>
      <p class="quiet">
        Put the window of the call right under the camera, and the light in front of you, not behind: then they see your
        face, and you seem to look at them. You see yourself as in a mirror; they do not.
      </p>
    </Trial>
  );
}

function Mirror({ source }: { source: Source | undefined }) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const shown = video.current;
    if (!shown || !source) return undefined;
    shown.srcObject = source.stream;
    let asked = 0;
    const count = (): void => {
      source.onFrame(shown.videoWidth, shown.videoHeight);
      asked = shown.requestVideoFrameCallback(count);
    };
    asked = shown.requestVideoFrameCallback(count);
    return () => {
      shown.cancelVideoFrameCallback(asked);
      shown.srcObject = null;
    };
  }, [source]);
  return <video ref={video} class="mirror" aria-label="Your own picture" autoPlay muted playsInline />;
}
