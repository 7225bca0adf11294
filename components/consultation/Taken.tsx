/** Stands where the stages' tabs do: these notes are being written in another panel, and two would write over each other. */
export function Taken({ onTakeBack }: { onTakeBack(): void }) {
  return (
    <p class="tabs another" role="alert">
      <b>Open in another panel.</b>{' '}
      <button type="button" class="link" onClick={onTakeBack}>
        Carry on here
      </button>
    </p>
  );
}
