import { useLayoutEffect, useRef } from 'preact/hooks';

interface ComeBack {
  /** where the clinician is now */
  remember(field: EventTarget | null): void;
  /** to be called in the press that takes the notes back */
  comeBack(): void;
}

/** Who takes notes back from another panel goes on where they were, so that what is typed next goes somewhere. */
export function useComeBack(isTaken: boolean, goToFirst: () => void): ComeBack {
  const field = useRef('');
  const isComing = useRef(false);
  useLayoutEffect(() => {
    if (isTaken || !isComing.current) return;
    isComing.current = false;
    const last = document.getElementById(field.current);
    if (last) last.focus();
    else goToFirst();
  }, [isTaken]);
  return {
    remember: (at) => (field.current = (at as HTMLElement | null)?.id ?? ''),
    comeBack: () => (isComing.current = true),
  };
}
