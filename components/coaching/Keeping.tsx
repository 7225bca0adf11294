import { useState } from 'preact/hooks';
import { AskedOnce } from '../drafts/AskedOnce';
import { howManyReviews } from './review-words';

export interface KeepingProps {
  isOn: boolean;
  /** of all that is kept for coaching; undefined until it is counted, or where the browser refuses */
  counts: KeptCounts | undefined;
  onSettings(): void;
  /** @returns whether nothing of them is left */
  onDeleteReviews(): Promise<boolean>;
  onDeleteEverything(): Promise<boolean>;
}

export interface KeptCounts {
  reviews: number;
  imported: number;
  notes: number;
  scenarios: number;
  lines: number;
}

/** What has to be typed, word for word. */
const WORDS = 'delete everything';

const OTHERS: { key: Exclude<keyof KeptCounts, 'reviews'>; one: string; more: string }[] = [
  { key: 'imported', one: 'review of somebody else', more: 'reviews of others' },
  { key: 'notes', one: 'note on a change that was tried', more: 'notes on changes that were tried' },
  { key: 'scenarios', one: 'practice scenario of your own', more: 'practice scenarios of your own' },
  { key: 'lines', one: 'recorded line of your own', more: 'recorded lines of your own' },
];

/** What there is of it on this computer, and how to be rid of it. */
export function Keeping({ isOn, counts, onSettings, onDeleteReviews, onDeleteEverything }: KeepingProps) {
  const [told, setTold] = useState('');
  const tell = (isGone: boolean, words: string): void =>
    setTold(
      isGone ? words : 'The browser did not let all of it be deleted. Close other pages of Webside and try again.',
    );
  return (
    <section aria-labelledby="keeping">
      <h2 id="keeping">Keeping and deleting</h2>
      <p>
        {isOn ? 'A review of each call is kept.' : 'Reviews are switched off: no new call is kept.'} What is kept lies
        on this computer’s disk, in this browser’s own store, readable by whoever uses this browser account.{' '}
        <button type="button" class="link" onClick={onSettings}>
          {isOn ? 'Switch reviews off in Settings' : 'Switch reviews on in Settings'}
        </button>
      </p>
      {counts ? <Counts counts={counts} /> : <p>The browser has not told yet what is kept.</p>}
      <p role="status">
        <b>{told}</b>
      </p>
      {counts && counts.reviews > 0 && (
        <p>
          <AskedOnce
            act={counts.reviews === 1 ? 'Delete the review' : `Delete all ${howManyReviews(counts.reviews)}`}
            question={`This deletes ${howManyReviews(counts.reviews)}, with all that you and a trainer wrote in them. There is no way back: save them as a file first if you may want them.`}
            onDo={() =>
              void onDeleteReviews().then((isGone) =>
                tell(isGone, 'Deleted. No review is left; this was looked up after deleting.'),
              )
            }
          />
        </p>
      )}
      <Everything
        onDo={() =>
          void onDeleteEverything().then((isGone) =>
            tell(isGone, 'Deleted. Nothing of coaching is left in this browser; this was looked up after deleting.'),
          )
        }
      />
    </section>
  );
}

function Counts({ counts }: { counts: KeptCounts }) {
  const others = OTHERS.filter(({ key }) => counts[key] > 0);
  return (
    <ul>
      <li>{counts.reviews === 0 ? 'No review' : howManyReviews(counts.reviews)}</li>
      {others.map(({ key, one, more }) => (
        <li key={key}>
          {counts[key]} {counts[key] === 1 ? one : more}
        </li>
      ))}
    </ul>
  );
}

/** All of it, with what others gave and what was made for practice: only whoever means it types that. */
function Everything({ onDo }: { onDo(): void }) {
  const [typed, setTyped] = useState('');
  const [told, setTold] = useState('');
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim().toLowerCase() !== WORDS) {
          setTold(`Nothing was deleted. To delete everything, type exactly: ${WORDS}`);
          return;
        }
        setTyped('');
        setTold('');
        onDo();
      }}
    >
      <h3>Everything</h3>
      <p>
        Reviews, reviews of others, notes, own scenarios and recorded lines, and the key by which files of yours are
        known to be unchanged. Files that you saved are yours to delete.
      </p>
      <div class="field">
        <div class="name">
          <label for="delete-words">
            Type <b>{WORDS}</b>
          </label>
        </div>
        <input
          id="delete-words"
          autocomplete="off"
          spellcheck={false}
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </div>
      <button type="submit" class="button">
        Delete everything
      </button>{' '}
      <span role="status">{told}</span>
    </form>
  );
}
