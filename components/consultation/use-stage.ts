import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Stage } from './Stages';

const FIELD = 'input, textarea';
const OPEN_FIELD = 'input:not(:checked), textarea';

/**
 * Which stage is open. `go` also puts the focus on its first field, or first open box, so that what is typed next goes
 * somewhere; who is in a field of that stage already stays there.
 */
export function useStage(body: RefObject<HTMLElement | null>): [Stage, (stage: Stage) => void, (stage: Stage) => void] {
  const [stage, setStage] = useState<Stage>('Opening');
  const [jumps, setJumps] = useState(0);
  const isGoing = useRef(false);
  useLayoutEffect(() => {
    if (!isGoing.current) return;
    isGoing.current = false;
    const at = document.activeElement;
    if (at?.matches(FIELD) && body.current?.contains(at)) return;
    const first = body.current?.querySelector(OPEN_FIELD) ?? body.current?.querySelector(FIELD);
    (first as HTMLElement | null | undefined)?.focus();
  }, [jumps]);
  const go = (next: Stage): void => {
    isGoing.current = true;
    setStage(next);
    setJumps((count) => count + 1);
  };
  return [stage, setStage, go];
}
