import { openConnection } from './connection.js';
import { planConnections } from './kinds.js';
import { openMedia, openStillPage } from './media.js';
import { joinRoom } from './signalling.js';
import { screen } from './screen.js';

const party = location.pathname === '/patient' ? 'patient' : 'clinician';
const query = new URLSearchParams(location.search);
const room = query.get('room') ?? '';
const kind = query.get('kind') ?? 'one';

screen.showParty(party);
const how = { isRaw: query.has('raw'), isTimed: query.has('timed'), isSmall: query.has('small') };
const media = await openMedia(party, how).catch((error) => {
  screen.showStatus('Camera and microphone are not available');
  throw error;
});
screen.showSelf(media.self);

/** The running call's connections by their name in the plan. */
const connections = new Map();

function hangUp() {
  for (const { connection } of connections.values()) connection.close();
  connections.clear();
  screen.clearRemote();
}

/** A call that starts again closes connections in the middle of being set up: theirs is no failure. */
async function settle({ connection }, work) {
  try {
    await work;
  } catch (error) {
    if (connection.signalingState !== 'closed') screen.showStatus(`The call could not be set up: ${error.message}`);
  }
}

function start() {
  hangUp();
  screen.showStatus('Connecting');
  const turn = query.get('turn');
  for (const plan of planConnections(kind, party, { ...media, turn, onFrame: screen.showFrame })) {
    const opened = openConnection(plan, {
      send: (description) => signalling.send(plan.name, description),
      onStream: screen.showStream,
    });
    connections.set(plan.name, opened);
    opened.connection.addEventListener('connectionstatechange', () => {
      const { connectionState } = opened.connection;
      if (connectionState === 'connected') screen.showConnected();
      if (connectionState === 'failed') void signalling.restart();
    });
    void settle(opened, opened.start());
  }
}

const signalling = joinRoom(
  { room, party },
  {
    onStart: start,
    onDescription(signal) {
      const opened = connections.get(signal.connection);
      if (opened) void settle(opened, opened.receive(signal));
    },
    onGone() {
      hangUp();
      screen.showStatus('Waiting for the other person to join');
    },
    onReplaced() {
      hangUp();
      screen.showStatus('This visit is open in another window');
    },
    onError: (message) => screen.showStatus(message),
  },
);
screen.showStatus('Waiting for the other person to join');

function setMicrophone(isOn) {
  media.self.getAudioTracks()[0].enabled = isOn;
  screen.showMicrophone(isOn);
}

function setCamera(isOn) {
  media.self.getVideoTracks()[0].enabled = isOn;
  screen.showCamera(isOn);
}

/** Shows a still page in the camera's place, as screen sharing does; browsers repeat it once a second. */
async function shareScreen() {
  const [track] = openStillPage().getVideoTracks();
  const senders = [...connections.values()].flatMap(({ connection }) => connection.getSenders());
  await senders.find((sender) => sender.track?.kind === 'video').replaceTrack(track);
}

function leave() {
  signalling.leave();
  hangUp();
  for (const track of media.self.getTracks()) track.stop();
  screen.showLeft();
}

screen.onPressed({ microphone: setMicrophone, camera: setCamera, leave });

/** For tests. */
window.call = {
  get connections() {
    return [...connections.values()].map(({ connection }) => connection);
  },
  setMicrophone,
  setCamera,
  shareScreen,
  leave,
};
