import type { NotePart } from './profiles';

/** One line of a note, with what has to be said again where a piece begins with it. */
export interface NoteLine {
  text: string;
  /** it says what the lines beneath it are: it never ends a piece */
  isHeading: boolean;
  /** headings under which it stands, the highest first */
  above: string[];
  /** of advice on coming back */
  isSafetyNet: boolean;
  /** a blank line comes before it, but at the beginning */
  hasGap: boolean;
}

/**
 * The lines of a part.
 * @param isWhole with the part's own heading, as in the whole note; a field that it is pasted into has that itself
 */
export function linesOf({ heading, groups }: NotePart, isWhole: boolean): NoteLine[] {
  const top = isWhole && heading !== undefined ? [heading] : [];
  const lines = groups.flatMap(({ id, heading: named, lines: texts }, index) => {
    const isAlone = heading === undefined;
    const own = named === undefined ? [] : [isAlone ? named : `${named}:`];
    const isSafetyNet = id === 'safety net';
    return [
      ...own.map((text) => ({ text, isHeading: true, above: top, isSafetyNet, hasGap: isAlone && index > 0 })),
      ...texts.map((text) => ({ text, isHeading: false, above: [...top, ...own], isSafetyNet, hasGap: false })),
    ];
  });
  const first = top.map((text) => ({ text, isHeading: true, above: [], isSafetyNet: false, hasGap: false }));
  return [...first, ...lines];
}

/** As text, a line each. */
export function joinLines(lines: readonly NoteLine[], lineEnd: string): string {
  return lines.map(({ text, hasGap }, index) => (hasGap && index > 0 ? lineEnd : '') + text).join(lineEnd);
}
