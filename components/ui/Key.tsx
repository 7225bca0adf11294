/** A key, shown where it works. Screen readers have it from the control's `aria-keyshortcuts`. */
export function Key({ name }: { name: string }) {
  return (
    <kbd class="key" aria-hidden="true">
      {name}
    </kbd>
  );
}
