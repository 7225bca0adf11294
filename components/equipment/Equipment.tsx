import type { ConnectionRating } from '../../utils/equipment/connection';
import { Camera, type CameraProps } from './Camera';
import { Connection } from './Connection';
import { Microphone, type MicrophoneProps } from './Microphone';
import { Speaker, type SpeakerProps } from './Speaker';

export interface EquipmentProps {
  browserName: string;
  /** a call goes on in a tab of this browser */
  isCallOn: boolean;
  microphone: MicrophoneProps;
  camera: CameraProps;
  speaker: SpeakerProps;
  connection: ConnectionRating;
}

/** One's own end, before a call: each device by its own press, and what is known of the line. */
export function Equipment({ browserName, isCallOn, microphone, camera, speaker, connection }: EquipmentProps) {
  return (
    <main class="equipment">
      <h1>Try camera, microphone and speaker</h1>
      <p>Nothing is recorded, and nothing is sent: what your devices give is shown on this page and nowhere else.</p>
      <p class="quiet">Which device a call uses cannot be set from here. Choose the same in the call’s own settings.</p>
      <div role="status">
        {isCallOn && (
          <p class="card fair">
            A call is on in this browser. On some computers trying a device takes it away from the call: better wait
            until the call is over.
          </p>
        )}
      </div>
      <Microphone {...microphone} browserName={browserName} />
      <Camera {...camera} browserName={browserName} />
      <Speaker {...speaker} browserName={browserName} />
      <Connection rating={connection} />
      <p class="quiet">The panel shows how it went, in its stage Before. Close this tab when you are done.</p>
    </main>
  );
}
