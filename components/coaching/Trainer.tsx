import { useRef } from 'preact/hooks';
import type { LearnerFile } from '../../utils/coaching/trainer-files';
import { OpenFile } from './OpenFile';
import { SideBySide } from './SideBySide';

export interface TrainerProps {
  files: readonly LearnerFile[];
  errors: readonly { name: string; errors: string[] }[];
  /** files that bring another trainer's part to one in which something is written here */
  asked: readonly LearnerFile[];
  onOpen(files: File[]): void;
  onAnswer(id: string, isTaken: boolean): void;
  onName(id: string, label: string): void;
  onKeep(id: string): void;
  /** also deletes what was kept of it */
  onClose(id: string): void;
}

/** Learners' reviews, from the files that they gave: opened, looked at together, written in, returned. */
export function Trainer(props: TrainerProps) {
  const { files, errors, asked, onOpen, onAnswer } = props;
  const choice = useRef<HTMLInputElement>(null);
  return (
    <section aria-labelledby="trainer">
      <h2 id="trainer">For trainers</h2>
      <p>
        Open review files that learners have given you, one or several. Each is checked: one that was changed on the way
        is refused. Nothing is kept on this computer unless you choose so.
      </p>
      <div class="field">
        <div class="name">
          <label for="open-files">Open review files</label>
        </div>
        <input
          id="open-files"
          type="file"
          multiple
          accept=".json,application/json"
          ref={choice}
          onChange={({ currentTarget }) => {
            onOpen([...(currentTarget.files ?? [])]);
            // So that the same file can be chosen again.
            currentTarget.value = '';
          }}
        />
      </div>
      <div role="alert">
        {errors.map(({ name, errors: told }) => (
          <div key={name} class="card fair">
            <p>
              <b>{name} was not opened:</b>
            </p>
            <ul>
              {told.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          </div>
        ))}
        {asked.map((file) => (
          <Asked key={file.id} file={file} onAnswer={(isTaken) => onAnswer(file.id, isTaken)} />
        ))}
      </div>
      {files.length === 0 ? (
        <p class="quiet">
          No file is open. A learner makes one by “Save as a file” in their own Webside; you need nothing but this page.
        </p>
      ) : (
        <ul class="opened-files" aria-label="Open files">
          {files.map((file) => (
            <OpenFile key={file.id} {...props} file={file} />
          ))}
        </ul>
      )}
      {files.length > 1 && <SideBySide files={files} />}
    </section>
  );
}

/** Somebody else has written in a file in which something is written here: one of the two stays. */
function Asked({ file, onAnswer }: { file: LearnerFile; onAnswer(isTaken: boolean): void }) {
  return (
    <div class="card fair">
      <p>
        <b>{file.name}</b> brings what another trainer wrote, with the key {file.writtenBy}. You have written in this
        review, too, and there is room for one trainer.
      </p>
      <div class="buttons">
        <button type="button" class="button small" onClick={() => onAnswer(false)}>
          Keep what you wrote
        </button>
        <button type="button" class="button small" onClick={() => onAnswer(true)}>
          Put theirs in its place
        </button>
      </div>
    </div>
  );
}
