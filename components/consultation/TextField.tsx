interface TextFieldProps {
  id: string;
  label: string;
  value: string;
  onWrite(text: string): void;
}

/** Where the browser does not size a field by its text (field-sizing), a line is taken to hold so many. */
const CHARACTERS_A_LINE = 32;
const MOST_ROWS = 14;

/** A labelled field that grows with its text. */
export function TextField({ id, label, value, onWrite }: TextFieldProps) {
  const rows = value
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / CHARACTERS_A_LINE)), 0);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        value={value}
        rows={Math.min(MOST_ROWS, rows)}
        // Some browsers check spelling at their makers': what is typed here stays here.
        spellcheck={false}
        autocomplete="off"
        onInput={(event) => onWrite(event.currentTarget.value)}
      />
    </div>
  );
}
