import { isSaid } from '../../utils/coaching/edit-ratings';
import { isUnsaved, type LearnerFile, otherOf } from '../../utils/coaching/trainer-files';
import { whereWords } from '../../utils/coaching/where-words';
import { AskedOnce } from '../drafts/AskedOnce';
import { toHash } from './places';
import { hourWords, lengthWords } from './review-words';
import type { TrainerProps } from './Trainer';

type OpenFileProps = Pick<TrainerProps, 'files' | 'onName' | 'onKeep' | 'onClose'> & { file: LearnerFile };

const STATE_WORDS: Record<LearnerFile['is'], string> = {
  'as it came': 'as it came',
  'written in': 'written in, not returned',
  saved: 'file to return is saved',
};

const LONGEST_NAME = 60;

/** One of the files that are open, and what can be done with it. */
export function OpenFile({ file, files, onName, onKeep, onClose }: OpenFileProps) {
  const { id, name, label, review, learnerKey, is, isKept } = file;
  const { log } = review;
  const other = otherOf(file, files);
  return (
    <li class="card">
      <p>
        <a href={toHash({ is: 'opened', id })}>
          <b>{label?.trim() || name}</b>, call of {hourWords(log.startedAt)}
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
