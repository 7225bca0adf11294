import { after } from '../after';

/** A sound system that runs has moved by then. */
const RUNS_WITHIN_MS = 3000;

/** All that is made to be heard or listened to in the practice room. Open it in the press that begins. */
export function openSoundSystem() {
  const context = new AudioContext();
  void context.resume().catch(() => undefined);
  return {
    context,
    /** Whether this computer plays anything: where it does not, there is a call to see and captions to read. */
    runs: new Promise<boolean>((tell) => after(RUNS_WITHIN_MS, () => tell(context.currentTime > 0))),
    close: () => void context.close().catch(() => undefined),
  };
}
