import { useEffect, useRef } from 'preact/hooks';

export interface CallViewProps {
  theirs: MediaStream;
  ofLearner: MediaStream;
  mode: 'video' | 'telephone' | 'telephone with picture';
  /** what was heard of the patient's line so far */
  caption: string;
  hasCaptions: boolean;
  /** the patient's line, of which there is no recording */
  isHummed: boolean;
  isSpeaking: boolean;
  /** this computer plays nothing */
  isMute: boolean;
  onCaptions(isOn: boolean): void;
}

/** The call itself: the patient large, and small what the patient sees of the learner. */
export function CallView(props: CallViewProps & { onHangUp: (() => void) | undefined }) {
  const { theirs, ofLearner, mode, hasCaptions, isHummed, isMute, isSpeaking } = props;
  const caption = hasCaptions || isHummed || isMute ? props.caption : '';
  const isByPhone = mode === 'telephone';
  return (
    <div class="call">
      <div class="pictures">
        {isByPhone ? (
          <p class="phone">On the telephone with the patient. The video call is over.</p>
        ) : (
          <Picture stream={theirs} isMute={mode !== 'video'} label="Picture of the patient" className="theirs" />
        )}
        {!isByPhone && (
          <figure class="own">
            <Picture stream={ofLearner} isMute label="What they see of you" className="mine" />
            <figcaption>What they see of you</figcaption>
          </figure>
        )}
      </div>
      {mode === 'telephone with picture' && (
        <p class="quiet">You hear each other by telephone; the picture stays here.</p>
      )}
      <p class="caption">{caption}</p>
      {/* Read out once, when it is said: word by word it would be begun anew with each. */}
      <p class="unseen" role="status">
        {isSpeaking ? '' : caption}
      </p>
      {isMute && (
        <p class="quiet">This computer plays no sound, so captions are shown and the patient hears nothing.</p>
      )}
      <p class="buttons">
        {props.onHangUp && (
          <button type="button" class="button" onClick={props.onHangUp}>
            Hang up
          </button>
        )}
        <label class="captions">
          <input
            type="checkbox"
            checked={hasCaptions}
            onChange={({ currentTarget }) => props.onCaptions(currentTarget.checked)}
          />{' '}
          Captions, of what came through
        </label>
      </p>
    </div>
  );
}

interface PictureProps {
  stream: MediaStream;
  isMute: boolean;
  label: string;
  className: string;
}

function Picture({ stream, isMute, label, className }: PictureProps) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const element = video.current!;
    element.srcObject = stream;
    void element.play().catch(() => undefined);
    return () => {
      element.srcObject = null;
    };
  }, [stream]);
  return <video ref={video} class={className} muted={isMute} autoplay playsInline aria-label={label} />;
}
