import { useEffect, useState } from 'preact/hooks';

/** A pause that is on: how long it takes, in ms, and which press began it. */
export interface Pausing {
  ms: number;
  press: number;
}

/** @returns the pause that is on, and what begins one */
export function usePause(ms: number | undefined): [Pausing | undefined, () => void] {
  const [pausing, setPausing] = useState<Pausing>();
  const [press, setPress] = useState(0);
  useEffect(() => {
    if (!pausing) return undefined;
    const timer = setTimeout(() => setPausing(undefined), pausing.ms);
    return () => clearTimeout(timer);
  }, [pausing]);
  const begin = (): void => {
    if (ms === undefined) return;
    setPress(press + 1);
    setPausing({ ms, press: press + 1 });
  };
  return [pausing, begin];
}
