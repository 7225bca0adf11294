interface TextFieldProps {
  id: string;
  label: string;
  /** for a screen reader, where several fields have the same label; begins with the label */
  name?: string;
  /** stands at the end of the label's line, and is no part of its name */
  aside?: string | undefined;
  value: string;
  /** characters; where it is left out there is no end */
  most?: number;
  onWrite(text: string): void;
}

/** Where the browser does not size a field by its text (field-sizing), a line is taken to hold so many. */
const CHARACTERS_A_LINE = 32;
const MOST_ROWS = 14;

/** As high as a field may be in the widest panel; to size it by what it holds would only lay all of that out once more with each key. */
const IS_FULL_FROM_CHARACTERS = 2000;

/** A labelled field that grows with its text. */
export function TextField({ id, label, name, aside, value, most, onWrite }: TextFieldProps) {
  const isFull = value.length >= IS_FULL_FROM_CHARACTERS;
  return (
    <div class="field">
      <div class="name">
        <label for={id}>{label}</label>
        {aside && <span class="quiet">{aside}</span>}
      </div>
      <textarea
        id={id}
        aria-label={name}
        value={value}
        maxLength={most}
        rows={isFull ? MOST_ROWS : Math.min(MOST_ROWS, rowsOf(value))}
        style={isFull ? { fieldSizing: 'fixed' } : undefined}
        dir="auto"
        // Some browsers check spelling at their makers': what is typed here stays here.
        spellcheck={false}
        autocomplete="off"
        onInput={(event) => onWrite(event.currentTarget.value)}
      />
    </div>
  );
}

function rowsOf(text: string): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / CHARACTERS_A_LINE)), 0);
}
