import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Stage } from '../../utils/consultation/stages';

const FIELD = 'input, textarea, select';
/** A letter typed into a choice would choose: words go into a field, ticks into an open box. */
const OPEN_FIELD = 'input:not(:checked), textarea';

interface StageUse {
  stage: Stage;
  setStage(stage: Stage): void;
  /** also puts the focus on its first field, or first open box, so that what is typed next goes somewhere */
  goTo(stage: Stage): void;
  /** leaves it to the clinic again, with the focus as above */
  leave(): void;
  /** the clinician works here: no other stage comes by itself */
  stay(): void;
}

/**
 * Which stage of a Consultation is open: the one that the clinician has chosen or works in, and until then the one that the
 * clinic has come to.
 * @param due the clinic's
 * @param of the Consultation's id
 */
export function useStage(body: RefObject<HTMLElement | null>, due: Stage, of: string): StageUse {
  const [chosen, setChosen] = useState<Record<string, Stage | undefined>>({});
  const stage = chosen[of] ?? due;
  const [, redraw] = useState(0);
  const isGoing = useRef(false);
  const isFocusing = useRef(false);
  // With each drawing: the stage may have to be fetched first.
  useLayoutEffect(() => {
    if (!isGoing.current || !body.current?.querySelector(FIELD)) return;
    isGoing.current = false;
    const at = document.activeElement;
    if (at?.matches(FIELD) && body.current.contains(at)) return;
    const first = body.current.querySelector(OPEN_FIELD) ?? body.current.querySelector(FIELD);
    isFocusing.current = true;
    (first as HTMLElement | null)?.focus();
    isFocusing.current = false;
  });
  // A stage begins at its top, whatever was scrolled to in the one before.
  useLayoutEffect(() => scrollTo(0, 0), [stage, of]);
  const setStage = (next: Stage | undefined): void => setChosen((before) => ({ ...before, [of]: next }));
  const focusFirst = (): void => {
    isGoing.current = true;
    redraw((count) => count + 1);
  };
  return {
    stage,
    setStage,
    goTo: (next) => {
      setStage(next);
      focusFirst();
    },
    leave: focusFirst,
    // Where the focus was put by us, nobody works yet.
    stay: () => {
      if (!isFocusing.current) setStage(stage);
    },
  };
}
