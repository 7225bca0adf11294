export interface OwnFilesProps {
  opened: readonly { name: string; told: readonly string[]; isRefused: boolean }[];
  onOpen(files: File[]): void;
}

/** A trainer's own scenarios, and lines that they have recorded for them. */
export function OwnFiles({ opened, onOpen }: OwnFilesProps) {
  return (
    <section class="card own-files" aria-label="Scenarios of your own">
      <h2>Scenarios of your own</h2>
      <p>
        Save one of those above as a file, change it in a text editor, and open it here, together with sound files for
        its lines. What you open stays until this page is closed.
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
    </section>
  );
}
