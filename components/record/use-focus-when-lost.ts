import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * A pressed button that goes takes the focus with it: what came in its place takes it up. Whoever is elsewhere by then stays there.
 * @param again a new value tries anew
 */
export function useFocusWhenLost(place: RefObject<HTMLElement | null>, again?: unknown): void {
  useEffect(() => {
    if (document.activeElement === document.body || document.activeElement === null) place.current?.focus();
  }, [again]);
}
