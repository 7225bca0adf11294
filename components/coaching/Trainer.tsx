import { useRef } from 'preact/hooks';
import type { LearnerFile, UnopenedFile } from '../../utils/coaching/trainer-files';
import { AskedOnce } from '../drafts/AskedOnce';
import { OpenFile } from './OpenFile';
import { SideBySide } from './SideBySide';

export interface TrainerProps {
  files: readonly LearnerFile[];
  errors: readonly { name: string; errors: string[] }[];
  /** files that bring another trainer's part to one in which something is written here */
  asked: readonly LearnerFile[];
  /** what is kept on this computer and does not open any more */
  unopened: readonly UnopenedFile[];
  /** the browser does not let what is kept be read */
  isRefused: boolean;
  onOpen(files: File[]): void;
  onAnswer(id: string, isTaken: boolean): void;
  onName(id: string, label: string): void;
  onKeep(id: string): void;
  /** also deletes what was kept of it */
  onClose(id: string): void;
}

/** Learners' reviews, from the files that they gave: opened, looked at together, written in, returned. */
export function Trainer(props: TrainerProps) {
  const { files, errors, asked, unopened, isRefused, onOpen, onAnswer, onClose } = props;
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
        {isRefused && (
          <p>
            The browser does not let the files that are kept on this computer be read. They are not lost: close this
            page and open it again.
          </p>
        )}
      </div>
      {unopened.length > 0 && (
        <ul class="opened-files" aria-label="Kept files that do not open">
          {unopened.map((file) => (
            <Unopened key={file.id} file={file} onDelete={() => onClose(file.id)} />
          ))}
        </ul>
      )}
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

/** Kept on this computer, and of no use any more: whoever kept it can be rid of it. */
function Unopened({ file: { name, errors }, onDelete }: { file: UnopenedFile; onDelete(): void }) {
  return (
    <li class="card fair">
      <p>
        <b>{name}</b> is kept on this computer and does not open:
      </p>
      <ul>
        {errors.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <AskedOnce
        act="Delete from this computer"
        of={name}
        question="This deletes it from this computer, with all that you wrote in it, for good. "
        onDo={onDelete}
      />
    </li>
  );
}
