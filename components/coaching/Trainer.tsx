import { useRef } from 'preact/hooks';
import { isSaid } from '../../utils/coaching/edit-ratings';
import { isUnsaved, type LearnerFile, otherOf } from '../../utils/coaching/trainer-files';
import { AskedOnce } from '../drafts/AskedOnce';
import { toHash } from './places';
import { whereWords } from '../../utils/coaching/where-words';
import { lengthWords, whenWords } from './review-words';
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

const STATE_WORDS: Record<LearnerFile['is'], string> = {
  'as it came': 'as it came',
  'written in': 'written in, not returned',
  saved: 'file to return is saved',
};

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

const LONGEST_NAME = 60;

function OpenFile({ file, files, onName, onKeep, onClose }: TrainerProps & { file: LearnerFile }) {
  const { id, name, label, review, learnerKey, is, isKept } = file;
  const { log } = review;
  const other = otherOf(file, files);
  return (
    <li class="card">
      <p>
        <a href={toHash({ is: 'opened', id })}>
          <b>{label?.trim() || name}</b>, call of {whenWords(log.startedAt)}
        </a>
      </p>
      <p>
        {lengthWords(log.lengthMs)}. {whereWords(log)}.{' '}
        {isSaid(review.own) ? 'The learner has written in it.' : 'The learner has written nothing in it.'}
      </p>
      {other && (
        <p>
          The same call as {other.label?.trim() || other.name}, given away another time: what the learner says is not
          the same in both. Ask them which one they mean.
        </p>
      )}
      <p class="quiet">
        Learner’s key {learnerKey} · {STATE_WORDS[is]} · {isKept ? 'kept on this computer' : 'in this page only'}
      </p>
      <div class="field">
        <div class="name">
          <label for={`name-${id}`}>Your name for it, over its column</label>
        </div>
        <input
          id={`name-${id}`}
          aria-label={`Your name for it, over its column: ${name}`}
          value={label ?? ''}
          maxLength={LONGEST_NAME}
          autocomplete="off"
          spellcheck={false}
          onInput={({ currentTarget: { value } }) => onName(id, value)}
        />
      </div>
      <div class="buttons">
        {!isKept && (
          <button
            type="button"
            class="button small"
            aria-label={`Keep on this computer: ${name}`}
            onClick={() => onKeep(id)}
          >
            Keep on this computer
          </button>
        )}
        <AskedOnce
          key={isKept ? 'delete' : 'close'}
          act={isKept ? 'Delete from this computer' : 'Close'}
          of={name}
          question={
            isKept
              ? 'This deletes it from this computer, with all that you wrote in it, for good. '
              : 'What you wrote in it is nowhere else, and is lost. '
          }
          isAsked={isKept || isUnsaved(file)}
          onDo={() => onClose(id)}
        />
      </div>
    </li>
  );
}
