// As platforms do that bring their own codecs in WebAssembly: no RTP, so the browser's statistics know only bytes.
const FRAME_INTERVAL_MS = 100;
const FRAME_QUALITY = 0.45;
const FRAME_SIZE = { width: 320, height: 240 };
/** 20 ms of Opus at 32 kbit/s */
const AUDIO_CHUNK_INTERVAL_MS = 20;
const AUDIO_CHUNK_BYTES = 80;
/** More than a frame or two waiting means the line cannot take it: skip rather than fall behind. */
const BUFFER_LIMIT_BYTES = 32_000;

/** Late is lost, as in RTP. */
const UNRELIABLE = { negotiated: true, ordered: false, maxRetransmits: 0 };

function sendFrames(channel, { picture, self }) {
  const scaled = new OffscreenCanvas(FRAME_SIZE.width, FRAME_SIZE.height);
  const context = scaled.getContext('2d');
  return setInterval(async () => {
    const isCameraOn = self.getVideoTracks()[0].enabled;
    if (!isCameraOn || channel.readyState !== 'open' || channel.bufferedAmount > BUFFER_LIMIT_BYTES) return;
    context.drawImage(picture, 0, 0, scaled.width, scaled.height);
    const frame = await scaled.convertToBlob({ type: 'image/jpeg', quality: FRAME_QUALITY });
    const bytes = await frame.arrayBuffer();
    if (channel.readyState === 'open') channel.send(bytes);
  }, FRAME_INTERVAL_MS);
}

/** The chunks have a real codec's size and pace and random content; nobody plays them. */
function sendAudioChunks(channel, { self }) {
  return setInterval(() => {
    const isMicrophoneOn = self.getAudioTracks()[0].enabled;
    if (!isMicrophoneOn || channel.readyState !== 'open') return;
    channel.send(crypto.getRandomValues(new Uint8Array(AUDIO_CHUNK_BYTES)));
  }, AUDIO_CHUNK_INTERVAL_MS);
}

/** Sends picture and sound over data channels of the connection and hands received frames to `media.onFrame`. */
export function attachDataMedia(connection, media) {
  const frames = connection.createDataChannel('frames', { ...UNRELIABLE, id: 0 });
  const audio = connection.createDataChannel('audio', { ...UNRELIABLE, id: 1 });
  frames.binaryType = 'arraybuffer';
  frames.addEventListener('message', async ({ data }) => {
    media.onFrame(await createImageBitmap(new Blob([data], { type: 'image/jpeg' })));
  });
  const timers = [sendFrames(frames, media), sendAudioChunks(audio, media)];
  // Closing a connection fires no event of its own, but its channels close.
  audio.addEventListener('close', () => timers.forEach(clearInterval));
}
