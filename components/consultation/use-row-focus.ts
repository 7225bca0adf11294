import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface RowFocus {
  /** to hang on the rows' parent */
  all: RefObject<HTMLDivElement | null>;
  /** to call in the press that adds or takes away a row: the focus then goes to this one, or to what adds one */
  want(row: number): void;
}

/** Who adds a row writes in it; who takes one away stays with the one before. What comes from elsewhere takes no focus. */
export function useRowFocus(count: number): RowFocus {
  const all = useRef<HTMLDivElement>(null);
  const wanted = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    const card = all.current?.querySelectorAll('.card')[wanted.current];
    wanted.current = undefined;
    (card ?? all.current)?.querySelector<HTMLElement>(card ? 'select, textarea' : '.add')?.focus();
  }, [count]);
  return { all, want: (row) => (wanted.current = row) };
}
