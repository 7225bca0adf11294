export interface TakeInProps {
  /** what was wrong with the file that was to be taken in */
  errors: readonly string[];
  /** what has to be known before such a file is taken in */
  question: string | undefined;
  onAnswer(isTaken: boolean): void;
  /** a file that a trainer has returned */
  onTakeIn(file: File): void;
}

/** The way back: what a trainer has written comes into the learner's own review. */
export function TakeIn({ errors, question, onAnswer, onTakeIn }: TakeInProps) {
  return (
    <section aria-labelledby="take-in">
      <h2 id="take-in">Back from your trainer</h2>
      <div class="field">
        <div class="name">
          <label for="returned-file">Take in a file that your trainer has returned</label>
        </div>
        <input
          id="returned-file"
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) onTakeIn(file);
            // So that the same file can be chosen again.
            currentTarget.value = '';
          }}
        />
      </div>
      <div role="alert">
        {question && (
          <div class="card fair">
            <p>{question}</p>
            <div class="buttons">
              <button type="button" class="button small" onClick={() => onAnswer(false)}>
                Keep what is here
              </button>
              <button type="button" class="button small" onClick={() => onAnswer(true)}>
                Put the file’s in its place
              </button>
            </div>
          </div>
        )}
        {errors.length > 0 && (
          <div class="card fair">
            <p>
              <b>Nothing was taken in:</b>
            </p>
            <ul>
              {errors.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  );
}
