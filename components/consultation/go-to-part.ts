const FIRST = 'input:enabled, textarea, select, button:enabled, summary';

/**
 * Moves the focus to the next part of a stage, or the one before: a heading with its field, a list, a card.
 * @param by 1 or -1
 */
export function goToPart(body: HTMLElement, by: 1 | -1): void {
  const parts = [...body.querySelectorAll<HTMLElement>('.body > :not(.rows), .body > .rows > *')].filter(
    (part) => part.matches(FIRST) || part.querySelector(FIRST),
  );
  const at = parts.findIndex((part) => part.contains(document.activeElement));
  const next = at < 0 && by < 0 ? undefined : parts[at + by];
  (next?.matches(FIRST) ? next : next?.querySelector<HTMLElement>(FIRST))?.focus();
}
