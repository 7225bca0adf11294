import { type Trouble, troubleOf } from '../equipment/trouble';

/** What is running while a device is tried. */
interface Running {
  deviceId: string;
  stop(): void;
}

export interface TrialState<Started> {
  phase: 'off' | 'asking' | 'on';
  /** id of the device that is wanted; empty for the one that the browser would take */
  chosen: string;
  trouble?: Trouble;
  started?: Started;
}

interface TrialOptions<Started> {
  start(chosen: string, onEnded: () => void): Promise<Started>;
  onChange(state: TrialState<Started>): void;
}

/** One device being tried: switched on by a press and by nothing else, and off again. The latest press counts. */
export function openTrial<Started extends Running>({ start, onChange }: TrialOptions<Started>) {
  let state: TrialState<Started> = { phase: 'off', chosen: '' };
  let turn = 0;

  function become(next: TrialState<Started>): void {
    state = next;
    onChange(next);
  }

  function end(trouble?: Trouble): void {
    turn += 1;
    state.started?.stop();
    // Trouble stays until something else is tried.
    become({ phase: 'off', chosen: state.chosen, ...(trouble && { trouble }) });
  }

  async function begin(chosen: string): Promise<void> {
    end();
    const own = turn;
    const isLatest = (): boolean => own === turn;
    become({ phase: 'asking', chosen });
    try {
      const started = await start(chosen, () => isLatest() && end('unplugged'));
      if (isLatest()) become({ phase: 'on', chosen: started.deviceId, started });
      else started.stop();
    } catch (error) {
      if (isLatest()) end(troubleOf(error as Error, isSecureContext));
    }
  }

  return {
    get state() {
      return state;
    },
    begin: () => begin(state.chosen),
    stop() {
      if (state.phase !== 'off') end();
    },
    /** One that is on gives way to the other at once. */
    choose(id: string) {
      if (state.phase === 'off') become({ phase: 'off', chosen: id });
      else void begin(id);
    },
    /** A choice lives as long as its device; and a device that is no longer listed is gone, whatever its track says. */
    keepOnly(ids: string[]) {
      // Before anything is allowed, browsers list devices without ids.
      const isGone = ids.some((id) => id !== '') && state.chosen !== '' && !ids.includes(state.chosen);
      if (state.phase === 'on' && isGone) end('unplugged');
      if (state.phase === 'off' && state.chosen !== '' && !ids.includes(state.chosen)) become({ ...state, chosen: '' });
    },
  };
}
