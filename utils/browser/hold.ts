/** `take if free`: leaves it to the panel that has it */
type How = 'take' | 'take if free' | 'wait';

const OPTIONS: Record<How, (signal: AbortSignal) => LockOptions> = {
  take: () => ({ steal: true }),
  'take if free': () => ({ ifAvailable: true }),
  wait: (signal) => ({ signal }),
};

/**
 * Of several panels that show the same notes one holds them: the one that was opened last, or pressed last. By the browser's own
 * locks, which go with a panel that is closed or has crashed.
 * @param onChange another panel has taken something, or something has come back because that panel is gone
 */
export function openHold(onChange: () => void) {
  /** by name, what each is let go with */
  const held = new Map<string, AbortController>();
  const lost = new Map<string, AbortController>();
  let shown: string[] = [];

  function ask(name: string, how: How): void {
    const own = new AbortController();
    const { signal } = own;
    (how === 'wait' ? lost : held).set(name, own);
    const lose = (): void => {
      if (held.get(name) !== own) return;
      held.delete(name);
      ask(name, 'wait');
      onChange();
    };
    const have = (lock: Lock | null): Promise<void> | undefined => {
      if (!lock) lose();
      if (!lock || signal.aborted) return undefined;
      if (lost.get(name) === own) {
        lost.delete(name);
        held.set(name, own);
        onChange();
      }
      return untilAborted(signal);
    };
    // Whose lock is taken by another panel is told by a rejection.
    navigator.locks.request(name, OPTIONS[how](signal), have).catch(lose);
  }

  function letGo(names: Map<string, AbortController>, name: string): void {
    names.get(name)?.abort();
    names.delete(name);
  }

  return {
    /**
     * Holds what is shown now, and lets go of all else.
     * @param isModest another panel stands beside it: what that one has is left to it
     * @returns whether another panel has any of it
     */
    show(names: string[], isModest: boolean): boolean {
      shown = names;
      for (const known of [held, lost]) for (const name of known.keys()) if (!names.includes(name)) letGo(known, name);
      if (lost.size > 0) return true;
      for (const name of names) if (!held.has(name)) ask(name, isModest ? 'take if free' : 'take');
      return false;
    },

    /** Takes it back, because the clinician goes on here. */
    takeBack(): void {
      for (const name of shown.filter((each) => !held.has(each))) {
        letGo(lost, name);
        ask(name, 'take');
      }
      onChange();
    },
  };
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve()));
}
