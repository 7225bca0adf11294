export interface OwnFilesProps {
  opened: readonly { name: string; told: readonly string[]; isRefused: boolean }[];
  scenarios: readonly { id: string; title: string }[];
  lines: readonly { id: string }[];
  onOpen(files: File[]): void;
  onRemove(what: 'scenarios' | 'lines', id: string): void;
}

/** A trainer's own scenarios, and lines that they have recorded for them. */
export function OwnFiles({ opened, scenarios, lines, onOpen, onRemove }: OwnFilesProps) {
  const kept = [
    ...scenarios.map(({ id, title }) => ({ what: 'scenarios' as const, id, name: `“${title}”` })),
    ...lines.map(({ id }) => ({ what: 'lines' as const, id, name: `recorded line ${id}` })),
  ];
  return (
    <section class="card own-files" aria-label="Scenarios of your own">
      <h2>Scenarios of your own</h2>
      <p>
        Save one of those above as a file, change it in a text editor, and open it here, together with sound files for
        its lines. What you open stays in this browser until you remove it. Put nothing of any patient into it.
      </p>
      <label for="own-files">Open scenario files (JSON) and recorded lines</label>{' '}
      <input
        id="own-files"
        type="file"
        multiple
        accept=".json,application/json,audio/*,.ogg,.oga,.opus,.webm,.mp3,.m4a,.wav"
        onChange={({ currentTarget }) => {
          onOpen([...(currentTarget.files ?? [])]);
          // So that the same file can be chosen again.
          currentTarget.value = '';
        }}
      />
      <div role="status">
        {opened.map(({ name, told, isRefused }) => (
          <div key={name} class={isRefused ? 'trouble' : ''}>
            <b>
              {isRefused ? `${name} was not opened, and nothing of it is used. Mend it and choose it again:` : name}
            </b>
            <ul>
              {told.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      {kept.length > 0 && (
        <ul aria-label="Kept in this browser">
          {kept.map(({ what, id, name }) => (
            <li key={`${what} ${id}`}>
              {name}{' '}
              <button type="button" class="link" aria-label={`Remove ${name}`} onClick={() => onRemove(what, id)}>
                Remove
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
