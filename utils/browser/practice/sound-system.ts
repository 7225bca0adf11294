import { after } from '../after';

/** A sound system that runs has moved by then. */
const RUNS_WITHIN_MS = 3000;
/** So long on end it moves before anything is sent of it. */
const STEADY_FOR_MS = 600;
const LOOK_EACH_MS = 50;

/** All that is made to be heard or listened to in the practice room. Open it in the press that begins. */
export function openSoundSystem() {
  const context = new AudioContext();
  void context.resume().catch(() => undefined);
  return {
    context,
    /** Whether this computer plays anything: where it does not, there is a call to see and captions to read. */
    runs: new Promise<boolean>((tell) => after(RUNS_WITHIN_MS, () => tell(context.currentTime > 0))),
    /**
     * Once it runs on, or is not going to. Firefox starts its sound anew when a microphone comes to it, and for a second or two
     * nothing comes of it: to a call that had begun this would be lost sound.
     */
    async steady(): Promise<void> {
      const beganAt = performance.now();
      let [steadyFrom, wasAt] = [beganAt, context.currentTime];
      while (performance.now() - beganAt < RUNS_WITHIN_MS && performance.now() - steadyFrom < STEADY_FOR_MS) {
        await new Promise((go) => setTimeout(go, LOOK_EACH_MS));
        if (context.currentTime === wasAt) steadyFrom = performance.now();
        wasAt = context.currentTime;
      }
    },
    close: () => void context.close().catch(() => undefined),
  };
}
