import { LOOKS } from './looks.js';
import { startPortrait } from './portrait.js';

const LARGE = { width: 640, height: 480, framesPerSecond: 20 };
const SMALL = { width: 320, height: 240, framesPerSecond: 10 };

function film(look, { width, height, framesPerSecond, isTimed }) {
  const picture = Object.assign(document.createElement('canvas'), { width, height });
  startPortrait(picture, look, { framesPerSecond, isTimed });
  return { picture, video: picture.captureStream(framesPerSecond).getVideoTracks()[0] };
}

/** As with a headset, where there is no echo to take out. */
const RAW = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };

/**
 * The party's microphone (the browser's own) and camera (drawn, so that it is fit to be seen, and timed for the lab).
 * @throws when the microphone is refused
 */
export async function openMedia(party, { isRaw, isTimed, isSmall }) {
  const microphone = await navigator.mediaDevices.getUserMedia({ audio: isRaw ? RAW : true });
  const { picture, video } = film(LOOKS[party], { ...(isSmall ? SMALL : LARGE), isTimed });

  function openListener(look) {
    const small = film(look, SMALL);
    const silence = microphone.getAudioTracks()[0].clone();
    silence.enabled = false;
    return new MediaStream([silence, small.video]);
  }

  let others;
  return {
    picture,
    self: new MediaStream([...microphone.getAudioTracks(), video]),
    /** Two more people for a call with several; they listen with their microphones off. */
    others: () => (others ??= [LOOKS.relative, LOOKS.interpreter].map(openListener)),
  };
}

/** @returns a page of text, sent again once a second without a change */
export function openStillPage() {
  const page = Object.assign(document.createElement('canvas'), { width: 1280, height: 720 });
  const context = page.getContext('2d');
  const stream = page.captureStream(0);
  const [track] = stream.getVideoTracks();
  track.contentHint = 'detail';
  // In Firefox it is the stream that is asked for a frame.
  const capture = stream.requestFrame ? stream : track;
  const draw = () => {
    context.fillStyle = 'white';
    context.fillRect(0, 0, page.width, page.height);
    context.fillStyle = 'black';
    context.font = '28px sans-serif';
    for (let line = 1; line < 20; line += 1) context.fillText(`Result ${line}: within its usual range`, 40, 36 * line);
    capture.requestFrame();
  };
  draw();
  setInterval(draw, 1000);
  return stream;
}
