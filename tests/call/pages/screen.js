const byId = (id) => document.getElementById(id);
const frames = byId('remote-frames').getContext('2d');

const OTHER_NAMES = { clinician: 'Alex Morgan', patient: 'Dr Sam Ellis' };
let startedAt;

function showStatus(text) {
  byId('status').textContent = text;
  byId('status').hidden = false;
}

/** The person opposite comes first and gets the large picture, whoever follows a small one. */
function showStream(stream) {
  const remote = byId('remote');
  remote.srcObject ??= stream;
  const isShown =
    remote.srcObject === stream || [...byId('others').children].some((video) => video.srcObject === stream);
  if (isShown) return;
  const video = Object.assign(document.createElement('video'), {
    autoplay: true,
    playsInline: true,
    srcObject: stream,
  });
  byId('others').append(video);
}

function showToggle(button, { isOn, on, off }) {
  button.textContent = isOn ? on : off;
  button.setAttribute('aria-pressed', String(!isOn));
}

setInterval(() => {
  if (!startedAt) return;
  const seconds = Math.floor((Date.now() - startedAt) / 1000);
  byId('clock').textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}, 1000);

/** All that the page shows. */
export const screen = {
  showStatus,
  showStream,
  showParty(party) {
    document.title = party === 'patient' ? 'Video visit, patient' : 'Video visit';
    byId('remote-name').textContent = OTHER_NAMES[party];
  },
  showSelf(stream) {
    byId('self').srcObject = stream;
  },
  showConnected() {
    byId('status').hidden = true;
    byId('remote-name').hidden = false;
    startedAt ??= Date.now();
  },
  /** @param {ImageBitmap} bitmap a frame that came by another way than a stream */
  showFrame(bitmap) {
    byId('remote-frames').hidden = false;
    frames.drawImage(bitmap, 0, 0, frames.canvas.width, frames.canvas.height);
    bitmap.close();
  },
  clearRemote() {
    byId('remote').srcObject = null;
    byId('others').replaceChildren();
    byId('remote-frames').hidden = true;
    byId('remote-name').hidden = true;
    startedAt = undefined;
    byId('clock').textContent = '';
  },
  showMicrophone: (isOn) => showToggle(byId('microphone'), { isOn, on: 'Mute', off: 'Unmute' }),
  showCamera: (isOn) => showToggle(byId('camera'), { isOn, on: 'Camera', off: 'Camera off' }),
  showLeft() {
    showStatus('You have left the visit');
    document.body.classList.add('left');
  },
  onPressed({ microphone, camera, leave }) {
    const isOff = (event) => event.currentTarget.getAttribute('aria-pressed') === 'true';
    byId('microphone').addEventListener('click', (event) => microphone(isOff(event)));
    byId('camera').addEventListener('click', (event) => camera(isOff(event)));
    byId('leave').addEventListener('click', leave);
  },
};
