import { render } from 'preact';
import { Equipment } from '../../components/equipment/Equipment';
import '../../components/ui/page.css';
import '../../components/equipment/equipment.css';
import '../../components/ui/tokens.css';
import { aboutThis } from '../../utils/browser/about';
import { after } from '../../utils/browser/after';
import { readAllCalls } from '../../utils/browser/call-memory';
import { readEstimate, watchConnection } from '../../utils/browser/connection-estimate';
import { askForSpeaker, canAskForSpeaker, canChooseSpeaker } from '../../utils/browser/media-devices';
import { playTones } from '../../utils/browser/play-tones';
import { watchSession } from '../../utils/browser/session';
import { tryCamera } from '../../utils/browser/try-camera';
import { tryMicrophone } from '../../utils/browser/try-microphone';
import { isLive } from '../../utils/call-quality/as-seen-at';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import { type CameraSight, rateCamera } from '../../utils/equipment/camera-picture';
import { rateConnection } from '../../utils/equipment/connection';
import type { EquipmentCheck } from '../../utils/equipment/equipment-check';
import { hear, NOTHING_HEARD } from '../../utils/equipment/microphone-meter';
import { openCheck } from './check';
import { openDevices } from './devices';
import { openTrial } from '../../utils/browser/open-trial';

/** Whoever has gone to another tab to look something up comes back within this; a camera must not stay on for longer. */
const HIDDEN_LONG_MS = 60_000;

const root = document.getElementById('equipment') as HTMLElement;
const { browserName } = aboutThis();
const note = openCheck();
let meter = NOTHING_HEARD;
let sight: CameraSight | undefined;
let answer: 'heard' | 'not heard' | undefined;
let calls: Snapshot[] = [];

const devices = openDevices(({ microphones, cameras, speakers }) => {
  microphone.keepOnly(microphones.map(({ id }) => id));
  camera.keepOnly(cameras.map(({ id }) => id));
  speaker.keepOnly(speakers.map(({ id }) => id));
  draw();
});

const microphone = openTrial({
  start(deviceId, onEnded) {
    meter = NOTHING_HEARD;
    return tryMicrophone({
      deviceId,
      onEnded,
      onStretch(stretch) {
        meter = hear(meter, stretch);
        if (meter.best !== 'nothing' || meter.isSilentLong) found({ microphone: meter.best });
        draw();
      },
    });
  },
  onChange({ phase, trouble }) {
    if (trouble) found({ microphone: 'failed' });
    // Only now does the browser tell of devices by name.
    if (phase === 'on') void devices.read();
    draw();
  },
});

const camera = openTrial({
  start(deviceId, onEnded) {
    sight = undefined;
    return tryCamera({
      deviceId,
      onEnded,
      onSight(seen) {
        sight = seen;
        found({ camera: rateCamera(seen).band });
        draw();
      },
    });
  },
  onChange({ phase, trouble }) {
    if (trouble) found({ camera: 'failed' });
    if (phase === 'on') void devices.read();
    draw();
  },
});

const speaker = openTrial({
  async start(deviceId) {
    answer = undefined;
    await playTones(deviceId);
    return { deviceId, stop() {} };
  },
  onChange({ trouble }) {
    if (trouble) found({ speaker: 'failed' });
    draw();
  },
});

function found(what: Omit<EquipmentCheck, 'at' | 'connection'>): void {
  void note({ ...what, connection: connection().band });
}

function connection() {
  return rateConnection({
    isOnline: navigator.onLine,
    estimate: readEstimate(),
    calls,
    since: new Date().setHours(0, 0, 0, 0),
  });
}

function draw(): void {
  render(
    <Equipment
      browserName={browserName}
      isCallOn={calls.some((call) => isLive(call, Date.now()))}
      microphone={{
        ...microphone.state,
        devices: devices.all.microphones,
        meter,
        onTry: () => void microphone.begin(),
        onStop: microphone.stop,
        onChoose: microphone.choose,
      }}
      camera={{
        ...camera.state,
        devices: devices.all.cameras,
        sight,
        onTry: () => void camera.begin(),
        onStop: camera.stop,
        onChoose: camera.choose,
      }}
      speaker={{
        ...speaker.state,
        devices: canChooseSpeaker() ? devices.all.speakers : [],
        canChoose: canChooseSpeaker(),
        answer,
        onTry: () => void speaker.begin(),
        onStop: speaker.stop,
        // Only a press plays: whoever goes through the list by its keys passes speakers in other rooms.
        onChoose(id) {
          speaker.stop();
          speaker.choose(id);
        },
        ...(canAskForSpeaker() && { onAsk: () => void chooseSpeaker() }),
        onAnswer(given) {
          answer = given;
          found({ speaker: given });
          draw();
        },
      }}
      connection={connection()}
    />,
    root,
  );
}

/** Whoever closes the browser's question has chosen nothing, and that is no trouble. */
async function chooseSpeaker(): Promise<void> {
  const chosen = await askForSpeaker().catch(() => undefined);
  if (!chosen) return;
  await devices.add(chosen);
  speaker.stop();
  speaker.choose(chosen.id);
}

async function readCalls(): Promise<void> {
  calls = await readAllCalls();
  draw();
}

function stopAll(): void {
  microphone.stop();
  camera.stop();
}

let staysOn: () => void = () => {};
document.addEventListener('visibilitychange', () => {
  staysOn();
  if (document.hidden) staysOn = after(HIDDEN_LONG_MS, stopAll);
});
addEventListener('pagehide', stopAll);
watchConnection(draw);
watchSession(['call:'], () => void readCalls());
draw();
void readCalls();
