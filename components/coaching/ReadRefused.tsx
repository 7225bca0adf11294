/** A disk that cannot be read holds no fewer calls. */
export function ReadRefused() {
  return (
    <p class="card fair">
      The browser did not let the reviews be read. Nothing was changed in them: load this page again.
    </p>
  );
}
