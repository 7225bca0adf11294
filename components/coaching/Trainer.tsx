import { useRef } from 'preact/hooks';
import type { Review } from '../../utils/coaching/review';
import { isSaid } from './edit-ratings';
import { toHash } from './places';
import { hourWords, lengthWords, whereWords } from './review-words';
import { SideBySide } from './SideBySide';

/** A learner's file that is open here. */
export interface TrainerFile {
  id: string;
  name: string;
  /** with what the trainer has written */
  review: Review;
  /** what learner and trainer can read out to each other */
  learnerKey: string;
  /** another trainer's key, where the file came with that one's part */
  writtenBy?: string;
  is: 'as it came' | 'written in' | 'saved';
  /** on this computer's disk */
  isKept?: boolean;
}

export interface TrainerProps {
  files: readonly TrainerFile[];
  errors: readonly { name: string; errors: string[] }[];
  onOpen(files: File[]): void;
  onKeep(id: string): void;
  /** also deletes what was kept of it */
  onClose(id: string): void;
}

const STATE_WORDS: Record<TrainerFile['is'], string> = {
  'as it came': 'as it came',
  'written in': 'written in, not returned',
  saved: 'file to return is saved',
};

/** Learners' reviews, from the files that they gave: opened, looked at together, written in, returned. */
export function Trainer({ files, errors, onOpen, onKeep, onClose }: TrainerProps) {
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
      </div>
      {files.length === 0 ? (
        <p class="quiet">
          No file is open. A learner makes one by “Save as a file” in their own Webside; you need nothing but this page.
        </p>
      ) : (
        <ul class="opened-files" aria-label="Open files">
          {files.map((file) => (
            <OpenFile key={file.id} file={file} onKeep={() => onKeep(file.id)} onClose={() => onClose(file.id)} />
          ))}
        </ul>
      )}
      {files.length > 1 && <SideBySide files={files} />}
    </section>
  );
}

function OpenFile({ file, onKeep, onClose }: { file: TrainerFile; onKeep(): void; onClose(): void }) {
  const { id, name, review, learnerKey, is, isKept } = file;
  const { log } = review;
  return (
    <li class="card">
      <p>
        <a href={toHash({ is: 'opened', id })}>
          <b>{name}</b>, call of {hourWords(log.startedAt)}
        </a>
      </p>
      <p>
        {lengthWords(log.lengthMs)}. {whereWords(log)}.{' '}
        {isSaid(review.own) ? 'The learner has written in it.' : 'The learner has written nothing in it.'}
      </p>
      <p class="quiet">
        Learner’s key {learnerKey} · {STATE_WORDS[is]} · {isKept ? 'kept on this computer' : 'in this page only'}
      </p>
      <div class="buttons">
        {!isKept && (
          <button type="button" class="button small" aria-label={`Keep on this computer: ${name}`} onClick={onKeep}>
            Keep on this computer
          </button>
        )}
        <button
          type="button"
          class="button small"
          aria-label={`${isKept ? 'Delete from this computer' : 'Close'}: ${name}`}
          onClick={onClose}
        >
          {isKept ? 'Delete from this computer' : 'Close'}
        </button>
      </div>
    </li>
  );
}
